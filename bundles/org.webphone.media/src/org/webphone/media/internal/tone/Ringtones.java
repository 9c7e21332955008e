package org.webphone.media.internal.tone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ringtones of the house; all are synthesised. */
public final class Ringtones {

	private static final double A4 = 440;

	private final Map<String, Score> scores = new LinkedHashMap<>();

	public Ringtones() {
		scores.put("classic", classic());
		scores.put("chime", melody(520, 420, 12, 7, 3, 0));
		scores.put("marimba", melody(170, 160, 0, 4, 7, 12, 7, 4, 0, 4, 7, 12));
		scores.put("digital", digital());
		scores.put("gentle", melody(700, 900, 3, 10, 8, 5));
		scores.put("cascade", melody(110, 300, 24, 19, 17, 12, 7, 5, 0));
	}

	public List<String> names() {
		return List.copyOf(scores.keySet());
	}

	/** An unknown name is the first one. */
	public Score named(String name) {
		return scores.getOrDefault(name, scores.values().iterator().next());
	}

	/** Two bells struck 20 times a second, as the telephones of old did; one second in four. */
	private static Score classic() {
		List<Note> notes = new ArrayList<>();
		for (int strike = 0; strike < 20; strike++) {
			notes.add(Note.bell(50, 60, strike % 2 == 0 ? new double[] { 1040, 1580 } : new double[] { 1310, 1960 }));
		}
		notes.add(Note.bell(400, 120, 1040, 1310));
		notes.add(Note.rest(2600));
		return new Score(notes, true);
	}

	private static Score digital() {
		List<Note> notes = new ArrayList<>();
		for (int burst = 0; burst < 2; burst++) {
			for (int i = 0; i < 4; i++) {
				notes.add(Note.tone(60, 1400));
				notes.add(Note.tone(60, 1050));
			}
			notes.add(Note.rest(240));
		}
		notes.add(Note.rest(1900));
		return new Score(notes, true);
	}

	/** Struck notes in half-tones above A4, then two seconds of rest. */
	private static Score melody(int millis, int decayMillis, int... halfTones) {
		List<Note> notes = new ArrayList<>();
		for (int halfTone : halfTones) {
			double hertz = A4 * Math.pow(2, halfTone / 12.0);
			notes.add(Note.bell(millis, decayMillis, hertz));
		}
		notes.add(Note.rest(2000));
		return new Score(notes, true);
	}
}
