package org.webphone.ui.settings.internal;

import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.LevelMeter;
import org.webphone.ui.Panel;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The level of the microphone with the word for it. */
final class LevelLine extends Panel {

	/** What a level means to the person who speaks. */
	enum Level {
		OFF("Sound_levelOff", Token.INK_2, null), QUIET("Sound_levelQuiet", Token.INK_2, Icon.WARNING),
		GOOD("Sound_levelGood", Token.GREEN_TEXT, Icon.CHECK_CIRCLE), LOUD("Sound_levelLoud", Token.RED_TEXT, Icon.WARNING);

		private final String key;
		private final Token colour;
		private final Icon icon;

		Level(String key, Token colour, Icon icon) {
			this.key = key;
			this.colour = colour;
			this.icon = icon;
		}

		/** Speech at arm's length is about -30 to -12 dBFS. */
		static Level of(double dbfs) {
			return dbfs > -4 ? LOUD : dbfs > -45 ? GOOD : QUIET;
		}
	}

	private final SettingsDesk desk;
	private final LevelMeter meter;
	private final Words word;
	private final Words sign;
	private Level level = Level.OFF;
	private boolean signs;

	LevelLine(Composite parent, SettingsDesk desk, int segments) {
		super(parent, desk.kit(), Token.SURFACE, Flex.row(12));
		this.desk = desk;
		sign = new Words(this, desk.kit(), TextStyle.BODY, Token.ACCENT_TEXT).icon(Icon.MIC);
		sign.setVisible(false);
		meter = new LevelMeter(this, desk.kit(), segments);
		meter.setLayoutData(Flex.Item.growing());
		word = new Words(this, desk.kit(), TextStyle.CAPTION_STRONG, Token.INK_2);
	}

	/** With signs for microphone and level, where the line is what the user is to look at. */
	LevelLine inCheck() {
		signs = true;
		sign.setVisible(true);
		return this;
	}

	/** Shows a level in dBFS. */
	void show(double dbfs) {
		if (!isDisposed()) {
			meter.level(dbfs);
			word(Level.of(dbfs));
		}
	}

	/** Shows that nothing is measured. */
	void off() {
		meter.clear();
		word(Level.OFF);
	}

	void speak() {
		Level now = level;
		level = null;
		word(now);
	}

	private void word(Level now) {
		if (now != level) {
			level = now;
			word.icon(signs ? now.icon : null).text(desk.say(now.key)).colour(now.colour);
			meter.named(desk.say("Sound_level", word.text()));
			layout();
		}
	}
}
