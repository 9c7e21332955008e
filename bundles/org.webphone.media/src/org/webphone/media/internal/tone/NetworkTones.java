package org.webphone.media.internal.tone;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.slf4j.LoggerFactory;
import org.webphone.media.Tone;

/**
 * The tones of the countries, from {@code tones.properties}: ITU-T E.180 supplement 2, "Various tones used in national
 * networks" (also annexed to the ITU Operational Bulletin 781 of 2003). The common ones of Europe stand where a country or one
 * of its tones is not listed.
 */
public final class NetworkTones {

	private static final String DEFAULT = "default";
	/** A tone beside the voice of the other party must not cover it. */
	private static final double SOFT = 0.4;
	private static final Properties TABLE = read();

	private NetworkTones() {
	}

	/** @param country ISO 3166 code; unknown or empty for the common tones */
	public static Score of(Tone tone, String country) {
		return switch (tone) {
			case RINGBACK -> score(country, "ringback", 1);
			case BUSY -> score(country, "busy", 1);
			case CONGESTION -> score(country, "congestion", 1);
			case SPECIAL_INFORMATION -> score(country, "special", 1);
			case CALL_WAITING -> score(country, "waiting", SOFT);
			case CONFIRM -> Score.once(Note.tone(120, 660), Note.tone(160, 880), Note.rest(80));
		};
	}

	private static Score score(String country, String tone, double gain) {
		String own = TABLE.getProperty(country.toUpperCase(Locale.ROOT) + '.' + tone);
		String text = own != null ? own : TABLE.getProperty(DEFAULT + '.' + tone, "425/500,0/500");
		List<Note> notes = new ArrayList<>();
		for (String part : text.split(",")) {
			notes.add(note(part.strip(), gain));
		}
		return new Score(notes, true);
	}

	private static Note note(String text, double gain) {
		String[] both = text.split("/");
		int millis = Integer.parseInt(both[1]);
		return both[0].equals("0") ? Note.rest(millis)
				: new Note(millis, Arrays.stream(both[0].split("\\+")).mapToDouble(Double::parseDouble).toArray(), 0, 0, gain);
	}

	private static Properties read() {
		var table = new Properties();
		try (InputStream in = NetworkTones.class.getResourceAsStream("tones.properties")) {
			table.load(in);
		} catch (IOException | NullPointerException e) {
			LoggerFactory.getLogger(NetworkTones.class).warn("The table of tones cannot be read; one tone stands for all", e);
		}
		return table;
	}
}
