package org.webphone.ui.settings.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

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

/** The steps of the audio check in a line: done, present and next ones. */
final class StepLine extends Painted {

	private static final int DISC = 32;

	private final SettingsDesk desk;

	StepLine(Composite parent, SettingsDesk desk) {
		super(parent, desk.kit(), SWT.NO_FOCUS);
		this.desk = desk;
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_LABEL;
			}

			@Override
			public String name() {
				return Arrays.stream(AudioCheck.Step.values()).map(s -> title(s) + ", " + word(s))
						.collect(Collectors.joining("; "));
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	@Override
	protected Point preferred() {
		return new Point(560, 36 + kit().type().extra(TextStyle.BODY) + kit().type().extra(TextStyle.CAPTION));
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		AudioCheck.Step[] steps = AudioCheck.Step.values();
		int words = Arrays.stream(steps).mapToInt(this::width).sum();
		int line = (area.width - words - (steps.length - 1) * 24) / (steps.length - 1);
		int x = 0;
		for (AudioCheck.Step step : steps) {
			draw(painter, step, x);
			x += width(step);
			if (step.ordinal() < steps.length - 1 && line > 0) {
				painter.fill(new Rectangle(x + 12, 18, line, 1), Token.CONTROL);
			}
			x += line + 24;
		}
	}

	private void draw(Painter painter, AudioCheck.Step step, int x) {
		AudioCheck.State state = desk.check().state(step);
		var disc = new Rectangle(x, 2, DISC, DISC);
		switch (state) {
			case GOOD -> {
				painter.disc(x, 2, DISC, Token.GREEN);
				painter.icon(Icon.CHECK, 18, Token.ON_SOLID, disc);
			}
			case BAD -> {
				painter.disc(x, 2, DISC, Token.RED);
				painter.icon(Icon.CLOSE, 18, Token.ON_SOLID, disc);
			}
			case NOW -> {
				painter.disc(x, 2, DISC, Token.ACCENT);
				painter.text(number(step), TextStyle.BODY_STRONG, Token.ON_SOLID, disc, Align.CENTER);
			}
			case NEXT -> {
				painter.box(disc, DISC / 2, Token.SURFACE, 1, Token.CONTROL);
				painter.text(number(step), TextStyle.BODY_STRONG, Token.INK_2, disc, Align.CENTER);
			}
		}
		int text = x + DISC + 8;
		int more = kit().type().extra(TextStyle.BODY);
		painter.text(title(step), state == AudioCheck.State.NOW ? TextStyle.BODY_STRONG : TextStyle.BODY_MEDIUM, Token.INK,
				new Rectangle(text, 0, 260, 20 + more), Align.LEFT);
		Token colour = state == AudioCheck.State.GOOD ? Token.GREEN_TEXT
				: state == AudioCheck.State.BAD ? Token.RED_TEXT : Token.INK_2;
		painter.text(word(step), TextStyle.CAPTION, colour, new Rectangle(text, 20 + more, 260, 16 + kit().type().extra(TextStyle.CAPTION)), Align.LEFT);
	}

	private int width(AudioCheck.Step step) {
		return DISC + 8 + Math.max(kit().type().width(title(step), TextStyle.BODY_STRONG),
				kit().type().width(word(step), TextStyle.CAPTION));
	}

	private static String number(AudioCheck.Step step) {
		return Integer.toString(step.ordinal() + 1);
	}

	private String title(AudioCheck.Step step) {
		return desk.say(switch (step) {
			case SPEAKER -> "Sound_speaker";
			case MICROPHONE -> "Sound_microphone";
			case RINGTONE -> "Sound_ringtone";
			case CONNECTION -> "Check_connection";
		});
	}

	private String word(AudioCheck.Step step) {
		return desk.say(switch (desk.check().state(step)) {
			case GOOD -> step == AudioCheck.Step.MICROPHONE ? "Check_wordSeen"
					: step == AudioCheck.Step.CONNECTION ? "Check_wordConnected" : "Check_wordHeard";
			case BAD -> step == AudioCheck.Step.CONNECTION ? "Check_wordNotConnected" : "Check_wordBad";
			case NOW -> step == AudioCheck.Step.MICROPHONE ? "Check_wordSpeak" : "Check_wordListen";
			case NEXT -> "Check_wordNext";
		});
	}
}
