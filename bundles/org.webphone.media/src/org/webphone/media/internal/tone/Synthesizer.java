package org.webphone.media.internal.tone;

import java.util.Arrays;

/** Plays a score at a sample rate; allocates only when made. Used by one thread. */
public final class Synthesizer {

	private static final int VOICES = 4;
	private static final double HEADROOM = 0.5;

	private final Score score;
	private final int rate;
	private final double volume;
	private final Oscillator[] fundamental = new Oscillator[VOICES];
	private final Oscillator[] harmonic = new Oscillator[VOICES];
	private final int ramp;
	private int index = -1;
	private Note note;
	private int at;
	private int length;
	private double envelope;
	private double decay;

	/** @param volume 0 to 1 */
	public Synthesizer(Score score, int rate, double volume) {
		this.score = score;
		this.rate = rate;
		this.volume = volume;
		ramp = rate / 200;
		for (int i = 0; i < VOICES; i++) {
			fundamental[i] = new Oscillator();
			harmonic[i] = new Oscillator();
		}
		advance();
	}

	public boolean finished() {
		return note == null;
	}

	/** Overwrites samples; after the end with silence. */
	public void fill(short[] into, int offset, int count) {
		for (int i = 0; i < count; i++) {
			if (note == null) {
				Arrays.fill(into, offset + i, offset + count, (short) 0);
				return;
			}
			into[offset + i] = (short) (32767 * HEADROOM * volume * sample());
			if (++at >= length) {
				advance();
			}
		}
	}

	private double sample() {
		int voices = Math.min(VOICES, note.hertz().length);
		if (voices == 0) {
			return 0;
		}
		double sum = 0;
		for (int v = 0; v < voices; v++) {
			sum += fundamental[v].next() + (note.timbre() > 0 ? note.timbre() * harmonic[v].next() : 0);
		}
		envelope *= decay;
		// A ramp of 5 ms at both ends, or every note would click.
		double edge = Math.min(1, Math.min(at + 1, length - at) / (double) ramp);
		return sum / (voices * (1 + note.timbre())) * envelope * edge * note.gain();
	}

	private void advance() {
		index++;
		if (index >= score.notes().size()) {
			if (!score.repeats()) {
				note = null;
				return;
			}
			index = 0;
		}
		note = score.notes().get(index);
		at = 0;
		length = Math.max(1, note.millis() * rate / 1000);
		envelope = 1;
		decay = note.decayMillis() == 0 ? 1 : Math.exp(-1000.0 / (note.decayMillis() * (double) rate));
		for (int v = 0; v < Math.min(VOICES, note.hertz().length); v++) {
			fundamental[v].tune(note.hertz()[v], rate);
			harmonic[v].tune(note.hertz()[v] * 2, rate);
		}
	}
}
