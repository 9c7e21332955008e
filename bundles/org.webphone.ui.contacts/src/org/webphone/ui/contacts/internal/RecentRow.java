package org.webphone.ui.contacts.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.history.CallRecord;
import org.webphone.history.CallRecord.Result;
import org.webphone.telephony.Direction;
import org.webphone.ui.Accessibles;
import org.webphone.ui.Icon;
import org.webphone.ui.Painted;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;

/** One past call of a contact: way, length, when. */
final class RecentRow extends Painted {

	private final CallRecord call;
	private final String words;
	private final String when;

	RecentRow(Composite parent, ContactsDesk desk, CallRecord call) {
		super(parent, desk.kit(), SWT.NO_FOCUS);
		this.call = call;
		this.words = desk.words().call(call);
		this.when = desk.words().when(call);
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_LABEL;
			}

			@Override
			public String name() {
				return words + ", " + when;
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	@Override
	protected Point preferred() {
		return new Point(200, 32);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		boolean missed = call.direction() == Direction.IN && call.result() == Result.MISSED;
		boolean pickup = call.result() == Result.PICKED_UP;
		Icon icon = missed ? Icon.PHONE_MISSED : pickup ? Icon.PHONE_PICKUP
				: call.direction() == Direction.IN ? Icon.PHONE_INCOMING : Icon.PHONE_OUTGOING;
		Token colour = missed ? Token.RED : pickup ? Token.ORANGE
				: call.direction() == Direction.IN ? Token.GREEN : Token.ACCENT;
		painter.icon(icon, 16, colour, 0, 8);
		int end = kit().type().digitsWidth(when, TextStyle.CAPTION);
		painter.text(words, TextStyle.BODY, Token.INK, new Rectangle(24, 0, area.width - 32 - end, area.height),
				Align.LEFT);
		painter.digits(when, TextStyle.CAPTION, Token.INK_2, new Rectangle(area.width - end, 0, end, area.height),
				Align.LEFT);
	}
}
