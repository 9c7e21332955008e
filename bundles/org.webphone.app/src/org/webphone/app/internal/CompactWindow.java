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
	private final VoicemailModel voicemail;
	private final Consumer<Control> menu;
	private final Consumer<CompactStatus> state;
	private final Consumer<Shell> keys;
	private final Runnable closed;
	private Shell shell;
	private CompactStatus status;
	private Field field;
	private boolean pinned = true;

	/**
	 * @param telephone fills the place of the call panel
	 * @param search    makes a field search for people and numbers
	 * @param voicemail the user's messages
	 * @param menu      opens the menu of states below a control
	 * @param state     shows the own state
	 * @param keys      makes the keys of the commands work in a shell
	 * @param closed    hears that the large window is back
	 */
	CompactWindow(Shell main, UiKit kit, Messages messages, Consumer<Composite> telephone, Consumer<Field> search,
			VoicemailModel voicemail, Consumer<Control> menu, Consumer<CompactStatus> state, Consumer<Shell> keys,
			Runnable closed) {
		this.keys = keys;
		this.closed = closed;
		this.main = main;
		this.kit = kit;
		this.messages = messages;
		this.telephone = telephone;
		this.search = search;
		this.voicemail = voicemail;
		this.menu = menu;
		this.state = state;
		main.addListener(SWT.Dispose, e -> leave());
	}

	boolean isOpen() {
		return shell != null && !shell.isDisposed();
	}

	/** The small window while it is open, else the large one. */
	Shell front() {
		return isOpen() ? shell : main;
	}

	/** Takes the small window away and leaves the large one hidden. */
	void leave() {
		if (isOpen()) {
			shell.dispose();
		}
	}

	/** Gives the focus to the search of the small window. @return false where the large one is to be seen */
	boolean search() {
		return isOpen() && field.setFocus();
	}

	/** From the large window to the small one and back. */
	void toggle() {
		if (isOpen()) {
			shell.close();
		} else {
			Rectangle area = main.getMonitor().getClientArea();
			Rectangle large = main.getBounds();
			open(new Point(Math.min(large.x + large.width, area.x + area.width) - width(), large.y));
			main.setVisible(false);
		}
	}

	/** Back to the large window, where the small one is open. */
	void large() {
		if (isOpen()) {
			shell.close();
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
		shell = new Shell(kit.display(), SWT.NO_TRIM | (pinned ? SWT.ON_TOP : SWT.NONE));
		shell.setText(main.getText());
		shell.setImages(main.getImages());
		shell.setLayout(new FillLayout());
		// Without the frame of the window manager the window needs an edge of its own.
		var all = new Panel(shell, kit, Token.SURFACE, Flex.column(0).padding(1, 1));
		all.addListener(SWT.Paint, e -> {
			e.gc.setForeground(kit.theme().color(Token.CONTROL));
			e.gc.drawRectangle(0, 0, all.getSize().x - 1, all.getSize().y - 1);
		});
		new CompactTitle(all, shell, kit, messages, pinned, this::pin);
		field = header(all);
		var place = new Panel(all, kit, Token.SURFACE, new FillLayout());
		place.setLayoutData(Flex.Item.growing());
		telephone.accept(place);
		keys.accept(shell);
		shell.addListener(SWT.Close, e -> back());
		Rectangle area = main.getMonitor().getClientArea();
		int height = Math.min(HEIGHT, area.height);
		shell.setBounds(at.x, Math.max(area.y, Math.min(at.y, area.y + area.height - height)), width(), height);
		refresh();
		shell.open();
		field.setFocus();
	}

	private Field header(Panel all) {
		var header = new Panel(all, kit, Token.SURFACE, Flex.row(8).padding(0, 23));
		header.setLayoutData(Flex.Item.fixed(HEADER));
		header.addListener(SWT.Paint, e -> {
			e.gc.setBackground(kit.theme().color(Token.BORDER));
			e.gc.fillRectangle(0, header.getSize().y - 1, header.getSize().x, 1);
		});
		var words = new Field(header, kit, Field.Size.NORMAL, false).icon(Icon.SEARCH);
		words.setLayoutData(Flex.Item.growing());
		search.accept(words);
		new CompactVoicemail(header, kit, messages, voicemail);
		status = new CompactStatus(header, kit);
		// The badge of the voicemail reaches into the gap.
		status.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).before(-CompactVoicemail.OVER));
		status.onPress(() -> menu.accept(status));
		kit.language().speak(shell, () -> {
			words.hint(messages.get("Compact_search")).named(messages.get("Compact_search"));
			refresh();
		});
		return words;
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
			// Whoever hears of it finds the small window gone.
			kit.display().asyncExec(closed);
		}
	}

	/** The call panel needs more of it in large text. */
	private int width() {
		return kit.type().scaled(WIDTH);
	}
}
