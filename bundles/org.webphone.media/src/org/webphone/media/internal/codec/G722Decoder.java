package org.webphone.media.internal.codec;

import org.webphone.media.spi.Decoder;

/** 64, 56 or 48 kbit/s to 16 kHz (ITU-T G.722 modes 1 to 3; RTP knows mode 1 only). */
final class G722Decoder implements Decoder {

	private static final int RATE = 16_000;

	private final int mode;
	private final int[] window = new int[24];
	private final G722Band low = new G722Band(32);
	private final G722Band high = new G722Band(8);
	private final PitchConcealment concealment = new PitchConcealment(RATE);

	G722Decoder(int mode) {
		this.mode = mode;
	}

	@Override
	public int decode(byte[] payload, int offset, int length, short[] samples) {
		int count = Math.min(length, MAX_SAMPLES / 2);
		for (int i = 0; i < count; i++) {
			octet(payload[offset + i] & 0xFF, samples, 2 * i);
		}
		concealment.heard(samples, count * 2);
		return count * 2;
	}

	private void octet(int code, short[] samples, int at) {
		int lower = low(code & 0x3F);
		int higher = high(code >> 6);
		System.arraycopy(window, 2, window, 0, 22);
		window[22] = lower + higher;
		window[23] = lower - higher;
		int first = 0;
		int second = 0;
		for (int i = 0; i < 12; i++) {
			second += window[2 * i] * G722Tables.MIRROR[i];
			first += window[2 * i + 1] * G722Tables.MIRROR[11 - i];
		}
		samples[at] = (short) G722Band.clip(first >> 11);
		samples[at + 1] = (short) G722Band.clip(second >> 11);
	}

	private int low(int code) {
		int fourBits = code >> 2;
		int fine = switch (mode) {
			case 2 -> G722Tables.FIVE_BITS[code >> 1];
			case 3 -> G722Tables.FOUR_BITS[fourBits];
			default -> G722Tables.SIX_BITS[code];
		};
		int output = limit(low.predicted + (low.scale * fine >> 15));
		int quantised = low.scale * G722Tables.FOUR_BITS[fourBits] >> 15;
		G722Tables.scaleLow(low, fourBits);
		low.adapt(quantised);
		return output;
	}

	private int high(int code) {
		int quantised = high.scale * G722Tables.TWO_BITS[code] >> 15;
		int output = limit(high.predicted + quantised);
		G722Tables.scaleHigh(high, code);
		high.adapt(quantised);
		return output;
	}

	/** The filter's input has 15 bits. */
	private static int limit(int value) {
		return Math.max(-16384, Math.min(16383, value));
	}

	@Override
	public int conceal(byte[] next, int offset, int length, short[] samples, int wanted) {
		concealment.conceal(samples, wanted);
		return wanted;
	}

	@Override
	public int samples(byte[] payload, int offset, int length) {
		return length * 2;
	}
}
