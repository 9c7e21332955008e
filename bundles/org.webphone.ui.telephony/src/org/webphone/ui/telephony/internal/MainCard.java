package org.webphone.ui.telephony.internal;

import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.telephony.CallState;
import org.webphone.telephony.MediaStats;
import org.webphone.ui.CardStyle;
import org.webphone.ui.Icon;
import org.webphone.ui.Marks;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;

/** The large card of the line in use: dialling, talking or held. */
final class MainCard extends CardCanvas {

	private static final int HEIGHT = 144;
	private static final int PAD = 16;

	private List<Line> members = List.of();

	MainCard(Composite parent, Desk desk, Line line) {
		super(parent, desk, line);
		show(line);
	}

	/** Shows a conference with these; the line alone where there are none. */
	void members(List<Line> now) {
		members = List.copyOf(now);
		redraw();
	}

	@Override
	protected void arrange() {
		// Its functions stand below the card.
	}

	@Override
	protected Point preferred() {
		return new Point(304 + 2 * HALO, (talking() ? HEIGHT : HEIGHT - 28) + grown() + extra() + 2 * HALO);
	}

	@Override
	protected void content(Painter painter, Rectangle card) {
		int left = card.x + PAD;
		int width = card.width - 2 * PAD;
		CardStyle style = style();
		Marks.tag(painter, left, card.y + PAD, style.icon(), desk().words().state(line()), style.solid(),
				Token.ON_SOLID);
		if (talking()) {
			paintEncryption(painter, new Rectangle(left, card.y + PAD, width, 24));
			paintQuality(painter, new Rectangle(left, card.y + 112 + grown() + extra(), width, 16));
		}
		if (extra() > 0) {
			painter.digits(called(), TextStyle.CAPTION, Token.INK_2,
					new Rectangle(left + 60, card.y + 52 + 48 + grown(), width - 60, 16), Align.LEFT);
		}
		paintParty(painter, new Rectangle(left, card.y + 52, width, 48));
	}

	/** What large text needs. */
	private int grown() {
		return kit().type().extra(TextStyle.NAME) + kit().type().extra(TextStyle.BODY);
	}

	/** Room for the line that tells which number or account was called. */
	private int extra() {
		return members.isEmpty() && !called().isEmpty() ? 20 : 0;
	}

	private boolean talking() {
		return line().look() == Line.Look.ACTIVE && !(call().state() instanceof CallState.Answering)
				|| line().look() == Line.Look.HELD;
	}

	private void paintParty(Painter painter, Rectangle r) {
		var remote = call().remote();
		int timerWidth = kit().type().digitsWidth(timer(), TextStyle.TIMER);
		painter.digits(timer(), TextStyle.TIMER, Token.INK, new Rectangle(r.x + r.width - timerWidth, r.y + 8, timerWidth, 32),
				Align.LEFT);
		String title = members.isEmpty() ? desk().shown().title(remote)
				: String.join(", ", members.stream().map(m -> desk().shown().givenName(m.call().remote())).toList());
		// In large text the name is worth more than the disc.
		boolean tight = grown() > 0 && kit().type().width(title, TextStyle.NAME) > r.width - 60 - timerWidth - 12;
		if (!tight) {
			var disc = new Rectangle(r.x, r.y, 48, 48);
			String initials = members.isEmpty() ? Shown.initials(remote) : "";
			Token behind = line().look() == Line.Look.DIALLING ? Token.GREY_SOFT : Token.SURFACE;
			Marks.avatar(painter, disc, initials, TextStyle.NAME, behind, null);
			if (initials.isEmpty()) {
				painter.icon(members.isEmpty() ? Icon.USER : Icon.USERS, 24, Token.INK_2, disc);
			}
		}
		int x = tight ? r.x : r.x + 60;
		int space = r.x + r.width - x - timerWidth - 12;
		String below = members.isEmpty() ? desk().shown().subtitle(remote, desk().say("Call_noName"))
				: desk().say("Conference_people", members.size() + 1);
		painter.text(title, fitting(title, space), Token.INK, new Rectangle(x, r.y + 2, space, 24 + kit().type().extra(TextStyle.NAME)),
				Align.LEFT);
		painter.digits(below, TextStyle.BODY, Token.INK_2,
				new Rectangle(x, r.y + 26 + kit().type().extra(TextStyle.NAME), space, 20 + kit().type().extra(TextStyle.BODY)), Align.LEFT);
	}

	/** A number without its last digits is nobody's: it is written smaller before it is cut. */
	private TextStyle fitting(String title, int space) {
		return List.of(TextStyle.NAME, TextStyle.BODY_STRONG, TextStyle.CAPTION_STRONG).stream()
				.filter(s -> kit().type().width(title, s) <= space).findFirst().orElse(TextStyle.NAME);
	}

	private void paintEncryption(Painter painter, Rectangle r) {
		boolean safe = call().encrypted();
		String word = desk().say(safe ? "Call_encrypted" : "Call_notEncrypted");
		Token colour = safe ? style().words() : Token.INK_2;
		int width = kit().type().width(word, TextStyle.CAPTION_MEDIUM);
		painter.text(word, TextStyle.CAPTION_MEDIUM, colour, r, Align.RIGHT);
		painter.icon(safe ? Icon.LOCK : Icon.LOCK_OPEN, 16, colour, r.x + r.width - width - 20, r.y + 4);
	}

	private void paintQuality(Painter painter, Rectangle r) {
		MediaStats stats = line().stats();
		String codec = codec(stats);
		painter.text(codec, TextStyle.CAPTION, Token.INK_2, r, Align.RIGHT);
		if (!line().measured(desk().words().now())) {
			return;
		}
		int bars = Marks.bars(CallWords.rounded(stats.mos()));
		Marks.quality(painter, r.x, r.y + 1, bars, bars >= 4 ? Token.GREEN : bars == 3 ? Token.ORANGE : Token.RED);
		int x = r.x + 36;
		int end = r.x + r.width - kit().type().width(codec, TextStyle.CAPTION) - 8;
		String word = desk().words().quality(stats.mos());
		painter.text(word, TextStyle.CAPTION_MEDIUM, Token.INK, new Rectangle(x, r.y, Math.max(0, end - x), 16),
				Align.LEFT);
		x += kit().type().width(word, TextStyle.CAPTION_MEDIUM) + 8;
		String mos = String.format(kit().language().locale(), "%.1f", stats.mos());
		String score = stats.remoteMos() > 0 ? desk().say("Quality_mosBoth", mos, String.format(kit().language().locale(), "%.1f", stats.remoteMos()))
				: desk().say("Quality_mos", mos);
		// The score is for those who know it: it gives way where the line is full.
		if (x + kit().type().digitsWidth(score, TextStyle.CAPTION) <= end) {
			painter.digits(score, TextStyle.CAPTION, Token.INK_2, new Rectangle(x, r.y, end - x, 16), Align.LEFT);
		}
	}

	private String codec(MediaStats stats) {
		String name = call().codec().isEmpty() ? stats.codec() : call().codec();
		String plain = switch (name) {
			case "PCMA", "PCMU" -> "G.711";
			case "G722" -> "G.722";
			case "opus" -> "Opus";
			default -> name;
		};
		// The clock of G.722 says 8000 for historical reasons (RFC 3551, section 4.5.2); it samples at 16 kHz.
		int rate = "G722".equals(name) ? 16_000 : stats.clockRate();
		return rate == 0 || plain.isEmpty() ? plain : plain + " \u00b7 " + rate / 1000 + " kHz";
	}
}
