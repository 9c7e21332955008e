package org.webphone.media;

import org.webphone.media.spi.PcmSink;

/** Keeps what a session is heard to say, for at most ten seconds, and finds tones in it. */
final class Heard implements PcmSink {

	private final short[] samples = new short[480_000];
	private volatile int count;
	private volatile int rate = 8000;

	@Override
	public void open(int sampleRate) {
		rate = sampleRate;
		count = 0;
	}

	@Override
	public void write(short[] more, int offset, int length) {
		int at = count;
		int kept = Math.min(length, samples.length - at);
		System.arraycopy(more, offset, samples, at, kept);
		count = at + kept;
	}

	/** Level of a frequency in dBFS over the last {@code millis}; -100 when too little was heard yet. */
	double tone(double hertz, int millis) {
		int length = rate * millis / 1000;
		int end = count;
		return end < length ? -100 : level(samples, end - length, length, hertz, rate);
	}

	/** Goertzel's filter; a full-scale sine has 0. */
	static double level(short[] samples, int from, int length, double hertz, int rate) {
		double coefficient = 2 * Math.cos(2 * Math.PI * hertz / rate);
		double s1 = 0;
		double s2 = 0;
		for (int i = from; i < from + length; i++) {
			double s0 = samples[i] / 32768.0 + coefficient * s1 - s2;
			s2 = s1;
			s1 = s0;
		}
		double power = s1 * s1 + s2 * s2 - coefficient * s1 * s2;
		return 10 * Math.log10(Math.max(1e-10, power * 4 / ((double) length * length)));
	}

	/** Level of everything in dBFS over the last {@code millis}. */
	double level(int millis) {
		int length = Math.min(count, rate * millis / 1000);
		double sum = 0;
		for (int i = count - length; i < count; i++) {
			sum += samples[i] / 32768.0 * samples[i] / 32768.0;
		}
		return length == 0 || sum == 0 ? -100 : 10 * Math.log10(sum / length);
	}

	int millis() {
		return (int) (count * 1000L / rate);
	}
}
