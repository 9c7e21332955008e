package org.webphone.ui.telephony.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.telephony.CallState;
import org.webphone.ui.CardStyle;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.PushButton;

/** A small card: a line besides the active one, or a call that has just ended. A click on a held one makes it active. */
final class LineCard extends CardCanvas {

	private PushButton button;
	private boolean plain;

	LineCard(Composite parent, Desk desk, Line line) {
		super(parent, desk, line);
		addListener(SWT.MouseUp, e -> {
			if (!plain && e.button == 1 && line().look() == Line.Look.HELD && getClientArea().contains(e.x, e.y)) {
				desk().calls().resume(id());
			}
		});
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
			case HELD -> button(Icon.PLAY, "Call_resume", () -> desk().calls().resume(id()));
			case DIALLING -> button(Icon.PHONE_HANGUP, "Call_cancel", () -> desk().calls().hangUp(id()));
			case ACTIVE -> button(Icon.PAUSE, "Call_hold", () -> desk().calls().hold(id()));
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
		return new Point(304 + 2 * HALO, CardStyle.smallHeight(kit()) + 2 * HALO);
	}

	@Override
	public void setBounds(int x, int y, int width, int height) {
		super.setBounds(x, y, width, height);
		place();
	}

	@Override
	protected void content(Painter painter, Rectangle card) {
		var remote = call().remote();
		int end = button == null ? card.x + card.width - 12 : button.getBounds().x - 8;
		String called = called();
		String below = desk().shown().subtitle(remote, desk().say("Call_noName"))
				+ (called.isEmpty() ? "" : " \u00b7 " + called);
		String time = line().over() && (line().look() == Line.Look.FAILED || timer().equals("00:00")) ? "" : timer();
		style().small(painter, card, end, desk().shown().title(remote), below, desk().words().state(line()), time);
	}

	PushButton button() {
		return button;
	}

	private void button(Icon icon, String key, Runnable what) {
		button = new PushButton(this, kit(), line().look().button(), PushButton.Size.SMALL).icon(icon);
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
			button.setBounds(width - HALO - 12 - size.x, (getSize().y - size.y) / 2, size.x, size.y);
		}
	}
}
