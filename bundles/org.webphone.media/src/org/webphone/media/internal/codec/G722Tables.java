package org.webphone.media.internal.codec;

/** The constants of ITU-T G.722: quantisers, their inverses, logarithms and the quadrature mirror filter. */
final class G722Tables {

	/** Decision levels of the lower band's 60-level quantiser (table 1). */
	static final int[] DECISIONS = { 0, 35, 72, 110, 150, 190, 233, 276, 323, 370, 422, 473, 530, 587, 650, 714, 786, 858,
			940, 1023, 1121, 1219, 1339, 1458, 1612, 1765, 1980, 2195, 2557, 2919 };
	/** Codes of negative and positive differences. */
	static final int[] NEGATIVE = { 0, 63, 62, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13,
			12, 11, 10, 9, 8, 7, 6, 5, 4 };
	static final int[] POSITIVE = { 0, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41,
			40, 39, 38, 37, 36, 35, 34, 33, 32 };
	/** Inverse quantisers with 15, 30 and 60 levels, and that of the higher band with 4. */
	static final int[] FOUR_BITS = { 0, -20456, -12896, -8968, -6288, -4240, -2584, -1200, 20456, 12896, 8968, 6288, 4240,
			2584, 1200, 0 };
	static final int[] FIVE_BITS = { -280, -280, -23352, -17560, -14120, -11664, -9752, -8184, -6864, -5712, -4696, -3784,
			-2960, -2208, -1520, -880, 23352, 17560, 14120, 11664, 9752, 8184, 6864, 5712, 4696, 3784, 2960, 2208, 1520,
			880, 280, -280 };
	static final int[] SIX_BITS = { -136, -136, -136, -136, -24808, -21904, -19008, -16704, -14984, -13512, -12280, -11192,
			-10232, -9360, -8576, -7856, -7192, -6576, -6000, -5456, -4944, -4464, -4008, -3576, -3168, -2776, -2400, -2032,
			-1688, -1360, -1040, -728, 24808, 21904, 19008, 16704, 14984, 13512, 12280, 11192, 10232, 9360, 8576, 7856,
			7192, 6576, 6000, 5456, 4944, 4464, 4008, 3576, 3168, 2776, 2400, 2032, 1688, 1360, 1040, 728, 432, 136, -432,
			-136 };
	static final int[] TWO_BITS = { -7408, -1616, 7408, 1616 };
	/** Steps of the logarithm of the scale factor. */
	static final int[] LOW_STEPS = { -60, 3042, 1198, 538, 334, 172, 58, -30, 3042, 1198, 538, 334, 172, 58, -30, -60 };
	static final int[] HIGH_STEPS = { 798, -214, 798, -214 };
	/** Antilogarithm. */
	static final int[] ANTILOG = { 2048, 2093, 2139, 2186, 2233, 2282, 2332, 2383, 2435, 2489, 2543, 2599, 2656, 2714, 2774,
			2834, 2896, 2960, 3025, 3091, 3158, 3228, 3298, 3371, 3444, 3520, 3597, 3676, 3756, 3838, 3922, 4008 };
	/** One half of the symmetric filter that splits and joins the bands. */
	static final int[] MIRROR = { 3, -11, 12, 32, -210, 951, 3876, -805, 362, -156, 53, -11 };

	private static final int LOW_LARGEST = 18_432;
	private static final int HIGH_LARGEST = 22_528;

	private G722Tables() {
	}

	/** Adapts the scale of the lower band to the four leading bits of a code. */
	static void scaleLow(G722Band band, int fourBits) {
		int log = (band.logScale * 127 >> 7) + LOW_STEPS[fourBits];
		band.logScale = Math.max(0, Math.min(LOW_LARGEST, log));
		band.scale = antilog(band.logScale, 8);
	}

	static void scaleHigh(G722Band band, int twoBits) {
		int log = (band.logScale * 127 >> 7) + HIGH_STEPS[twoBits];
		band.logScale = Math.max(0, Math.min(HIGH_LARGEST, log));
		band.scale = antilog(band.logScale, 10);
	}

	private static int antilog(int log, int base) {
		int fraction = ANTILOG[log >> 6 & 31];
		int shift = base - (log >> 11);
		return (shift < 0 ? fraction << -shift : fraction >> shift) << 2;
	}
}
