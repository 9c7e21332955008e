package org.webphone.ui.telephony.internal.detail;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Accessibles;
import org.webphone.ui.Icon;
import org.webphone.ui.Painted;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.WrappedLines;

/** One thing that happened in a call, tied to the next one by a line. */
final class TimelineRow extends Painted {

	private static final int HEIGHT = 32;
	private static final int LINE = 20;
	private static final int TIME = 32;
	private static final int TIME_WIDTH = 72;

	private final String what;
	private final String time;
	private final String text;
	private final boolean last;
	private final WrappedLines lines;

	TimelineRow(Composite parent, UiKit kit, String what, String time, String text, boolean last) {
		super(parent, kit, SWT.NO_FOCUS);
		this.what = what;
		this.time = time;
		this.text = text;
		this.last = last;
		this.lines = new WrappedLines(kit.type(), TextStyle.BODY);
		setToolTipText(text);
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_LABEL;
			}

			@Override
			public String name() {
				return time + ", " + text;
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	@Override
	protected Point preferred() {
		return new Point(300, HEIGHT + kit().type().extra(TextStyle.BODY));
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		int lines = wHint == SWT.DEFAULT ? 1 : lines(wHint).size();
		return hHint != SWT.DEFAULT ? super.computeSize(wHint, hHint, changed)
				: super.computeSize(wHint, HEIGHT + kit().type().extra(TextStyle.BODY) + (lines - 1) * line(), changed);
	}

	private int line() {
		return LINE + kit().type().extra(TextStyle.BODY);
	}

	/** Where the words begin. */
	private int words() {
		return TIME + kit().type().scaled(TIME_WIDTH);
	}

	private List<String> lines(int width) {
		return lines.of(text, width - words());
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		List<String> lines = lines(area.width);
		int height = HEIGHT + kit().type().extra(TextStyle.BODY);
		var disc = new Rectangle(0, (height - 24) / 2, 24, 24);
		int below = disc.y + disc.height;
		if (!last) {
			painter.fill(new Rectangle(12, below, 1, area.height - below), Token.CONTROL);
		}
		painter.fill(new Rectangle(12, 0, 1, what.startsWith("started") ? 0 : disc.y), Token.CONTROL);
		painter.box(disc, 12, Token.SUNKEN, 1, Token.BORDER);
		painter.icon(icon(), 14, colour(), disc);
		painter.digits(time, TextStyle.BODY, Token.INK_2, new Rectangle(TIME, 0, words() - TIME - 8, height), Align.LEFT);
		for (int i = 0; i < lines.size(); i++) {
			painter.text(lines.get(i), TextStyle.BODY, Token.INK, new Rectangle(words(), i * line(), area.width - words(), height), Align.LEFT);
		}
	}

	private Icon icon() {
		return switch (what) {
			case "started" -> Icon.PHONE_OUTGOING;
			case "started-in" -> Icon.PHONE_INCOMING;
			case "started-pickup" -> Icon.PHONE_PICKUP;
			case "ringing", "early" -> Icon.BELL;
			case "answered" -> Icon.PHONE;
			case "held", "remote-held" -> Icon.PAUSE;
			case "resumed" -> Icon.PLAY;
			case "muted" -> Icon.MIC_OFF;
			case "unmuted" -> Icon.MIC;
			case "recording", "recording-stopped" -> Icon.RECORD;
			case "conference", "party" -> Icon.USERS;
			case "trouble" -> Icon.WARNING;
			case "trouble-over" -> Icon.CHECK;
			case "ended" -> Icon.PHONE_HANGUP;
			default -> what.startsWith("transfer") ? Icon.TRANSFER : Icon.INFO;
		};
	}

	private Token colour() {
		return switch (what) {
			case "started-in", "answered", "resumed", "trouble-over" -> Token.GREEN;
			case "held", "remote-held", "trouble", "started-pickup" -> Token.ORANGE;
			case "ended", "recording" -> Token.RED;
			case "muted", "unmuted", "recording-stopped" -> Token.INK_2;
			default -> Token.ACCENT;
		};
	}
}
