package org.webphone.media.internal.codec;

import org.webphone.media.spi.Decoder;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusPacketInfo;

/** Opus to 48 kHz mono. A lost packet is taken from the redundancy in the next one where there is some. */
final class OpusVoiceDecoder implements Decoder {

	/** Frames are multiples of 2.5 ms. */
	private static final int STEP = OpusCodec.RATE / 400;

	private final OpusDecoder decoder;

	OpusVoiceDecoder() {
		try {
			decoder = new OpusDecoder(OpusCodec.RATE, 1);
		} catch (OpusException e) {
			throw new IllegalStateException("Opus refuses 48 kHz mono", e);
		}
	}

	@Override
	public int decode(byte[] payload, int offset, int length, short[] samples) {
		if (length == 0) {
			return 0;
		}
		return run(payload, offset, length, samples, MAX_SAMPLES, false);
	}

	@Override
	public int conceal(byte[] next, int offset, int length, short[] samples, int wanted) {
		int whole = Math.max(STEP, wanted - wanted % STEP);
		if (next != null && length > 0) {
			int made = run(next, offset, length, samples, whole, true);
			if (made > 0) {
				return made;
			}
		}
		return run(null, 0, 0, samples, whole, false);
	}

	@Override
	public boolean repairs() {
		return true;
	}

	/** The library meets damaged payloads with every kind of failure; none may leave here. */
	private int run(byte[] payload, int offset, int length, short[] samples, int most, boolean correction) {
		try {
			return Math.max(0, decoder.decode(payload, offset, length, samples, 0, most, correction));
		} catch (OpusException | RuntimeException | AssertionError e) {
			return 0;
		}
	}

	@Override
	public int samples(byte[] payload, int offset, int length) {
		try {
			return length == 0 ? 0 : Math.max(0, OpusPacketInfo.getNumSamples(payload, offset, length, OpusCodec.RATE));
		} catch (RuntimeException e) {
			return 0;
		}
	}

	int finalRange() {
		return decoder.getFinalRange();
	}
}
