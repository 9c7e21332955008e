package org.webphone.media.internal.stream;

import java.util.Arrays;

import org.webphone.media.internal.pcm.TimeStretch;
import org.webphone.rtp.JitterBuffer;

/**
 * Plays a little faster where the jitter buffer holds more than it needs, a little slower where it holds too little; a
 * pitch period at a time, unheard. Belongs to {@code media-in}.
 */
final class Pace {

	/** What was played last, for the period that is to be played again: 15 ms at 48 kHz. */
	private static final int MEMORY = 720;
	/** Beyond this much every frame is made use of, and with less likeness. */
	private static final long URGENT_MICROS = 40_000;
	/** Up to so much is waited for a moment in which nobody hears it. */
	private static final long MILD_MICROS = 25_000;
	private static final double UNHEARD = 0.95;
	private static final double ALIKE = 0.8;
	private static final double URGENTLY_ALIKE = 0.6;

	private final JitterBuffer jitter;
	private final short[] before = new short[MEMORY];
	private boolean rests;

	Pace(JitterBuffer jitter) {
		this.jitter = jitter;
	}

	void reset() {
		Arrays.fill(before, (short) 0);
	}

	/** Changes the length of a frame in place, where that is wanted and possible; the new length. */
	int adjust(short[] samples, int count, int rate) {
		long surplus = jitter.surplusMicros();
		boolean urgent = Math.abs(surplus) > URGENT_MICROS;
		int made = count;
		if (surplus == 0 || rests && !urgent) {
			rests = false;
		} else {
			double alike = urgent ? URGENTLY_ALIKE : surplus > 0 && surplus < MILD_MICROS ? UNHEARD : ALIKE;
			int most = (int) (Math.abs(surplus) * rate / 1_000_000);
			if (surplus > 0) {
				made -= TimeStretch.shorten(samples, count, rate, most, alike);
			} else {
				int room = samples.length - count;
				made += TimeStretch.lengthen(samples, count, before, rate, Math.min(room, Math.max(most, rate / 100)), alike);
			}
			rests = made != count;
			jitter.stretched((made - count) * 1_000_000L / rate);
		}
		played(samples, made);
		return made;
	}

	/** Sound that was played as it is. */
	void played(short[] samples, int count) {
		int taken = Math.min(count, MEMORY);
		System.arraycopy(before, taken, before, 0, MEMORY - taken);
		System.arraycopy(samples, count - taken, before, MEMORY - taken, taken);
	}
}
