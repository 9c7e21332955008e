package org.webphone.media.internal.codec;

/** How much two recordings of the same differ. */
final class Differences {

	private Differences() {
	}

	/** In dB; 120 when they are equal. */
	static double signalToNoise(short[] expected, short[] actual) {
		double signal = 0;
		double noise = 0;
		for (int i = 0; i < expected.length; i++) {
			double difference = expected[i] - actual[i];
			signal += (double) expected[i] * expected[i];
			noise += difference * difference;
		}
		return noise == 0 ? 120 : 10 * Math.log10(signal / noise);
	}
}
