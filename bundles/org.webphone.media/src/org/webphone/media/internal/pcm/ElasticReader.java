package org.webphone.media.internal.pcm;

import java.util.Arrays;

/**
 * Reads a ring that another clock fills, at the pace and the rate of the reader: too much is taken out a pitch period or
 * a sample at a time, too little becomes a moment of silence and a larger cushion. Used by the ring's reading thread.
 */
public final class ElasticReader {

	/** Reads after which it is looked how much was never needed. */
	private static final int WINDOW = 25;
	/** So many windows without need make the cushion smaller; twice as many each time that was too bold. */
	private static final int CALM_WINDOWS = 2;
	private static final int MOST_CALM_WINDOWS = 32;
	private static final int LONGEST_READ_MILLIS = 130;
	private static final int LONGEST_CUT_MILLIS = 12;
	private static final double ALIKE = 0.9;

	private final SampleRing ring;
	private final int ringRate;
	private final int floor;
	private final int slack;
	private final int most;
	/** Sound at the ring's rate; the first {@code kept} samples were taken out of the ring and not read yet. */
	private final short[] raw;
	private int kept;
	private Resampler resampler;
	private int cushion;
	private boolean primed;
	private int least = Integer.MAX_VALUE;
	private int reads;
	private int calm;
	private int calmNeeded = CALM_WINDOWS;
	private boolean shortened;
	private int surplus;
	private long gaps;

	public ElasticReader(SampleRing ring, int ringRate) {
		this.ring = ring;
		this.ringRate = ringRate;
		floor = ringRate * 4 / 1000;
		slack = ringRate * 2 / 1000;
		cushion = floor;
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
		int there = kept + ring.available();
		if (!primed) {
			if (there < need + cushion) {
				Arrays.fill(into, offset, offset + length, (short) 0);
				return false;
			}
			kept = 0;
			ring.skip(ring.available() - need - cushion);
			there = kept + ring.available();
			primed = true;
			surplus = 0;
			startWindow();
		}
		if (there < need) {
			primed = false;
			gaps++;
			// Doubled, because a busy sound server delivers in pieces of a tenth of a second.
			cushion = Math.min(most, cushion * 2);
			calm = 0;
			calmNeeded = shortened ? Math.min(MOST_CALM_WINDOWS, 2 * calmNeeded) : calmNeeded;
			shortened = false;
			Arrays.fill(into, offset, offset + length, (short) 0);
			return false;
		}
		measure(there - need);
		take(into, offset, length, need);
		return true;
	}

	private void take(short[] into, int offset, int length, int need) {
		int cut = surplus < slack ? 0 : Math.min(surplus, ringRate * LONGEST_CUT_MILLIS / 1000);
		load(need + Math.min(cut, need));
		if (cut > 0 && kept > need) {
			int left = TimeStretch.shorten(raw, kept, ringRate, kept - need, ALIKE);
			kept -= left;
			surplus -= left;
		}
		if (resampler == null) {
			System.arraycopy(raw, 0, into, offset, length);
		} else {
			resampler.pull(raw, 0, into, offset, length);
		}
		kept -= need;
		System.arraycopy(raw, need, raw, 0, kept);
	}

	private void load(int wanted) {
		int room = Math.min(wanted, raw.length) - kept;
		if (room > 0) {
			kept += ring.read(raw, kept, room);
		}
	}

	/** What was never needed goes where two pitch periods are alike or nothing is heard; very much goes at once. */
	private void measure(int left) {
		least = Math.min(least, left);
		if (++reads < WINDOW) {
			return;
		}
		relax();
		surplus = Math.max(0, least - cushion - slack);
		if (surplus > ringRate * 30 / 1000) {
			ring.skip(surplus);
			surplus = 0;
		}
		startWindow();
	}

	/** A cushion of which nothing was used for a while is made smaller. */
	private void relax() {
		calm = least > 2 * floor ? calm + 1 : 0;
		if (calm >= calmNeeded && cushion > floor) {
			calm = 0;
			shortened = true;
			cushion = Math.max(floor, cushion - (least - floor) / 2);
		}
	}

	private void startWindow() {
		least = Integer.MAX_VALUE;
		reads = 0;
	}
}
