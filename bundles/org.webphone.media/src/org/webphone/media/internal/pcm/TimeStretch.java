package org.webphone.media.internal.pcm;

/**
 * Makes a stretch of speech shorter or longer by one pitch period without changing the pitch: two periods that look alike
 * are blended into one, or one is played twice (waveform similarity overlap and add, Verhelst and Roelands 1993). Where
 * nothing looks alike nothing is done. Works in place and allocates nothing.
 */
public final class TimeStretch {

	private static final int QUIET = 60;

	private TimeStretch() {
	}

	/**
	 * Shorter.
	 *
	 * @param most  samples to leave out at most
	 * @param alike how much the two periods must resemble each other, 0 to 1
	 * @return samples left out, 0 when there is no good place
	 */
	public static int shorten(short[] samples, int count, int rate, int most, double alike) {
		int longest = Math.min(Math.min(count / 2, rate / 80), most);
		int period = isQuiet(samples, count) ? longest : period(samples, 0, samples, 0, longest, rate, alike);
		if (period < rate / 400) {
			return 0;
		}
		for (int i = 0; i < period; i++) {
			samples[i] = (short) ((samples[i] * (period - i) + samples[i + period] * i) / period);
		}
		System.arraycopy(samples, 2 * period, samples, period, count - 2 * period);
		return period;
	}

	/**
	 * Longer.
	 *
	 * @param samples with room behind {@code count} for {@code most} more
	 * @param before  what was played before them; its end joins the samples
	 * @return samples added at the beginning, 0 when there is no good place
	 */
	public static int lengthen(short[] samples, int count, short[] before, int rate, int most, double alike) {
		int longest = Math.min(Math.min(Math.min(count, before.length), rate * 15 / 1000), most);
		int period = isQuiet(samples, count) ? longest : period(samples, 0, before, before.length, longest, rate, alike);
		if (period < rate / 400) {
			return 0;
		}
		System.arraycopy(samples, 0, samples, period, count);
		int end = before.length - period;
		for (int i = 0; i < period; i++) {
			samples[i] = (short) ((samples[i] * (period - i) + before[end + i] * i) / period);
		}
		return period;
	}

	private static boolean isQuiet(short[] samples, int count) {
		for (int i = 0; i < count; i++) {
			if (Math.abs(samples[i]) > QUIET) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The lag at which {@code samples} resemble most what lies that much later in {@code other}, or, with an {@code end},
	 * what ends there after that much; 0 for none.
	 */
	private static int period(short[] samples, int at, short[] other, int end, int longest, int rate, double alike) {
		int step = Math.max(1, rate / 8000);
		double best = alike;
		int found = 0;
		for (int lag = rate / 400; lag <= longest; lag++) {
			int from = end == 0 ? at + lag : end - lag;
			long cross = 0;
			long first = 1;
			long second = 1;
			for (int i = 0; i < lag; i += step) {
				cross += samples[at + i] * other[from + i];
				first += samples[at + i] * samples[at + i];
				second += other[from + i] * other[from + i];
			}
			double likeness = cross / Math.sqrt((double) first * second);
			if (likeness > best) {
				best = likeness;
				found = lag;
			}
		}
		return found;
	}
}
