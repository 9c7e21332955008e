package org.webphone.ui.telephony.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.telephony.CallState;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;

/** A small card: a line besides the active one, or a call that has just ended. */
final class LineCard extends CardCanvas {

	private static final int HEIGHT = 72;
	private static final int TEXT = 52;

	private PushButton button;
	private boolean plain;

	LineCard(Composite parent, Desk desk, Line line) {
		super(parent, desk, line);
		arrange();
		show(line);
	}

	/** Without a button: what can be done with the line stands elsewhere. */
	LineCard plain() {
		plain = true;
		arrange();
		return this;
	}

	@Override
	protected void arrange() {
		if (button != null) {
			button.dispose();
			button = null;
		}
		if (plain) {
			return;
		}
		switch (line().look()) {
			case INCOMING -> button(Icon.PHONE, "Call_answer", () -> desk().calls().answer(id()));
			case HELD -> button(Icon.PLAY, "Call_resume", () -> desk().calls().toggleHold(id()));
			case DIALLING -> button(Icon.PHONE_HANGUP, "Call_cancel", () -> desk().calls().hangUp(id()));
			case ACTIVE -> button(Icon.PAUSE, "Call_hold", () -> desk().calls().toggleHold(id()));
			case FAILED -> button(Icon.REFRESH, "Call_again", () -> {
				String number = call().remote().number();
				desk().calls().dismiss(id());
				desk().calls().dial(number, () -> {
				});
			});
			case ENDED -> {
				// Nothing is left to do; it vanishes by itself.
			}
		}
		place();
	}

	@Override
	protected Point preferred() {
		return new Point(304 + 2 * HALO, HEIGHT + 2 * HALO);
	}

	@Override
	public void setBounds(int x, int y, int width, int height) {
		super.setBounds(x, y, width, height);
		place();
	}

	@Override
	protected void content(Painter painter, Rectangle card) {
		CardStyle style = style();
		var remote = call().remote();
		int x = card.x + TEXT;
		int end = button == null ? card.x + card.width - 12 : button.getBounds().x - 8;
		painter.icon(style.icon(), 24, line().look() == Line.Look.DIALLING ? Token.ACCENT : style.solid(), card.x + 16,
				card.y + 24);
		painter.text(desk().shown().title(remote), TextStyle.BODY_STRONG, Token.INK,
				new Rectangle(x, card.y + 10, end - x, 20), Align.LEFT);
		String called = called();
		String below = desk().shown().subtitle(remote, desk().say("Call_noName"))
				+ (called.isEmpty() ? "" : " \u00b7 " + called);
		painter.digits(below, TextStyle.CAPTION, Token.INK_2,
				new Rectangle(x, card.y + 30, end - x, 16), Align.LEFT);
		String state = desk().words().state(line());
		String time = line().over() && (line().look() == Line.Look.FAILED || timer().equals("00:00")) ? ""
				: ' ' + timer();
		if (call().state() instanceof CallState.Ringing) {
			time = ' ' + timer();
		}
		painter.digits(state + time, TextStyle.CAPTION_STRONG, style.words(),
				new Rectangle(x, card.y + 46, end - x, 16), Align.LEFT);
	}

	PushButton button() {
		return button;
	}

	private void button(Icon icon, String key, Runnable what) {
		button = new PushButton(this, kit(), CardStyle.button(line().look()), PushButton.Size.SMALL).icon(icon);
		button.behind(fill());
		button.onPress(what);
		kit().language().speak(button, () -> {
			String word = desk().say(key);
			button.text(word).named(word + ", " + desk().shown().title(call().remote()));
			place();
		});
	}

	private void place() {
		if (button != null && !button.isDisposed()) {
			Point size = button.computeSize(-1, -1);
			int width = getSize().x;
			button.setBounds(width - HALO - 12 - size.x, HALO + (HEIGHT - size.y) / 2, size.x, size.y);
		}
	}
}
