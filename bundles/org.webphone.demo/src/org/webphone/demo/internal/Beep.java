package org.webphone.demo.internal;

/** The tone behind which one speaks into a voicemail. */
final class Beep {

	private static final int MILLIS = 400;
	private static final double HERTZ = 1000;
	private static final double LOUD = 6000;

	private Beep() {
	}

	static Clip make() {
		var samples = new short[Clip.RATE * MILLIS / 1000];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (short) (LOUD * Math.sin(2 * Math.PI * HERTZ * i / Clip.RATE));
		}
		return new Clip(samples, false);
	}
}
