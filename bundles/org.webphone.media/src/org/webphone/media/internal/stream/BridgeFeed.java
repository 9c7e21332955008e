package org.webphone.media.internal.stream;

import org.webphone.media.internal.pcm.ElasticReader;
import org.webphone.media.internal.pcm.Pcm;
import org.webphone.media.internal.pcm.Resampler;
import org.webphone.media.internal.pcm.SampleRing;
import org.webphone.media.spi.Decoder;

/** Carries what one member of a conference says to one other: written on {@code media-in}, read on {@code media-out}. */
final class BridgeFeed {

	private static final int RATE = 16_000;

	private final SampleRing ring = new SampleRing(RATE / 2);
	private final ElasticReader reader = new ElasticReader(ring, RATE);
	private final short[] heard = new short[Decoder.MAX_SAMPLES];
	private final short[] converted = new short[RATE / 10];
	private Resampler resampler;
	private int writeRate = RATE;
	private int readRate;

	void open(int sampleRate) {
		readRate = sampleRate;
		reader.open(sampleRate);
	}

	/** Adds what is there to the sum. */
	void addTo(int[] sum, int samples, int sampleRate) {
		if (sampleRate != readRate) {
			open(sampleRate);
		}
		if (reader.read(heard, 0, samples)) {
			Pcm.accumulate(sum, heard, 0, samples);
		}
	}

	/** A block of at most 100 ms. */
	void write(short[] samples, int length, int sampleRate) {
		if (sampleRate != writeRate) {
			writeRate = sampleRate;
			resampler = sampleRate == RATE ? null : new Resampler(sampleRate, RATE);
		}
		if (resampler == null) {
			ring.write(samples, 0, length);
		} else {
			int count = resampler.feed(samples, 0, length, converted, 0);
			ring.write(converted, 0, count);
		}
	}
}
