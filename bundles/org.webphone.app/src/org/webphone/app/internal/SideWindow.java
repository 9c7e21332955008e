package org.webphone.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.Flex;
import org.webphone.ui.Messages;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** A small window beside the main one, with a row of buttons below its content; Escape closes it. Open at most once. UI thread. */
abstract class SideWindow {

	private final UiKit kit;
	private final Messages messages;
	private final int width;
	private final int height;
	private Shell shell;
	private Panel foot;

	SideWindow(UiKit kit, int width, int height) {
		this.kit = kit;
		this.width = width;
		this.height = height;
		this.messages = new Messages(SideWindow.class, kit.language());
	}

	/** The title in the language in use. */
	abstract String title();

	/** Makes the content. */
	abstract void fill(Composite body);

	/** Puts the words of the language in use into the content. */
	abstract void speak();

	final UiKit kit() {
		return kit;
	}

	final Shell shell() {
		return shell;
	}

	final String say(String key, Object... values) {
		return values.length == 0 ? messages.get(key) : messages.get(key, values);
	}

	final void open(Shell parent) {
		if (shell != null && !shell.isDisposed()) {
			shell.setActive();
			return;
		}
		shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.RESIZE);
		shell.setLayout(Flex.column(0));
		var body = new Panel(shell, kit, Token.SURFACE, Flex.column(12).padding(24, 24));
		body.setLayoutData(Flex.Item.growing());
		fill(body);
		foot = new Panel(shell, kit, Token.SUNKEN, Flex.row(12).padding(12, 24));
		new Panel(foot, kit, Token.SUNKEN, Flex.row(0)).setLayoutData(Flex.Item.growing());
		buttons(foot);
		var close = new PushButton(foot, kit, PushButton.Kind.PRIMARY, PushButton.Size.MEDIUM);
		close.onPress(shell::close);
		kit.language().speak(foot, () -> {
			shell.setText(title());
			close.text(say("Window_close"));
			speak();
			shell.layout(true, true);
		});
		Rectangle trim = shell.computeTrim(0, 0, kit.type().scaled(width), height);
		Rectangle behind = parent.getBounds();
		Rectangle screen = parent.getMonitor().getClientArea();
		int wide = Math.min(trim.width, screen.width);
		int high = Math.min(trim.height, screen.height);
		// The small window often stands at the edge of the screen and is narrower than this one.
		shell.setBounds(Math.clamp(behind.x + (behind.width - wide) / 2, screen.x, screen.x + screen.width - wide),
				Math.clamp(behind.y + (behind.height - high) / 2, screen.y, screen.y + screen.height - high), wide, high);
		shell.open();
		close.setFocus();
	}

	/** Buttons before the one that closes. */
	void buttons(Composite row) {
	}

	/** Lays the buttons out anew after their words changed. */
	final void buttonsChanged() {
		foot.layout();
	}
}
