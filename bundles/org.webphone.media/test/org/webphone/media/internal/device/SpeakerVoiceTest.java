package org.webphone.media.internal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A speaker's thread and the one that refills, both played with a clock of the test's own. */
class SpeakerVoiceTest {

	private static final int MILLI = 1_000_000;

	private final DeviceManager manager = new DeviceManager(List.of());
	private final SpeakerVoice voice = new SpeakerVoice(manager, "auto", change -> {
	});
	private final short[] sound = new short[80];
	private final int[] mix = new int[Processor.BLOCK];
	private int written;
	private int silent;

	@BeforeEach
	void open() {
		Arrays.fill(sound, (short) 1000);
		voice.open(8000);
	}

	@AfterEach
	void close() {
		manager.close();
	}

	/** Runs from one millisecond to another with a speaker that takes {@code blocks} each time. */
	private void run(int from, int to, int blocks) {
		for (int t = from; t < to; t++) {
			long now = (long) t * MILLI;
			if (t % (10 * blocks) == 0) {
				for (int i = 0; i < blocks; i++) {
					take(now);
				}
			}
			while (voice.wanted(now) >= sound.length) {
				voice.write(sound, 0, sound.length);
				written += sound.length;
			}
		}
	}

	private void take(long now) {
		Arrays.fill(mix, 0);
		voice.mixInto(mix, now);
		if (Arrays.equals(mix, new int[mix.length])) {
			silent++;
		}
	}

	@Test
	void smoothSpeakerIsKeptJustFullEnough() {
		run(1000, 2000, 1);
		assertTrue(voice.delayMillis() <= 40, voice.delayMillis() + " ms");
		silent = 0;
		run(2000, 4000, 1);
		assertEquals(0, silent);
	}

	@Test
	void speakerThatTakesATenthOfASecondAtOnceHearsEverything() {
		run(1000, 3000, 12);
		silent = 0;
		run(3000, 8000, 12);
		assertEquals(0, silent);
	}

	@Test
	void whatWasTakenAtOnceIsRefilledOverTimeAndNotAtOnce() {
		run(1000, 3961, 12);
		written = 0;
		run(3961, 3970, 12);
		assertTrue(written <= 4 * sound.length, written + " samples in 9 ms");
	}

	@Test
	void speakerThatBecameSmoothAgainNeedsLessReady() {
		run(1000, 4200, 12);
		int before = voice.delayMillis();
		run(4200, 30_000, 1);
		assertTrue(voice.delayMillis() < before / 2, before + " ms, later " + voice.delayMillis());
	}
}
