package org.webphone.media.internal.codec;

import org.webphone.media.spi.Decoder;

/** One octet a sample; gaps are bridged by repeating the pitch. */
final class G711Decoder implements Decoder {

	private final short[] expand;
	private final PitchConcealment concealment = new PitchConcealment(8000);

	G711Decoder(short[] expand) {
		this.expand = expand;
	}

	@Override
	public int decode(byte[] payload, int offset, int length, short[] samples) {
		int count = Math.min(length, MAX_SAMPLES);
		for (int i = 0; i < count; i++) {
			samples[i] = expand[payload[offset + i] & 0xFF];
		}
		concealment.heard(samples, count);
		return count;
	}

	@Override
	public int conceal(byte[] next, int offset, int length, short[] samples, int wanted) {
		concealment.conceal(samples, wanted);
		return wanted;
	}

	@Override
	public int samples(byte[] payload, int offset, int length) {
		return length;
	}
}
