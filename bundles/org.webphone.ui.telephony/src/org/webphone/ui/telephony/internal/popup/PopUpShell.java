package org.webphone.ui.telephony.internal.popup;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.Avatar;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** One pop-up: who calls, and the two answers. It never takes the focus from what the user is doing. */
final class PopUpShell {

	static final int WIDTH = 360;
	static final int HEIGHT = 140;
	private static final int SECOND = 1000;

	private final PopUps owner;
	private final UiKit kit;
	private final Shell shell;
	private final Panel frame;
	private final Words kind;
	private final Words line;
	private final Words time;
	private final Avatar avatar;
	private final Words name;
	private final Words more;
	private final Panel buttons;
	private final PushButton answer;
	private final PushButton decline;
	private PopUp popUp;

	PopUpShell(PopUps owner, PopUp first) {
		this.owner = owner;
		this.kit = owner.kit();
		this.popUp = first;
		// With TOOL and without open() the window manager leaves the focus where it is.
		shell = new Shell(kit.display(), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL);
		shell.setLayout(new FillLayout());
		frame = new Panel(shell, kit, Token.SURFACE, Flex.column(4).padding(8, 16, 11, 16));
		frame.addListener(SWT.Paint, e -> {
			e.gc.setForeground(kit.theme().color(Token.CONTROL));
			e.gc.drawRectangle(0, 0, WIDTH - 1, HEIGHT - 1);
			e.gc.setBackground(kit.theme().color(popUp.kind() == PopUp.Kind.MISSED ? Token.GREY : Token.ACCENT));
			e.gc.fillRectangle(0, 0, 4, HEIGHT);
		});
		var top = new Panel(frame, kit, Token.SURFACE, Flex.row(8).padding(0, -7, 0, 0));
		top.setLayoutData(Flex.Item.fixed(24));
		kind = new Words(top, kit, TextStyle.CAPTION_STRONG, Token.ACCENT_TEXT);
		line = new Words(top, kit, TextStyle.CAPTION, Token.INK_2);
		line.setLayoutData(Flex.Item.growing());
		time = new Words(top, kit, TextStyle.CAPTION, Token.INK_2).digits();
		time.setLayoutData(Flex.Item.fixed(44));
		var close = new IconButton(top, kit, Icon.CLOSE, 16, 24).named(owner.say("PopUp_close"));
		close.onPress(() -> owner.close(popUp.call()));
		var who = new Panel(frame, kit, Token.SURFACE, Flex.row(8));
		who.setLayoutData(Flex.Item.fixed(48));
		avatar = new Avatar(who, kit, 40);
		var lines = new Panel(who, kit, Token.SURFACE, Flex.column(0));
		lines.setLayoutData(Flex.Item.growing());
		name = new Words(lines, kit, TextStyle.NAME, Token.INK);
		more = new Words(lines, kit, TextStyle.BODY, Token.INK_2);
		buttons = new Panel(frame, kit, Token.SURFACE, Flex.row(8));
		answer = new PushButton(buttons, kit, PushButton.Kind.CALL, PushButton.Size.MEDIUM).icon(Icon.PHONE);
		answer.setLayoutData(Flex.Item.growing());
		answer.onPress(() -> owner.answer(popUp.call()));
		decline = new PushButton(buttons, kit, PushButton.Kind.END, PushButton.Size.MEDIUM).icon(Icon.PHONE_HANGUP);
		decline.setLayoutData(Flex.Item.growing());
		decline.onPress(() -> owner.decline(popUp.call()));
		shell.setSize(WIDTH, HEIGHT);
		show(first);
		tick();
	}

	void show(PopUp now) {
		popUp = now;
		boolean missed = now.kind() == PopUp.Kind.MISSED;
		kind.icon(missed ? Icon.PHONE_MISSED : Icon.PHONE_INCOMING);
		kind.text(owner.say(missed ? "PopUp_missed" : "PopUp_incoming"))
				.colour(missed ? Token.INK_2 : Token.ACCENT_TEXT);
		line.text(now.line());
		String number = owner.number(now.remote().number());
		boolean known = !now.remote().name().isBlank();
		name.text(known ? now.remote().name() : number);
		more.text(!known ? now.remote().department()
				: now.remote().department().isBlank() ? number : now.remote().department() + " \u00b7 " + number);
		avatar.show(now.remote().name(), null);
		answer.text(owner.say("PopUp_answer")).named(owner.say("PopUp_answer") + ", " + name.text());
		decline.text(owner.say("PopUp_decline")).named(owner.say("PopUp_decline") + ", " + name.text());
		buttons.setVisible(!missed);
		time.setVisible(!missed);
		shell.setText(kind.text() + ", " + name.text());
		shell.layout(true, true);
		frame.redraw();
	}

	void place(int x, int y) {
		shell.setLocation(x, y);
		if (!shell.isVisible()) {
			shell.setVisible(true);
		}
	}

	Shell shell() {
		return shell;
	}

	PushButton answer() {
		return answer;
	}

	void close() {
		shell.dispose();
	}

	private void tick() {
		if (shell.isDisposed()) {
			return;
		}
		long s = Math.max(0, Duration.between(popUp.since(), Instant.now()).toSeconds());
		time.text(String.format("%02d:%02d", s / 60, s % 60));
		kit.display().timerExec(SECOND, this::tick);
	}
}
