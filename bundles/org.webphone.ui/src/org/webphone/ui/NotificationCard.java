package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What a pop-up shows: somebody calls, with the two answers, or has called in vain and may be called back. UI thread. */
public final class NotificationCard extends Panel {

	private static final int WIDTH = 360;
	private static final int HEIGHT = 140;

	private final UiKit kit;
	private final Words kind;
	private final Words line;
	private final Words time;
	private final IconButton close;
	private final Avatar avatar;
	private final Words name;
	private final Words more;
	private final Panel buttons;
	private final PushButton answer;
	private final PushButton decline;
	private final PushButton back;
	private boolean missed;

	public NotificationCard(Composite parent, UiKit kit) {
		super(parent, kit, Token.SURFACE, Flex.column(4).padding(9, 16, 11, 16));
		this.kit = kit;
		addListener(SWT.Paint, e -> {
			var painter = new Painter(e.gc, kit);
			var all = new Rectangle(0, 0, getSize().x, getSize().y);
			int edge = kit.theme().line();
			painter.fill(all, Token.CONTROL);
			painter.fill(new Rectangle(edge, edge, all.width - 2 * edge, all.height - 2 * edge), Token.SURFACE);
			painter.fill(new Rectangle(0, 0, 4 * edge, all.height), missed ? Token.GREY : Token.ACCENT);
		});
		var top = new Panel(this, kit, Token.SURFACE, Flex.row(8).padding(0, -7, 0, 0));
		top.setLayoutData(Flex.Item.fixed(24));
		kind = new Words(top, kit, TextStyle.CAPTION_STRONG, Token.ACCENT_TEXT);
		line = new Words(top, kit, TextStyle.CAPTION, Token.INK_2);
		line.setLayoutData(Flex.Item.growing());
		time = new Words(top, kit, TextStyle.CAPTION, Token.INK_2).digits().align(Painter.Align.RIGHT);
		time.setLayoutData(Flex.Item.fixed(kit.type().scaled(44)));
		close = new IconButton(top, kit, Icon.CLOSE, 16, 24);
		var who = new Panel(this, kit, Token.SURFACE, Flex.row(8));
		who.setLayoutData(Flex.Item.fixed(48 + grown()));
		avatar = new Avatar(who, kit, 40);
		var lines = new Panel(who, kit, Token.SURFACE, Flex.column(0));
		lines.setLayoutData(Flex.Item.growing());
		name = new Words(lines, kit, TextStyle.NAME, Token.INK);
		more = new Words(lines, kit, TextStyle.BODY, Token.INK_2).digits();
		buttons = new Panel(this, kit, Token.SURFACE, Flex.row(8));
		answer = button(PushButton.Kind.CALL, Icon.PHONE);
		decline = button(PushButton.Kind.END, Icon.PHONE_HANGUP);
		back = button(PushButton.Kind.SECONDARY, Icon.PHONE);
	}

	/**
	 * @param over     whether the call was missed
	 * @param what     kind of the notice
	 * @param called   number or account that was called; empty for none
	 * @param who      name, else number
	 * @param below    what else is known; may be empty
	 * @param yes      the word for answering
	 * @param no       the word for declining
	 * @param again    the word for calling back; empty where that cannot be done
	 */
	public NotificationCard say(boolean over, String what, String called, String who, String below, String yes, String no, String again) {
		missed = over;
		kind.icon(over ? Icon.PHONE_MISSED : Icon.PHONE_INCOMING).colour(over ? Token.INK_2 : Token.ACCENT_TEXT).text(what);
		line.text(called);
		name.text(who);
		more.text(below);
		avatar.show(who, null);
		answer.text(yes).named(yes + ", " + who);
		decline.text(no).named(no + ", " + who);
		back.text(again).named(again + ", " + who);
		answer.setVisible(!over);
		decline.setVisible(!over);
		back.setVisible(over && !again.isEmpty());
		time.setVisible(!over);
		layout(true, true);
		redraw();
		return this;
	}

	/** For how long it has rung. */
	public NotificationCard time(String clock) {
		time.text(clock);
		return this;
	}

	public IconButton closeButton() {
		return close;
	}

	public PushButton answer() {
		return answer;
	}

	/** Calls back after a missed call. */
	public PushButton back() {
		return back;
	}

	/** Runs {@code what} at a click beside the buttons. */
	public void onClick(Runnable what) {
		listen(this, what);
	}

	private static void listen(Control control, Runnable what) {
		if (!(control instanceof Pressable)) {
			control.addListener(SWT.MouseUp, e -> what.run());
			if (control instanceof Composite inner) {
				for (Control child : inner.getChildren()) {
					listen(child, what);
				}
			}
		}
	}

	public PushButton decline() {
		return decline;
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		return new Point(kit.type().scaled(WIDTH), HEIGHT + grown());
	}

	private int grown() {
		return kit.type().extra(TextStyle.NAME) + kit.type().extra(TextStyle.BODY);
	}

	private PushButton button(PushButton.Kind which, Icon icon) {
		var button = new PushButton(buttons, kit, which, PushButton.Size.MEDIUM).icon(icon);
		button.setLayoutData(Flex.Item.growing());
		return button;
	}
}
