package org.webphone.media.internal.pcm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.webphone.media.internal.Sines;

class ElasticReaderTest {

	private static final int RATE = 48_000;

	@Test
	void followsAWriterWhoseClockRunsFastWithoutGrowingLate() {
		var ring = new SampleRing(RATE);
		var reader = new ElasticReader(ring, RATE);
		reader.open(8000);
		short[] tone = Sines.sine(500, RATE, 60, 0.3);
		short[] out = new short[160];
		int written = 0;
		// 200 ppm fast: far more than any sound card.
		double due = 0;
		for (int frame = 0; frame < 2800; frame++) {
			due += 960 * 1.0002;
			int block = (int) due - written;
			ring.write(tone, written, block);
			written += block;
			reader.read(out, 0, 160);
		}
		assertTrue(ring.available() < RATE * 40 / 1000, "late by " + ring.available() * 1000 / RATE + " ms");
		assertEquals(0, reader.gaps());
	}

	@Test
	void isSilentUntilThereIsEnoughAndAfterTheWriterStopped() {
		var ring = new SampleRing(RATE);
		var reader = new ElasticReader(ring, RATE);
		reader.open(RATE);
		short[] out = new short[960];
		assertFalse(reader.read(out, 0, 960));
		ring.write(Sines.sine(500, RATE, 1, 0.3), 0, 1920);
		assertTrue(reader.read(out, 0, 960));
		assertFalse(reader.read(out, 0, 960));
		assertEquals(0, out[500]);
		assertEquals(1, reader.gaps());
	}

	@Test
	void aWriterThatComesEveryTenthOfASecondIsHeardWithoutGapsBeforeLong() {
		var ring = new SampleRing(RATE);
		var reader = new ElasticReader(ring, RATE);
		reader.open(8000);
		int afterASecond = gapsOfBursts(ring, reader, 50);
		gapsOfBursts(ring, reader, 500);
		assertTrue(afterASecond > 0, "such a writer is not foreseen");
		assertEquals(afterASecond, reader.gaps());
	}

	private static int gapsOfBursts(SampleRing ring, ElasticReader reader, int frames) {
		short[] tone = Sines.sine(500, RATE, 1, 0.3);
		short[] out = new short[160];
		for (int frame = 0; frame < frames; frame++) {
			if (frame % 5 == 0) {
				ring.write(tone, 0, RATE / 10);
			}
			reader.read(out, 0, 160);
		}
		return (int) reader.gaps();
	}
}
