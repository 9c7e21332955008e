package org.webphone.media.internal.tone;

/**
 * A stretch of sound in a score.
 *
 * @param millis  its length
 * @param hertz   frequencies that sound together; none is a rest
 * @param timbre  share of the second and third harmonic, 0 for a pure sine
 * @param decayMillis time in which it falls to a third, as a bell does; 0 holds it
 * @param gain    1 for full
 */
record Note(int millis, double[] hertz, double timbre, int decayMillis, double gain) {

	static Note tone(int millis, double... hertz) {
		return new Note(millis, hertz, 0, 0, 1);
	}

	static Note rest(int millis) {
		return new Note(millis, new double[0], 0, 0, 0);
	}

	static Note bell(int millis, int decayMillis, double... hertz) {
		return new Note(millis, hertz, 0.35, decayMillis, 1);
	}
}
