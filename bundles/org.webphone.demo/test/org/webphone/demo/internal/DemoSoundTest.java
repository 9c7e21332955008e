package org.webphone.demo.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSoundTest {

	@ParameterizedTest
	@ValueSource(strings = { "announcement", "menu", "sales", "support", "echo", "unknown", "greeting", "caller" })
	void everySentenceCanBeHeard(String name) {
		Clip clip = Clip.voice(name);
		assertTrue(clip.millis() > 800, name + " lasts " + clip.millis() + " ms");
		assertTrue(rms(clip.samples()) > 600, name + " has level " + rms(clip.samples()));
	}

	@Test
	void musicIsLoudEnoughAndLoopsWithoutAStep() {
		Clip music = HoldMusic.make();
		short[] s = music.samples();
		assertTrue(rms(s) > 1000, "level " + rms(s));
		int largest = IntStream.range(1, s.length).map(i -> Math.abs(s[i] - s[i - 1])).max().orElseThrow();
		assertTrue(Math.abs(s[0] - s[s.length - 1]) <= largest, "a click at the seam");
	}

	@Test
	void clipsFollowEachOtherAndTheLastOneLoops() {
		var player = new ClipPlayer(new Clip(new short[] { 1, 2 }, false), new Clip(new short[] { 7, 8, 9 }, true));
		player.open(Clip.RATE);
		short[] out = new short[9];
		player.read(out, 0, 9);
		assertArrayEquals(new short[] { 1, 2, 7, 8, 9, 7, 8, 9, 7 }, out);
	}

	@Test
	void aClipKeepsItsPitchAtAnotherRate() {
		var player = new ClipPlayer(new Clip(new short[] { 0, 100, 200, 300 }, false));
		player.open(2 * Clip.RATE);
		short[] out = new short[8];
		player.read(out, 0, 8);
		assertArrayEquals(new short[] { 0, 50, 100, 150, 200, 250, 300, 150 }, out);
	}

	@Test
	void echoGivesBackWhatItHeardAfterTheDelay() {
		var echo = new Echo();
		var sink = echo.sink();
		var source = echo.source();
		sink.open(8000);
		source.open(8000);
		short[] heard = new short[8000];
		short[] frame = new short[160];
		for (int f = 0; f < 50; f++) {
			for (int i = 0; i < 160; i++) {
				frame[i] = (short) (f * 160 + i + 1);
			}
			sink.write(frame, 0, 160);
			source.read(heard, f * 160, 160);
		}
		int delay = 8000 * Echo.DELAY_MS / 1000;
		int first = IntStream.range(0, heard.length).filter(i -> heard[i] != 0).findFirst().orElseThrow();
		assertTrue(Math.abs(first - delay) <= 320, "the echo begins after " + first + " samples");
		int offset = heard[first] - first;
		for (int i = first; i < heard.length; i++) {
			assertEquals(i + offset, heard[i], "the echo has a gap at sample " + i);
		}
	}

	private static double rms(short[] samples) {
		return Math.sqrt(IntStream.range(0, samples.length).mapToDouble(i -> (double) samples[i] * samples[i]).average()
				.orElse(0));
	}
}
