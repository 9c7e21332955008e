package org.webphone.media.internal.codec;

/**
 * Packet loss concealment after the idea of ITU-T G.711 appendix I: the last pitch period is repeated and fades out from
 * 10 ms on; the first good samples are blended with the continuation. Adds no delay. It fades half as fast as there and is
 * gone after 110 ms: bursts of three packets are understood better so.
 */
final class PitchConcealment {

	private final int longest;
	private final int shortest;
	private final int overlap;
	private final int fadePerTenMillis;
	private final int tenMillis;
	private final short[] history;
	private final short[] pitch;
	private int period;
	private int at;
	private int concealed;

	PitchConcealment(int rate) {
		longest = rate * 15 / 1000;
		shortest = rate * 5 / 1000;
		overlap = rate / 400;
		tenMillis = rate / 100;
		fadePerTenMillis = 3277;
		history = new short[longest * 3 + shortest];
		pitch = new short[longest];
	}

	/** Takes good samples, and blends their beginning with the concealment that went before. */
	void heard(short[] samples, int count) {
		if (concealed > 0) {
			int blend = Math.min(count, overlap * 2);
			for (int i = 0; i < blend; i++) {
				samples[i] = (short) ((samples[i] * i + next() * (blend - i)) / blend);
			}
			concealed = 0;
		}
		remember(samples, count);
	}

	void conceal(short[] samples, int wanted) {
		if (concealed == 0) {
			findPeriod();
		}
		for (int i = 0; i < wanted; i++) {
			samples[i] = next();
		}
		remember(samples, wanted);
	}

	private short next() {
		int gain = gain();
		int sample = pitch[at] * gain >> 15;
		at = at + 1 == period ? 0 : at + 1;
		concealed++;
		return (short) sample;
	}

	private int gain() {
		if (concealed < tenMillis) {
			return 32767;
		}
		long faded = (long) (concealed - tenMillis) * fadePerTenMillis / tenMillis;
		return (int) Math.max(0, 32767 - faded);
	}

	private void remember(short[] samples, int count) {
		int keep = Math.max(0, history.length - count);
		System.arraycopy(history, history.length - keep, history, 0, keep);
		int taken = Math.min(count, history.length);
		System.arraycopy(samples, count - taken, history, history.length - taken, taken);
	}

	/** The lag at which the end of the history resembles itself most; the copied period is made to join seamlessly. */
	private void findPeriod() {
		int end = history.length;
		int window = longest + shortest;
		double best = 0;
		period = longest;
		for (int lag = shortest; lag <= longest; lag++) {
			long cross = 0;
			long energy = 1;
			for (int i = end - window; i < end; i += 2) {
				cross += history[i] * history[i - lag];
				energy += history[i - lag] * history[i - lag];
			}
			double likeness = cross <= 0 ? 0 : (double) cross * cross / energy;
			if (likeness > best) {
				best = likeness;
				period = lag;
			}
		}
		System.arraycopy(history, end - period, pitch, 0, period);
		int blend = Math.min(overlap, period / 4);
		for (int i = 0; i < blend; i++) {
			// The end of the period runs into what preceded its beginning, so that the repetition has no step.
			int tail = period - blend + i;
			pitch[tail] = (short) ((pitch[tail] * (blend - i) + history[end - period - blend + i] * i) / blend);
		}
		at = 0;
	}
}
