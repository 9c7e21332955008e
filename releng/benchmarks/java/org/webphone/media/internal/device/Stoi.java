package org.webphone.media.internal.device;

import java.util.ArrayList;
import java.util.List;

import org.webphone.media.internal.pcm.Resampler;

/**
 * Short-time objective intelligibility: C. H. Taal, R. C. Hendriks, R. Heusdens, J. Jensen, "An Algorithm for Intelligibility
 * Prediction of Time-Frequency Weighted Noisy Speech", IEEE TASLP 19(7), 2011. Both signals must be aligned in time.
 */
final class Stoi {

	private static final int RATE = 10_000;
	private static final int FRAME = 256;
	private static final int HOP = 128;
	private static final int FFT = 512;
	private static final int BANDS = 15;
	private static final int SEGMENT = 30;
	private static final double RANGE_DB = 40;
	/** Lower bound of the signal-to-distortion ratio, -15 dB. */
	private static final double CLIP = 1 + Math.pow(10, 15 / 20.0);

	private Stoi() {
	}

	/** From 0 to 1, of the samples from {@code from} to {@code to}. */
	static double of(short[] clean, short[] other, int from, int to, int rate) {
		double[][] both = spoken(resampled(clean, from, to, rate), resampled(other, from, to, rate));
		double[][] x = bands(both[0]);
		double[][] y = bands(both[1]);
		double sum = 0;
		int count = 0;
		for (int end = SEGMENT; end <= x.length; end++) {
			for (int band = 0; band < BANDS; band++) {
				sum += likeness(x, y, band, end);
				count++;
			}
		}
		return sum / count;
	}

	private static double[] resampled(short[] samples, int from, int to, int rate) {
		short[] made = new short[(int) ((long) (to - from) * RATE / rate) + 10];
		int length = new Resampler(rate, RATE).feed(samples, from, to - from, made, 0);
		double[] all = new double[length];
		for (int i = 0; i < length; i++) {
			all[i] = made[i];
		}
		return all;
	}

	/** Leaves out the frames in which the clean signal is more than 40 dB under its loudest one. */
	private static double[][] spoken(double[] clean, double[] other) {
		double[] window = window();
		List<Integer> kept = new ArrayList<>();
		int frames = (Math.min(clean.length, other.length) - FRAME) / HOP + 1;
		double[] energy = new double[frames];
		double most = Double.NEGATIVE_INFINITY;
		for (int f = 0; f < frames; f++) {
			double sum = 1e-9;
			for (int i = 0; i < FRAME; i++) {
				sum += Math.pow(clean[f * HOP + i] * window[i], 2);
			}
			energy[f] = 10 * Math.log10(sum);
			most = Math.max(most, energy[f]);
		}
		for (int f = 0; f < frames; f++) {
			if (energy[f] > most - RANGE_DB) {
				kept.add(f);
			}
		}
		double[][] made = new double[2][(kept.size() - 1) * HOP + FRAME];
		for (int k = 0; k < kept.size(); k++) {
			for (int i = 0; i < FRAME; i++) {
				made[0][k * HOP + i] += clean[kept.get(k) * HOP + i] * window[i];
				made[1][k * HOP + i] += other[kept.get(k) * HOP + i] * window[i];
			}
		}
		return made;
	}

	/** Magnitudes of one-third octave bands from 150 Hz, a frame a row. */
	private static double[][] bands(double[] signal) {
		double[] window = window();
		int frames = (signal.length - FRAME) / HOP + 1;
		double[][] made = new double[frames][BANDS];
		for (int f = 0; f < frames; f++) {
			double[] re = new double[FFT];
			double[] im = new double[FFT];
			for (int i = 0; i < FRAME; i++) {
				re[i] = signal[f * HOP + i] * window[i];
			}
			fft(re, im);
			for (int band = 0; band < BANDS; band++) {
				double centre = 150 * Math.pow(2, band / 3.0);
				int low = (int) Math.round(centre * Math.pow(2, -1 / 6.0) * FFT / RATE);
				int high = (int) Math.round(centre * Math.pow(2, 1 / 6.0) * FFT / RATE);
				double sum = 0;
				for (int bin = low; bin < high; bin++) {
					sum += re[bin] * re[bin] + im[bin] * im[bin];
				}
				made[f][band] = Math.sqrt(sum);
			}
		}
		return made;
	}

	private static double likeness(double[][] x, double[][] y, int band, int end) {
		double powerX = 0;
		double powerY = 1e-12;
		for (int m = end - SEGMENT; m < end; m++) {
			powerX += x[m][band] * x[m][band];
			powerY += y[m][band] * y[m][band];
		}
		double alpha = Math.sqrt(powerX / powerY);
		double[] a = new double[SEGMENT];
		double[] b = new double[SEGMENT];
		double meanA = 0;
		double meanB = 0;
		for (int i = 0; i < SEGMENT; i++) {
			int m = end - SEGMENT + i;
			a[i] = x[m][band];
			b[i] = Math.min(alpha * y[m][band], x[m][band] * CLIP);
			meanA += a[i] / SEGMENT;
			meanB += b[i] / SEGMENT;
		}
		double cross = 0;
		double normA = 1e-12;
		double normB = 1e-12;
		for (int i = 0; i < SEGMENT; i++) {
			cross += (a[i] - meanA) * (b[i] - meanB);
			normA += (a[i] - meanA) * (a[i] - meanA);
			normB += (b[i] - meanB) * (b[i] - meanB);
		}
		return cross / Math.sqrt(normA * normB);
	}

	private static double[] window() {
		double[] window = new double[FRAME];
		for (int i = 0; i < FRAME; i++) {
			window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 1) / (FRAME + 1));
		}
		return window;
	}

	private static void fft(double[] re, double[] im) {
		int n = re.length;
		for (int i = 1, j = 0; i < n; i++) {
			int bit = n >> 1;
			for (; (j & bit) != 0; bit >>= 1) {
				j ^= bit;
			}
			j ^= bit;
			if (i < j) {
				double t = re[i];
				re[i] = re[j];
				re[j] = t;
			}
		}
		for (int length = 2; length <= n; length <<= 1) {
			double angle = -2 * Math.PI / length;
			for (int i = 0; i < n; i += length) {
				for (int k = 0; k < length / 2; k++) {
					double c = Math.cos(angle * k);
					double s = Math.sin(angle * k);
					int a = i + k;
					int b = a + length / 2;
					double r = re[b] * c - im[b] * s;
					double q = re[b] * s + im[b] * c;
					re[b] = re[a] - r;
					im[b] = im[a] - q;
					re[a] += r;
					im[a] += q;
				}
			}
		}
	}
}
