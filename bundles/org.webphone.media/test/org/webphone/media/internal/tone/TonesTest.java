package org.webphone.media.internal.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.media.Tone;
import org.webphone.media.internal.Sines;

class TonesTest {

	private static final int RATE = 8000;

	@Test
	void ringBackSoundsForASecondAndPausesForThree() {
		short[] heard = play(NetworkTones.of(Tone.RINGBACK, "BE"), 5);
		assertEquals(-6, Sines.level(heard, 800, 6400, 425, RATE), 0.5);
		assertEquals(-120, Sines.rms(heard, RATE + 10, RATE * 3 - 20), 0);
		assertEquals(-6, Sines.level(heard, RATE * 4 + 800, 6400, 425, RATE), 0.5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "BE", "NL", "FR", "DE", "LU", "GB", "US", "CH", "AT", "ES", "IT", "PT", "IE", "CA", "", "??" })
	void everyCountryHasAllTonesAndTheyPause(String country) {
		for (Tone tone : Tone.values()) {
			short[] heard = play(NetworkTones.of(tone, country), 16);
			assertTrue(Sines.rms(heard, 0, heard.length) > -50, tone + " sounds");
			assertTrue(quietStretch(heard) > RATE / 10, tone + " pauses");
		}
	}

	@Test
	void tonesAreThoseOfTheCountry() {
		assertEquals(List.of(400.0, 450.0), frequencies(Tone.RINGBACK, "gb"));
		assertEquals(List.of(480.0, 620.0), frequencies(Tone.BUSY, "US"));
		assertEquals(List.of(440.0), frequencies(Tone.BUSY, "FR"));
		assertEquals(List.of(425.0), frequencies(Tone.BUSY, "somewhere"));
		assertEquals(3, NetworkTones.of(Tone.SPECIAL_INFORMATION, "NL").notes().stream().filter(n -> n.hertz().length == 1).count());
		short[] french = play(NetworkTones.of(Tone.RINGBACK, "FR"), 6);
		assertTrue(Sines.level(french, RATE, 3000, 440, RATE) > -8, "sounds for a second and a half");
		assertEquals(-120, Sines.rms(french, RATE * 3 / 2 + 10, RATE * 3), 0);
	}

	/** E.180 supplement 2; hertz of the first note, then milliseconds of sound and pause. */
	@ParameterizedTest
	@CsvSource({ "IE,RINGBACK,400+450,400 200 400 2000", "IE,BUSY,425,500 500", "LU,RINGBACK,425,1000 4000",
			"LU,BUSY,425,500 500", "LU,CONGESTION,425,250 250", "PT,RINGBACK,425,1000 5000", "PT,BUSY,425,500 500",
			"PT,CONGESTION,425,200 200", "PT,CALL_WAITING,425,200 200 200 5000", "CA,RINGBACK,440+480,2000 4000",
			"CA,BUSY,480+620,500 500", "CA,CONGESTION,480+620,250 250" })
	void tonesAreThoseOfTheList(String country, Tone tone, String hertz, String millis) {
		var notes = NetworkTones.of(tone, country).notes();
		assertEquals(hertz, frequencies(tone, country).stream().map(f -> String.valueOf(f.intValue())).collect(Collectors.joining("+")));
		assertEquals(millis, notes.stream().map(n -> String.valueOf(n.millis())).collect(Collectors.joining(" ")));
	}

	@Test
	void callWaitingIsQuieterThanTheOtherTones() {
		short[] waiting = play(NetworkTones.of(Tone.CALL_WAITING, "BE"), 1);
		short[] busy = play(NetworkTones.of(Tone.BUSY, "BE"), 1);
		assertTrue(Sines.rms(waiting, 100, 1200) < Sines.rms(busy, 100, 1200) - 6);
	}

	private static List<Double> frequencies(Tone tone, String country) {
		return Arrays.stream(NetworkTones.of(tone, country).notes().getFirst().hertz()).boxed().toList();
	}

	@Test
	void aKeySoundsWithItsTwoFrequencies() {
		short[] heard = play(KeyScore.of('5'), 1);
		assertTrue(Sines.level(heard, 100, 800, 770, RATE) > -14);
		assertTrue(Sines.level(heard, 100, 800, 1336, RATE) > -14);
		assertTrue(Sines.level(heard, 100, 800, 1477, RATE) < -30);
	}

	@Test
	void thereAreAtLeastFiveRingtonesAndAllOfThemSoundAndPause() {
		var ringtones = new Ringtones();
		assertTrue(ringtones.names().size() >= 5);
		assertTrue(ringtones.names().contains("classic"));
		for (String name : ringtones.names()) {
			short[] heard = play(ringtones.named(name), 8);
			assertTrue(Sines.rms(heard, 0, heard.length) > -40, name);
			assertFalse(quietStretch(heard) < RATE, name + " has no pause");
		}
	}

	@Test
	void aFiniteToneEnds() {
		var synthesizer = new Synthesizer(NetworkTones.of(Tone.CONFIRM, ""), RATE, 1);
		synthesizer.fill(new short[RATE], 0, RATE);
		assertTrue(synthesizer.finished());
	}

	private static int quietStretch(short[] heard) {
		int longest = 0;
		int run = 0;
		for (short sample : heard) {
			run = Math.abs(sample) < 30 ? run + 1 : 0;
			longest = Math.max(longest, run);
		}
		return longest;
	}

	private static short[] play(Score score, int seconds) {
		short[] heard = new short[RATE * seconds];
		new Synthesizer(score, RATE, 1).fill(heard, 0, heard.length);
		return heard;
	}
}
