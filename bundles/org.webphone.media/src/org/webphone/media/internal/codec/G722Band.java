package org.webphone.media.internal.codec;

/**
 * The adaptive predictor that both sub-bands of G.722 share (ITU-T G.722 section 3.6, blocks 4): two poles, six zeros,
 * adapted by the signs of what was received. All arithmetic is that of the recommendation's 16-bit words.
 */
final class G722Band {

	/** Predicted signal. */
	int predicted;
	/** Scale factor of the quantiser. */
	int scale;
	/** Logarithm of the scale factor. */
	int logScale;

	private int zeroSection;
	private final int[] reconstructed = new int[3];
	private final int[] poles = new int[3];
	private final int[] partial = new int[3];
	private final int[] differences = new int[7];
	private final int[] zeros = new int[7];

	G722Band(int firstScale) {
		scale = firstScale;
	}

	/** Takes the quantised difference of this sample and predicts the next one. */
	void adapt(int difference) {
		differences[0] = difference;
		reconstructed[0] = clip(predicted + difference);
		partial[0] = clip(zeroSection + difference);
		int second = secondPole();
		int first = firstPole(second);
		adaptZeros();
		shift();
		poles[1] = first;
		poles[2] = second;
		predict();
	}

	private int secondPole() {
		int sign = (partial[0] ^ partial[1]) >> 31 == 0 ? 1 : -1;
		int product = clip(poles[1] << 2);
		int adapted = sign > 0 ? -product : product;
		adapted = Math.min(32767, adapted) >> 7;
		adapted += (partial[0] ^ partial[2]) >> 31 == 0 ? 128 : -128;
		adapted += poles[2] * 32512 >> 15;
		return Math.max(-12288, Math.min(12288, adapted));
	}

	private int firstPole(int second) {
		int step = (partial[0] ^ partial[1]) >> 31 == 0 ? 192 : -192;
		int adapted = clip(step + (poles[1] * 32640 >> 15));
		int limit = clip(15360 - second);
		return Math.max(-limit, Math.min(limit, adapted));
	}

	private void adaptZeros() {
		int step = differences[0] == 0 ? 0 : 128;
		for (int i = 1; i < 7; i++) {
			int signed = (differences[i] ^ differences[0]) >> 31 == 0 ? step : -step;
			zeros[i] = clip(signed + (zeros[i] * 32640 >> 15));
		}
	}

	private void shift() {
		for (int i = 6; i > 0; i--) {
			differences[i] = differences[i - 1];
		}
		for (int i = 2; i > 0; i--) {
			reconstructed[i] = reconstructed[i - 1];
			partial[i] = partial[i - 1];
		}
	}

	private void predict() {
		int fromPoles = clip((poles[1] * clip(reconstructed[1] + reconstructed[1]) >> 15)
				+ (poles[2] * clip(reconstructed[2] + reconstructed[2]) >> 15));
		int sum = 0;
		for (int i = 6; i > 0; i--) {
			sum += zeros[i] * clip(differences[i] + differences[i]) >> 15;
		}
		zeroSection = clip(sum);
		predicted = clip(fromPoles + zeroSection);
	}

	static int clip(int value) {
		return Math.max(-32768, Math.min(32767, value));
	}
}
