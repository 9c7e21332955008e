package org.webphone.media.internal.tone;

/** The two frequencies of a key (ITU-T Q.23), 100 ms long, with 80 ms of silence behind it. */
public final class KeyTone {

	private static final double AMPLITUDE = 32767 * 0.2;

	private final Oscillator low = new Oscillator();
	private final Oscillator high = new Oscillator();
	private int on;
	private int off;

	public void start(char key, int sampleRate) {
		low.tune(KeyScore.row(key), sampleRate);
		high.tune(KeyScore.column(key), sampleRate);
		on = sampleRate / 10;
		off = sampleRate * 80 / 1000;
	}

	public boolean sounds() {
		return on + off > 0;
	}

	/** Overwrites samples; returns how many. */
	public int fill(short[] into, int offset, int length) {
		int count = Math.min(length, on + off);
		for (int i = 0; i < count; i++) {
			if (on > 0) {
				on--;
				into[offset + i] = (short) (AMPLITUDE * (low.next() + high.next()));
			} else {
				off--;
				into[offset + i] = 0;
			}
		}
		return count;
	}
}
