package org.webphone.media.internal;

/** Test tones and what is found of them. */
public final class Sines {

	private Sines() {
	}

	public static short[] sine(double hertz, int rate, int seconds, double amplitude) {
		short[] samples = new short[rate * seconds];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (short) Math.round(32767 * amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
		}
		return samples;
	}

	/** Goertzel's filter in dBFS; a full-scale sine has 0. */
	public static double level(short[] samples, int from, int length, double hertz, int rate) {
		double coefficient = 2 * Math.cos(2 * Math.PI * hertz / rate);
		double s1 = 0;
		double s2 = 0;
		for (int i = from; i < from + length; i++) {
			double s0 = samples[i] / 32768.0 + coefficient * s1 - s2;
			s2 = s1;
			s1 = s0;
		}
		double power = s1 * s1 + s2 * s2 - coefficient * s1 * s2;
		return 10 * Math.log10(Math.max(1e-12, power * 4 / ((double) length * length)));
	}

	/** Root mean square in dBFS. */
	public static double rms(short[] samples, int from, int length) {
		double sum = 0;
		for (int i = from; i < from + length; i++) {
			sum += samples[i] / 32768.0 * samples[i] / 32768.0;
		}
		return sum == 0 ? -120 : 10 * Math.log10(sum / length);
	}

	/** Everything but the tone, relative to the tone, in dB. */
	public static double rest(short[] samples, int from, int length, double hertz, int rate) {
		double tone = Math.pow(10, level(samples, from, length, hertz, rate) / 10) / 2;
		double all = Math.pow(10, rms(samples, from, length) / 10);
		return 10 * Math.log10(Math.max(1e-12, all - tone) / tone);
	}
}
