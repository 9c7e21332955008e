package org.webphone.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.Panel;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/**
 * The title of the compact window, drawn by ourselves because a pin and the way back to the large window belong into it. Dragging it
 * moves the window.
 */
final class CompactTitle extends Panel {

	static final int HEIGHT = 32;

	private final Shell shell;
	private Point grip;

	/**
	 * @param pinned whether the window stays above others
	 * @param pin    turns that round
	 */
	CompactTitle(Composite parent, Shell shell, UiKit kit, Messages messages, boolean pinned, Runnable pin) {
		super(parent, kit, Token.SURFACE, Flex.row(0).padding(0, 0, 0, 12));
		this.shell = shell;
		setLayoutData(Flex.Item.fixed(HEIGHT));
		var mark = new Mark(this, kit, 16, 10, 5);
		var title = new Words(this, kit, TextStyle.CAPTION, Token.INK_2).text(shell.getText());
		title.setLayoutData(Flex.Item.growing().before(8));
		var above = new TitleButton(this, kit, Icon.PIN, pinned);
		above.onPress(pin);
		var large = new TitleButton(this, kit, Icon.EXPAND, false);
		large.onPress(shell::close);
		var close = new TitleButton(this, kit, Icon.CLOSE, false);
		close.onPress(shell::close);
		for (Control control : new Control[] { this, mark, title }) {
			control.addListener(SWT.MouseDown, e -> grip = e.button == 1 ? control.toDisplay(e.x, e.y) : null);
			control.addListener(SWT.MouseMove, e -> drag(control, e));
			control.addListener(SWT.MouseUp, e -> grip = null);
		}
		addListener(SWT.Paint, e -> {
			e.gc.setBackground(kit.theme().color(Token.BORDER));
			e.gc.fillRectangle(0, HEIGHT - 1, getSize().x, 1);
		});
		kit.language().speak(this, () -> {
			above.named(messages.get(pinned ? "Compact_pinned" : "Compact_notPinned"));
			large.named(messages.get("Compact_large"));
			close.named(messages.get("Compact_close"));
		});
	}

	private void drag(Control control, Event e) {
		if (grip != null) {
			Point now = control.toDisplay(e.x, e.y);
			Point at = shell.getLocation();
			shell.setLocation(at.x + now.x - grip.x, at.y + now.y - grip.y);
			grip = now;
		}
	}
}
