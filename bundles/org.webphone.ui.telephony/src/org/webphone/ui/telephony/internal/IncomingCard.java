package org.webphone.ui.telephony.internal;

import java.util.Optional;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.telephony.Party;
import org.webphone.ui.Icon;
import org.webphone.ui.Marks;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;

/** The large card of a call that comes in while no other line is in use. */
final class IncomingCard extends CardCanvas {

	private static final int PAD = 16;
	private static final int NAME = 132;

	private final PushButton answer;
	private final PushButton decline;
	private final PushButton forward;
	private final PushButton voicemail;

	IncomingCard(Composite parent, Desk desk, Line line, CallPopovers popovers) {
		super(parent, desk, line);
		answer = new PushButton(this, kit(), PushButton.Kind.CALL, PushButton.Size.LARGE).icon(Icon.PHONE);
		answer.onPress(() -> desk.calls().answer(id()));
		decline = new PushButton(this, kit(), PushButton.Kind.END, PushButton.Size.LARGE).icon(Icon.PHONE_HANGUP);
		decline.onPress(() -> desk.calls().decline(id()));
		forward = new PushButton(this, kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.FORWARD);
		forward.onPress(() -> popovers.toggle(CallPopovers.Kind.FORWARD, forward, line()));
		voicemail = new PushButton(this, kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.VOICEMAIL);
		voicemail.onPress(() -> messages().ifPresent(code -> desk.calls().forward(id(), code)));
		voicemail.setVisible(messages().isPresent());
		voicemail.behind(fill());
		answer.behind(fill());
		decline.behind(fill());
		forward.behind(fill());
		kit().language().speak(this, () -> {
			String who = desk.shown().title(call().remote());
			answer.text(desk.say("Call_answer")).named(desk.say("Call_answer") + ", " + who);
			voicemail.text(desk.say("Call_voicemail")).named(desk.say("Call_voicemail") + ", " + who);
			forward.text(desk.say("Call_forward")).named(desk.say("Call_forward") + ", " + who);
			decline.text(desk.say("Call_decline")).named(desk.say("Call_decline") + ", " + who);
		});
		show(line);
	}

	PushButton answer() {
		return answer;
	}

	PushButton decline() {
		return decline;
	}

	/** Where the caller can leave a message. */
	private Optional<String> messages() {
		return desk().tools().account().ownVoicemail(call().account());
	}

	PushButton forward() {
		return forward;
	}

	@Override
	String word() {
		return desk().say("Call_incoming");
	}

	/** An alert is said at once and once, wherever the focus is. */
	@Override
	int role() {
		return ACC.ROLE_ALERT;
	}

	@Override
	protected void arrange() {
		// The same buttons as long as the card exists.
	}

	@Override
	protected Point preferred() {
		return new Point(304 + 2 * HALO, buttons() + 48 + 8 + 40 + PAD + 2 * HALO);
	}

	@Override
	public void setBounds(int x, int y, int width, int height) {
		super.setBounds(x, y, width, height);
		int left = HALO + PAD;
		int half = (width - 2 * left - 8) / 2;
		answer.setBounds(left, HALO + buttons(), half, 48);
		decline.setBounds(left + half + 8, HALO + buttons(), half, 48);
		boolean both = voicemail.getVisible();
		voicemail.setBounds(left, HALO + buttons() + 56, half, 40);
		forward.setBounds(both ? left + half + 8 : left, HALO + buttons() + 56, both ? half : width - 2 * left, 40);
	}

	/** Where the buttons begin: below as many lines as are known of the caller. */
	private int buttons() {
		Party remote = call().remote();
		int y = NAME + 28 + more(TextStyle.TITLE);
		y += remote.department().isBlank() ? 0 : 24 + more(TextStyle.BODY);
		y += remote.name().isBlank() ? 0 : 28 + more(TextStyle.SECTION_MEDIUM);
		y += called().isEmpty() ? 0 : 36;
		return y + PAD;
	}

	private int more(TextStyle style) {
		return kit().type().extra(style);
	}

	@Override
	protected void content(Painter painter, Rectangle card) {
		Party remote = call().remote();
		int left = card.x + PAD;
		int width = card.width - 2 * PAD;
		Marks.tag(painter, left, card.y + PAD, style().icon(), desk().say("Call_incoming"), Token.ACCENT,
				Token.ON_SOLID);
		painter.digits(timer(), TextStyle.SECTION, Token.ACCENT_TEXT, new Rectangle(left, card.y + PAD, width, 24),
				Align.RIGHT);
		var disc = new Rectangle(card.x + (card.width - 64) / 2, card.y + 56, 64, 64);
		String initials = Shown.initials(remote);
		Marks.avatar(painter, disc, initials, TextStyle.TITLE, Token.SURFACE, Token.BORDER);
		if (initials.isEmpty()) {
			painter.icon(Icon.USER, 24, Token.INK_2, disc);
		}
		int y = card.y + NAME;
		painter.text(desk().shown().title(remote), TextStyle.TITLE, Token.INK, new Rectangle(left, y, width, 28 + more(TextStyle.TITLE)),
				Align.CENTER);
		y += 32 + more(TextStyle.TITLE);
		if (!remote.department().isBlank()) {
			painter.text(remote.department(), TextStyle.BODY, Token.INK_2, new Rectangle(left, y, width, 20),
					Align.CENTER);
			y += 24 + more(TextStyle.BODY);
		}
		if (!remote.name().isBlank()) {
			painter.digits(desk().shown().number(remote.number()), TextStyle.SECTION_MEDIUM, Token.INK,
					new Rectangle(left, y, width, 24), Align.CENTER);
			y += 28 + more(TextStyle.SECTION_MEDIUM);
		}
		// An account may have a name longer than the card is wide.
		String text = kit().type().fit(called(), TextStyle.CAPTION_STRONG, width - Marks.tagWidth(kit(), ""));
		if (!text.isEmpty()) {
			int tag = Marks.tagWidth(kit(), text);
			Marks.outlinedTag(painter, card.x + (card.width - tag) / 2, y + 8, Icon.PHONE_INCOMING, text);
		}
	}
}
