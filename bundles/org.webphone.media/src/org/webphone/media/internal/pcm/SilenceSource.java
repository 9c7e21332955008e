package org.webphone.media.internal.pcm;

import java.util.Arrays;

import org.webphone.media.spi.PcmSource;

/** Digital silence. */
public final class SilenceSource implements PcmSource {

	@Override
	public void open(int sampleRate) {
		// Silence has no rate.
	}

	@Override
	public void read(short[] samples, int offset, int length) {
		Arrays.fill(samples, offset, offset + length, (short) 0);
	}
}
