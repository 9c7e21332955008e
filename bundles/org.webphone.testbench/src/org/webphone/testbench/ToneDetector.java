package org.webphone.testbench;

import java.time.Duration;

/**
 * Finds a tone in recorded sound: the proof that a call carried audio. Goertzel's filter over windows of 40 ms; a window
 * counts when the tone is loud enough and makes up most of what is heard.
 */
public final class ToneDetector {

	private static final int WINDOW_MS = 40;
	private static final double LOUD_ENOUGH_DBFS = -45;
	private static final double SHARE = 0.6;

	/** Where several speak at once no tone makes up most of what is heard. */
	private static final double SHARE_AMONG_OTHERS = 0.15;

	private final double hz;
	private final double share;

	/** @param hz the tone to look for */
	public ToneDetector(double hz) {
		this(hz, SHARE);
	}

	private ToneDetector(double hz, double share) {
		this.hz = hz;
		this.share = share;
	}

	/** Finds the tone among a few others that are about as loud. */
	public static ToneDetector amongOthers(double hz) {
		return new ToneDetector(hz, SHARE_AMONG_OTHERS);
	}

	/** For how long in all the tone is the main thing heard. */
	public Duration heardIn(Wav sound) {
		int window = sound.rate() * WINDOW_MS / 1000;
		int found = 0;
		for (int start = 0; window > 0 && start + window <= sound.samples().length; start += window) {
			double tone = tonePower(sound, start, window);
			if (dbfs(tone) > LOUD_ENOUGH_DBFS && tone > share * power(sound, start, window)) {
				found++;
			}
		}
		return Duration.ofMillis((long) found * WINDOW_MS);
	}

	/** The loudest window's level of the tone, as a sine's peak below full scale; -120 for nothing. */
	public double levelIn(Wav sound) {
		int window = sound.rate() * WINDOW_MS / 1000;
		double loudest = 0;
		for (int start = 0; window > 0 && start + window <= sound.samples().length; start += window) {
			loudest = Math.max(loudest, tonePower(sound, start, window));
		}
		return dbfs(loudest);
	}

	/** Power of the sine in the window; a sine of full scale has 0.5. */
	private double tonePower(Wav sound, int start, int count) {
		double step = 2 * Math.cos(2 * Math.PI * hz / sound.rate());
		double last = 0;
		double beforeLast = 0;
		for (int i = start; i < start + count; i++) {
			double next = sound.samples()[i] / 32768.0 + step * last - beforeLast;
			beforeLast = last;
			last = next;
		}
		double squared = last * last + beforeLast * beforeLast - step * last * beforeLast;
		return 2 * squared / ((double) count * count);
	}

	private static double power(Wav sound, int start, int count) {
		double sum = 0;
		for (int i = start; i < start + count; i++) {
			double value = sound.samples()[i] / 32768.0;
			sum += value * value;
		}
		return sum / count;
	}

	private static double dbfs(double sinePower) {
		return Math.max(-120, 10 * Math.log10(Math.max(1e-15, sinePower * 2)));
	}
}
