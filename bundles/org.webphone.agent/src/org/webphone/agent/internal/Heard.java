package org.webphone.agent.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a call sounded like: a WAV file of 16-bit mono sound, and how much of what is in it. */
final class Heard {

	private static final int HEADER = 44;
	private static final int WINDOW_MILLIS = 50;
	private static final double AUDIBLE_DBFS = -45;
	/** A window is a tone when this much of its power lies at one frequency. */
	private static final double PURE = 0.6;

	private final short[] samples;
	private final int rate;

	Heard(short[] samples, int rate) {
		this.samples = samples;
		this.rate = rate;
	}

	static Heard file(Path wav) throws IOException {
		byte[] bytes = Files.readAllBytes(wav);
		if (bytes.length < HEADER) {
			return new Heard(new short[0], 8000);
		}
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		int rate = buffer.getInt(24);
		ShortBuffer sound = buffer.position(HEADER).slice().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
		short[] samples = new short[sound.remaining()];
		sound.get(samples);
		return new Heard(samples, rate);
	}

	/** For how long a tone of {@code hertz} was heard. */
	int toneMillis(double hertz) {
		int millis = 0;
		int window = window();
		for (int at = 0; at + window <= samples.length; at += window) {
			double power = power(at, window);
			if (audible(power) && goertzel(at, window, hertz) > PURE * power) {
				millis += WINDOW_MILLIS;
			}
		}
		return millis;
	}

	/** For how long anything was heard. */
	int soundMillis() {
		int millis = 0;
		int window = window();
		for (int at = 0; at + window <= samples.length; at += window) {
			if (audible(power(at, window))) {
				millis += WINDOW_MILLIS;
			}
		}
		return millis;
	}

	private int window() {
		return Math.max(1, rate * WINDOW_MILLIS / 1000);
	}

	private static boolean audible(double meanSquare) {
		return 10 * Math.log10(Math.max(meanSquare, 1e-12)) > AUDIBLE_DBFS;
	}

	/** Mean square, full scale being 1. */
	private double power(int at, int length) {
		double sum = 0;
		for (int i = at; i < at + length; i++) {
			double s = samples[i] / 32768.0;
			sum += s * s;
		}
		return sum / length;
	}

	/** The part of the mean square that lies at {@code hertz} (Goertzel's algorithm). */
	private double goertzel(int at, int length, double hertz) {
		double k = 2 * Math.cos(2 * Math.PI * hertz / rate);
		double one = 0;
		double two = 0;
		for (int i = at; i < at + length; i++) {
			double now = samples[i] / 32768.0 + k * one - two;
			two = one;
			one = now;
		}
		double magnitude = one * one + two * two - k * one * two;
		return 2 * magnitude / length / length;
	}
}
