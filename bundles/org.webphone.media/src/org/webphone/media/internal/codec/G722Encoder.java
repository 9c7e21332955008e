package org.webphone.media.internal.codec;

import org.webphone.media.spi.Encoder;

/** 16 kHz to 64 kbit/s in mode 1 of ITU-T G.722: six bits for the lower band, two for the higher. */
final class G722Encoder implements Encoder {

	private final int[] window = new int[24];
	private final G722Band low = new G722Band(32);
	private final G722Band high = new G722Band(8);

	@Override
	public int encode(short[] samples, int offset, int length, byte[] payload, int at) {
		int pairs = length / 2;
		for (int i = 0; i < pairs; i++) {
			payload[at + i] = (byte) pair(samples[offset + 2 * i], samples[offset + 2 * i + 1]);
		}
		return pairs;
	}

	private int pair(int first, int second) {
		System.arraycopy(window, 2, window, 0, 22);
		window[22] = first;
		window[23] = second;
		int even = 0;
		int odd = 0;
		for (int i = 0; i < 12; i++) {
			odd += window[2 * i] * G722Tables.MIRROR[i];
			even += window[2 * i + 1] * G722Tables.MIRROR[11 - i];
		}
		int lowCode = low(even + odd >> 14);
		return high(even - odd >> 14) << 6 | lowCode;
	}

	private int low(int sample) {
		int difference = G722Band.clip(sample - low.predicted);
		int magnitude = difference >= 0 ? difference : -(difference + 1);
		int level = 1;
		while (level < 30 && magnitude >= G722Tables.DECISIONS[level] * low.scale >> 12) {
			level++;
		}
		int code = difference < 0 ? G722Tables.NEGATIVE[level] : G722Tables.POSITIVE[level];
		int fourBits = code >> 2;
		int quantised = low.scale * G722Tables.FOUR_BITS[fourBits] >> 15;
		G722Tables.scaleLow(low, fourBits);
		low.adapt(quantised);
		return code;
	}

	private int high(int sample) {
		int difference = G722Band.clip(sample - high.predicted);
		int magnitude = difference >= 0 ? difference : -(difference + 1);
		boolean outer = magnitude >= 564 * high.scale >> 12;
		int code = difference < 0 ? outer ? 0 : 1 : outer ? 2 : 3;
		int quantised = high.scale * G722Tables.TWO_BITS[code] >> 15;
		G722Tables.scaleHigh(high, code);
		high.adapt(quantised);
		return code;
	}
}
