package org.webphone.media.internal.pcm;

import org.webphone.media.spi.PcmSink;

/** Nowhere. */
public final class NullSink implements PcmSink {

	@Override
	public void open(int sampleRate) {
		// Nothing to prepare.
	}

	@Override
	public void write(short[] samples, int offset, int length) {
		// Nobody listens.
	}
}
