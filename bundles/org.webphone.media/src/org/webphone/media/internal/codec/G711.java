package org.webphone.media.internal.codec;

/**
 * The companding laws of ITU-T G.711 as tables. An index into a compression table is the upper bits of a 16-bit sample,
 * the only ones that matter: 12 for A-law, 14 for mu-law.
 */
final class G711 {

	private static final int BIAS = 33;
	private static final int CLIP = 0x1FFF;

	static final byte[] ALAW_COMPRESS = new byte[1 << 12];
	static final byte[] ULAW_COMPRESS = new byte[1 << 14];
	static final short[] ALAW_EXPAND = new short[256];
	static final short[] ULAW_EXPAND = new short[256];

	static {
		for (int i = 0; i < ALAW_COMPRESS.length; i++) {
			ALAW_COMPRESS[i] = alaw(i << 20 >> 20);
		}
		for (int i = 0; i < ULAW_COMPRESS.length; i++) {
			ULAW_COMPRESS[i] = ulaw(i << 18 >> 18);
		}
		for (int code = 0; code < 256; code++) {
			ALAW_EXPAND[code] = expandAlaw(code);
			ULAW_EXPAND[code] = expandUlaw(code);
		}
	}

	private G711() {
	}

	/** Linear 12 bits to A-law; every other bit of the line code is inverted (G.711 table 1). */
	private static byte alaw(int linear12) {
		boolean negative = linear12 < 0;
		int magnitude = negative ? ~linear12 : linear12;
		// Segments 0 and 1 share one step width.
		int code = magnitude < 32 ? magnitude : alawSegment(magnitude);
		return (byte) ((negative ? code : code | 0x80) ^ 0x55);
	}

	private static int alawSegment(int magnitude) {
		int exponent = 32 - Integer.numberOfLeadingZeros(magnitude) - 4;
		return exponent << 4 | magnitude >> exponent - 1 & 0x0F;
	}

	private static byte ulaw(int linear14) {
		boolean negative = linear14 < 0;
		int magnitude = Math.min((negative ? ~linear14 : linear14) + BIAS, CLIP);
		int segment = 32 - Integer.numberOfLeadingZeros(magnitude >> 6);
		int code = segment << 4 | magnitude >> segment + 1 & 0x0F;
		return (byte) (~code & 0x7F | (negative ? 0 : 0x80));
	}

	private static short expandAlaw(int code) {
		int value = code ^ 0x55;
		int exponent = value >> 4 & 0x07;
		int mantissa = value & 0x0F;
		int linear = exponent == 0 ? (mantissa << 4) + 8 : (mantissa << 4) + 0x108 << exponent - 1;
		return (short) ((value & 0x80) != 0 ? linear : -linear);
	}

	private static short expandUlaw(int code) {
		int value = ~code;
		int exponent = value >> 4 & 0x07;
		int mantissa = value & 0x0F;
		int linear = ((mantissa << 1) + BIAS << exponent) - BIAS;
		return (short) ((value & 0x80) != 0 ? -(linear << 2) : linear << 2);
	}
}
