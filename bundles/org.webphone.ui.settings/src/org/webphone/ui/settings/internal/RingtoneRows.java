package org.webphone.ui.settings.internal;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.webphone.preferences.SoundSettings;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.RowAction;
import org.webphone.ui.RowLook;
import org.webphone.ui.RowSource;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;

/** The ringtones as radio buttons, each with the button that plays it. */
final class RingtoneRows implements RowSource {

	static final int HEIGHT = 30;
	/** So far the fill of the chosen one stands out around what is in line with the rest of the card. */
	static final int EDGE = 8;
	private static final RowLook CHOSEN = new RowLook(Token.SELECTED, null);

	private final SettingsDesk desk;
	private final List<String> names;
	private final String chosen;
	private final String ringing;

	RingtoneRows(SettingsDesk desk) {
		this.desk = desk;
		this.names = desk.sound().ringtones();
		this.chosen = desk.sound().sound().ringtone();
		this.ringing = desk.sound().ringing();
	}

	@Override
	public int count() {
		return names.size();
	}

	@Override
	public Object key(int row) {
		return names.get(row);
	}

	@Override
	public boolean selectable(int row) {
		return true;
	}

	@Override
	public RowLook look(int row) {
		return names.get(row).equals(chosen) ? CHOSEN : RowLook.PLAIN;
	}

	@Override
	public int edge() {
		return EDGE;
	}

	@Override
	public int radius() {
		return 8;
	}

	@Override
	public boolean lines() {
		return false;
	}

	@Override
	public void paint(Painter painter, int row, Rectangle r) {
		boolean on = names.get(row).equals(chosen);
		int y = r.y + (HEIGHT - 20) / 2;
		painter.box(new Rectangle(r.x + EDGE, y, 20, 20), 10, Token.SURFACE, 1, on ? Token.ACCENT : Token.CONTROL);
		if (on) {
			painter.disc(r.x + EDGE + 5, y + 5, 10, Token.ACCENT);
		}
		painter.text(word(row), on ? TextStyle.BODY_STRONG : TextStyle.BODY, Token.INK,
				new Rectangle(r.x + 40, r.y, Math.max(0, r.width - 88), HEIGHT), Align.LEFT);
		if (silent(row)) {
			painter.icon(Icon.BELL_OFF, 18, Token.INK_2, r.x + r.width - EDGE - 25, r.y + (HEIGHT - 18) / 2);
		}
	}

	@Override
	public String name(int row) {
		return names.get(row).equals(chosen) ? desk.say("Sound_chosen", word(row)) : word(row);
	}

	@Override
	public List<RowAction> actions(int row) {
		if (silent(row)) {
			return List.of();
		}
		boolean plays = names.get(row).equals(ringing);
		return List.of(RowAction.icon(plays ? Icon.STOP : Icon.PLAY, Token.INK_2,
				desk.say(plays ? "Sound_stop" : "Sound_play", word(row)),
				() -> desk.sound().tryRingtone(names.get(row))));
	}

	private boolean silent(int row) {
		return names.get(row).equals(SoundSettings.SILENT);
	}

	/** Ringtones of other bundles have no word of ours; their name stands for itself. */
	private String word(int row) {
		String name = names.get(row);
		return switch (name) {
			case "classic" -> desk.say("Ringtone_classic");
			case "chime" -> desk.say("Ringtone_chime");
			case "marimba" -> desk.say("Ringtone_marimba");
			case "digital" -> desk.say("Ringtone_digital");
			case "gentle" -> desk.say("Ringtone_gentle");
			case "cascade" -> desk.say("Ringtone_cascade");
			case SoundSettings.SILENT -> desk.say("Ringtone_silent");
			default -> name;
		};
	}
}
