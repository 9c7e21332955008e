package org.webphone.app.internal;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.Field;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.Messages;
import org.webphone.ui.Panel;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/**
 * The telephone alone in a small window, in place of the large one; kept above all others while it is pinned. Closing it
 * brings the large window back, so that there is always one of them. UI thread.
 */
final class CompactWindow {

	private static final int WIDTH = 400;
	private static final int HEIGHT = 720;
	private static final int HEADER = 64;

	private final Shell main;
	private final UiKit kit;
	private final Messages messages;
	private final Consumer<Composite> telephone;
	private final Consumer<Field> search;
	private final Consumer<Control> menu;
	private final Consumer<CompactStatus> state;
	private final Consumer<Shell> keys;
	private final Runnable closed;
	private Shell shell;
	private CompactStatus status;
	private boolean pinned = true;

	/**
	 * @param telephone fills the place of the call panel
	 * @param search    makes a field search for people and numbers
	 * @param menu      opens the menu of states below a control
	 * @param state     shows the own state
	 * @param keys      makes the keys of the commands work in a shell
	 * @param closed    hears that the large window is back
	 */
	CompactWindow(Shell main, UiKit kit, Messages messages, Consumer<Composite> telephone, Consumer<Field> search,
			Consumer<Control> menu, Consumer<CompactStatus> state, Consumer<Shell> keys,
			Runnable closed) {
		this.keys = keys;
		this.closed = closed;
		this.main = main;
		this.kit = kit;
		this.messages = messages;
		this.telephone = telephone;
		this.search = search;
		this.menu = menu;
		this.state = state;
		main.addListener(SWT.Dispose, e -> dispose());
	}

	boolean isOpen() {
		return shell != null && !shell.isDisposed();
	}

	/** From the large window to the small one and back. */
	void toggle() {
		if (isOpen()) {
			shell.close();
		} else {
			Rectangle area = main.getMonitor().getClientArea();
			Rectangle large = main.getBounds();
			open(new Point(Math.min(large.x + large.width, area.x + area.width) - WIDTH, large.y));
			main.setVisible(false);
		}
	}

	/** Shows the own state as it is now. */
	void refresh() {
		if (isOpen()) {
			state.accept(status);
			status.getParent().layout();
		}
	}

	private void open(Point at) {
		// A shell has no parent here: one that belongs to a hidden window would be hidden with it.
		shell = new Shell(kit.display(), SWT.TITLE | SWT.CLOSE | SWT.MIN | SWT.RESIZE | (pinned ? SWT.ON_TOP : SWT.NONE));
		shell.setText(main.getText());
		shell.setImages(main.getImages());
		shell.setLayout(Flex.column(0));
		header();
		var place = new Panel(shell, kit, Token.SURFACE, new FillLayout());
		place.setLayoutData(Flex.Item.growing());
		telephone.accept(place);
		keys.accept(shell);
		shell.addListener(SWT.Close, e -> back());
		Rectangle trim = shell.computeTrim(0, 0, WIDTH, HEIGHT);
		Rectangle area = main.getMonitor().getClientArea();
		int height = Math.min(trim.height, area.height);
		shell.setMinimumSize(trim.width, Math.min(560, height));
		shell.setBounds(at.x, Math.max(area.y, Math.min(at.y, area.y + area.height - height)), trim.width, height);
		refresh();
		shell.open();
	}

	private void header() {
		var header = new Panel(shell, kit, Token.SURFACE, Flex.row(8).padding(0, 12, 0, 24));
		header.setLayoutData(Flex.Item.fixed(HEADER));
		header.addListener(SWT.Paint, e -> {
			e.gc.setBackground(kit.theme().color(Token.BORDER));
			e.gc.fillRectangle(0, header.getSize().y - 1, header.getSize().x, 1);
		});
		var field = new Field(header, kit, Field.Size.NORMAL, false).icon(Icon.SEARCH);
		field.setLayoutData(Flex.Item.growing());
		search.accept(field);
		status = new CompactStatus(header, kit);
		status.onPress(() -> menu.accept(status));
		var pin = new IconButton(header, kit, Icon.PIN, 18, 32).icon(Icon.PIN, pinned ? Token.ACCENT : Token.INK_2);
		pin.onPress(this::pin);
		var large = new IconButton(header, kit, Icon.EXPAND, 18, 32);
		large.onPress(() -> shell.close());
		kit.language().speak(shell, () -> {
			field.hint(messages.get("Compact_search")).named(messages.get("Compact_search"));
			pin.named(messages.get(pinned ? "Compact_pinned" : "Compact_notPinned"));
			large.named(messages.get("Compact_large"));
			refresh();
		});
	}

	/** Whether a window stays above others is settled when it is made: another one takes its place. */
	private void pin() {
		pinned = !pinned;
		Shell before = shell;
		open(before.getLocation());
		before.dispose();
	}

	private void back() {
		if (!main.isDisposed()) {
			main.setVisible(true);
			main.setActive();
			closed.run();
		}
	}

	private void dispose() {
		if (isOpen()) {
			shell.dispose();
		}
	}
}
