package org.webphone.media.internal.pcm;

/**
 * Takes speech that is too loud slowly down to a comfortable level; the gain control of the processing module only
 * amplifies. Pauses leave the gain alone. Used by one thread in blocks of 10 ms.
 */
public final class Leveler {

	private static final double TARGET = 32768.0 * Math.pow(10, -19 / 20.0);
	private static final double PAUSE = 32768.0 * Math.pow(10, -45 / 20.0);
	/** One second of speech decides. */
	private static final double SMOOTHING = 0.01;
	/** 12 dB a second at most. */
	private static final double STEP = Math.pow(10, 0.12 / 20);

	private double power;
	private double gain = 1;

	public void level(short[] block) {
		double sum = 0;
		for (short sample : block) {
			sum += (double) sample * sample;
		}
		double now = sum / block.length;
		if (now > PAUSE * PAUSE) {
			power = power == 0 ? now : power + SMOOTHING * (now - power);
		}
		double wanted = power == 0 ? 1 : Math.min(1, TARGET / Math.sqrt(power));
		double next = Math.max(gain / STEP, Math.min(gain * STEP, wanted));
		if (next > 0.999 && gain > 0.999) {
			gain = next;
			return;
		}
		double slope = (next - gain) / block.length;
		for (int i = 0; i < block.length; i++) {
			gain += slope;
			block[i] = (short) Math.round(block[i] * gain);
		}
		gain = next;
	}
}
