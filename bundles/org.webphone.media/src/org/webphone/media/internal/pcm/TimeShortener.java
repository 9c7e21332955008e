package org.webphone.media.internal.pcm;

/**
 * Makes a stretch of speech shorter by one pitch period, without changing the pitch: two periods that look alike are
 * blended into one (overlap and add). Where nothing looks alike nothing is done.
 */
public final class TimeShortener {

	private static final double ALIKE = 0.75;
	private static final int QUIET = 60;

	private TimeShortener() {
	}

	/**
	 * Works in place.
	 *
	 * @param most samples to leave out at most
	 * @return samples left out, 0 when there is no good place
	 */
	public static int shorten(short[] samples, int count, int rate, int most) {
		int longest = Math.min(Math.min(count / 2, rate / 80), most);
		int shortest = rate / 400;
		if (longest < shortest) {
			return 0;
		}
		int period = isQuiet(samples, count) ? longest : period(samples, shortest, longest, rate);
		if (period == 0) {
			return 0;
		}
		for (int i = 0; i < period; i++) {
			samples[i] = (short) ((samples[i] * (period - i) + samples[i + period] * i) / period);
		}
		System.arraycopy(samples, 2 * period, samples, period, count - 2 * period);
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

	private static int period(short[] samples, int shortest, int longest, int rate) {
		int step = Math.max(1, rate / 8000);
		double best = ALIKE;
		int found = 0;
		for (int lag = shortest; lag <= longest; lag++) {
			long cross = 0;
			long first = 1;
			long second = 1;
			for (int i = 0; i < lag; i += step) {
				cross += samples[i] * samples[i + lag];
				first += samples[i] * samples[i];
				second += samples[i + lag] * samples[i + lag];
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
