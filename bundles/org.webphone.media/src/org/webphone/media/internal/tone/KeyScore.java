package org.webphone.media.internal.tone;

/** The frequencies of the keys (ITU-T Q.23), and the tone the user hears when pressing one. */
public final class KeyScore {

	private static final String KEYS = "123A456B789C*0#D";
	private static final double[] ROWS = { 697, 770, 852, 941 };
	private static final double[] COLUMNS = { 1209, 1336, 1477, 1633 };
	private static final int MILLIS = 120;

	private KeyScore() {
	}

	/** Silence for a character that is no key. */
	public static Score of(char key) {
		return Score.once(index(key) < 0 ? Note.rest(MILLIS) : Note.tone(MILLIS, row(key), column(key)));
	}

	static double row(char key) {
		return ROWS[index(key) / 4];
	}

	static double column(char key) {
		return COLUMNS[index(key) % 4];
	}

	private static int index(char key) {
		return KEYS.indexOf(Character.toUpperCase(key));
	}
}
