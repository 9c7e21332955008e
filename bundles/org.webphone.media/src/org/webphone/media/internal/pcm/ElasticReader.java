package org.webphone.media.internal.pcm;

import java.util.Arrays;

/**
 * Reads a ring that another clock fills, at the pace and the rate of the reader: too much is taken out sample by sample,
 * too little becomes a moment of silence and a larger cushion. Used by the ring's reading thread.
 */
public final class ElasticReader {

	private static final int WINDOW = 50;
	private static final int CALM_WINDOWS = 10;
	private static final int LONGEST_READ_MILLIS = 130;

	private final SampleRing ring;
	private final int ringRate;
	private final int floor;
	private final int most;
	private final short[] raw;
	private Resampler resampler;
	private int cushion;
	private boolean primed;
	private int least = Integer.MAX_VALUE;
	private int reads;
	private int calm;
	private int surplus;
	private long gaps;

	public ElasticReader(SampleRing ring, int ringRate) {
		this.ring = ring;
		this.ringRate = ringRate;
		cushion = ringRate * 8 / 1000;
		floor = cushion;
		most = ringRate * 200 / 1000;
		raw = new short[ringRate * LONGEST_READ_MILLIS / 1000];
	}

	/** The rate of the following reads. */
	public void open(int sampleRate) {
		resampler = sampleRate == ringRate ? null : new Resampler(ringRate, sampleRate);
	}

	/** Times the ring was empty when sound was wanted. */
	public long gaps() {
		return gaps;
	}

	/** Fills {@code length} samples; false when they are silence for want of anything better. */
	public boolean read(short[] into, int offset, int length) {
		int need = resampler == null ? length : resampler.inputFor(length);
		int there = ring.available();
		if (!primed) {
			if (there < need + cushion) {
				Arrays.fill(into, offset, offset + length, (short) 0);
				return false;
			}
			ring.skip(there - need - cushion);
			there = need + cushion;
			primed = true;
			startWindow();
		}
		if (there < need) {
			primed = false;
			gaps++;
			// Doubled, because a busy sound server delivers in pieces of a tenth of a second.
			cushion = Math.min(most, cushion * 2);
			calm = 0;
			Arrays.fill(into, offset, offset + length, (short) 0);
			return false;
		}
		level(there - need);
		take(into, offset, length, need);
		return true;
	}

	private void take(short[] into, int offset, int length, int need) {
		if (resampler == null) {
			ring.read(into, offset, length);
		} else {
			ring.read(raw, 0, need);
			resampler.pull(raw, 0, into, offset, length);
		}
	}

	/** One sample a read is out of hearing; a large surplus goes at once. */
	private void level(int left) {
		least = Math.min(least, left);
		if (++reads >= WINDOW) {
			relax();
			surplus = least - cushion - ringRate * 4 / 1000;
			if (surplus > ringRate * 30 / 1000) {
				ring.skip(surplus);
				surplus = 0;
			}
			startWindow();
		}
		if (surplus > 0) {
			surplus -= ring.skip(1);
		}
	}

	/** A cushion of which nothing was used for a while is made smaller. */
	private void relax() {
		calm = least > 2 * floor ? calm + 1 : 0;
		if (calm >= CALM_WINDOWS && cushion > floor) {
			calm = 0;
			cushion = Math.max(floor, cushion - (least - floor) / 2);
		}
	}

	private void startWindow() {
		least = Integer.MAX_VALUE;
		reads = 0;
	}
}
