package org.webphone.media.internal.device;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.webphone.media.Processing;
import org.webphone.media.internal.pcm.Resampler;
import org.webphone.media.internal.wav.WavReader;

/** Feeds speech, a computed room and noise through the very processing of a call and prints what came of it. */
public final class ProcessingBenchmark {

	private static final int RATE = Processor.RATE;
	private static final int BLOCK = Processor.BLOCK;
	private static final int FRAME = RATE / 50;
	/** Where the settled part begins. */
	private static final int SETTLED = 8 * RATE;
	private static final int LENGTH = 24 * RATE;
	private static final double FULL_SCALE = 32768;

	private final short[] near;
	private final short[] far;

	private ProcessingBenchmark(Path near, Path far) throws IOException {
		this.near = speech(near);
		this.far = speech(far);
	}

	public static void main(String[] arguments) throws IOException {
		var benchmark = new ProcessingBenchmark(Path.of(arguments[0]), Path.of(arguments[1]));
		System.out.println("| what | figure | target |\n|---|---|---|");
		benchmark.echo();
		benchmark.noise();
		benchmark.gain();
		System.exit(0);
	}

	private static void row(String what, double figure, String unit, String target) {
		System.out.printf("| %s | %.1f %s | %s |%n", what, figure, unit, target);
	}

	private void echo() {
		for (Processing wanted : new Processing[] { new Processing(false, true, false), Processing.ON }) {
			short[] played = scaled(far, -22);
			short[] echo = room(played, 42, -10);
			add(echo, noise(LENGTH, -72, 1));
			short[] out = run(wanted, echo, played);
			String which = wanted.equals(Processing.ON) ? "all processing" : "echo suppression alone";
			row("echo return loss enhancement, " + which, power(echo, SETTLED, LENGTH) - power(out, SETTLED, LENGTH), "dB", ">= 30");
		}
		short[] played = scaled(far, -22);
		short[] both = room(played, 42, -10);
		short[] said = scaled(near, -24);
		// The far side speaks alone first, then both do.
		Arrays.fill(said, 0, SETTLED, (short) 0);
		add(both, said);
		short[] out = run(new Processing(false, true, false), both, played);
		row("our speech while both speak, level against what was said", active(out, SETTLED, LENGTH) - active(said, SETTLED, LENGTH), "dB", "");
	}

	private void noise() {
		for (double level : new double[] { -50, -42 }) {
			short[] clean = scaled(near, -24);
			short[] noise = noise(LENGTH, level, 2);
			short[] in = clean.clone();
			add(in, noise);
			short[] out = run(new Processing(false, false, true), in, new short[LENGTH]);
			String which = String.format("noise of %.0f dBFS under speech of -24", level);
			row("less noise in the pauses, " + which, pauses(in, clean) - pauses(out, clean), "dB", ">= 12");
			row("level of the speech against clean speech, " + which, active(out, SETTLED, LENGTH) - active(clean, SETTLED, LENGTH), "dB", "0");
			row("intelligibility (STOI) of what came in, " + which, 100 * Stoi.of(clean, in, SETTLED, LENGTH, RATE), "%", "");
			row("intelligibility (STOI) of what went out, " + which, 100 * Stoi.of(clean, aligned(out, clean), SETTLED, LENGTH, RATE), "%", "");
		}
	}

	private void gain() {
		for (int level = -40; level <= -10; level += 5) {
			short[] in = scaled(near, level);
			add(in, noise(LENGTH, Math.max(-85, level - 40), 3));
			short[] out = run(new Processing(true, false, false), in, new short[LENGTH]);
			short[] all = run(Processing.ON, in, new short[LENGTH]);
			row("speech of " + level + " dBFS, gain alone", active(out, SETTLED, LENGTH), "dBFS", "-19 +-4");
			row("speech of " + level + " dBFS, all processing", active(all, SETTLED, LENGTH), "dBFS", "-19 +-4");
		}
	}

	/** Processing takes some milliseconds; the comparison must not. */
	private static short[] aligned(short[] late, short[] clean) {
		int best = 0;
		double most = Double.NEGATIVE_INFINITY;
		for (int lag = 0; lag < RATE * 30 / 1000; lag++) {
			double cross = 0;
			for (int i = SETTLED; i < SETTLED + 4 * RATE; i += 7) {
				cross += (double) clean[i] * late[i + lag];
			}
			if (cross > most) {
				most = cross;
				best = lag;
			}
		}
		return Arrays.copyOf(Arrays.copyOfRange(late, best, late.length), late.length);
	}

	private static short[] run(Processing wanted, short[] in, short[] played) {
		var processing = new WebRtcProcessing();
		processing.configure(wanted);
		short[] out = new short[in.length];
		short[] block = new short[BLOCK];
		for (int at = 0; at + BLOCK <= in.length; at += BLOCK) {
			System.arraycopy(played, at, block, 0, BLOCK);
			processing.farEnd(block);
			System.arraycopy(in, at, block, 0, BLOCK);
			processing.nearEnd(block);
			System.arraycopy(block, 0, out, at, BLOCK);
		}
		processing.close();
		return out;
	}

	/** Sound after a delay and 120 ms of decaying reflections, so many dB quieter. */
	private static short[] room(short[] played, int delayMillis, double decibels) {
		var random = new Random(7);
		int taps = RATE * 120 / 1000;
		int delay = RATE * delayMillis / 1000;
		double[] response = new double[taps];
		double energy = 0;
		for (int i = 0; i < taps; i++) {
			// Reflections every few samples; a whole convolution takes long and tells nothing more.
			response[i] = i % 29 == 0 ? random.nextGaussian() * Math.exp(-6.9 * i / taps) : 0;
			energy += response[i] * response[i];
		}
		double scale = Math.pow(10, decibels / 20) / Math.sqrt(energy);
		short[] heard = new short[played.length];
		for (int at = delay; at < played.length; at++) {
			double sum = 0;
			for (int i = 0; i < taps && at - delay - i >= 0; i += 29) {
				sum += response[i] * played[at - delay - i];
			}
			heard[at] = (short) Math.max(-32768, Math.min(32767, Math.round(sum * scale)));
		}
		return heard;
	}

	private static short[] noise(int length, double dbfs, long seed) {
		var random = new Random(seed);
		double amplitude = FULL_SCALE * Math.pow(10, dbfs / 20);
		short[] noise = new short[length];
		for (int i = 0; i < length; i++) {
			noise[i] = (short) Math.round(amplitude * random.nextGaussian());
		}
		return noise;
	}

	private static void add(short[] into, short[] more) {
		for (int i = 0; i < into.length; i++) {
			into[i] = (short) Math.max(-32768, Math.min(32767, into[i] + more[i]));
		}
	}

	/** Speech with an active level of so many dBFS; peaks are limited as a converter would. */
	private static short[] scaled(short[] speech, double dbfs) {
		double factor = Math.pow(10, (dbfs - active(speech, 0, speech.length)) / 20);
		short[] made = new short[speech.length];
		for (int i = 0; i < made.length; i++) {
			made[i] = (short) Math.max(-32768, Math.min(32767, Math.round(speech[i] * factor)));
		}
		return made;
	}

	private static short[] speech(Path file) throws IOException {
		try (var reader = new WavReader(file)) {
			short[] raw = new short[reader.sampleRate() * 120];
			int count = 0;
			for (int more = reader.read(raw, 0, raw.length); more > 0; more = reader.read(raw, count, raw.length - count)) {
				count += more;
			}
			var resampler = new Resampler(reader.sampleRate(), RATE);
			short[] made = new short[(int) ((long) count * RATE / reader.sampleRate()) + 10];
			int length = resampler.feed(raw, 0, count, made, 0);
			short[] exact = new short[LENGTH];
			for (int i = 0; i < LENGTH; i++) {
				exact[i] = made[i % length];
			}
			return exact;
		}
	}

	private static double power(short[] samples, int from, int to) {
		double sum = 0;
		for (int i = from; i < to; i++) {
			sum += (double) samples[i] * samples[i];
		}
		return 10 * Math.log10(Math.max(1e-3, sum / (to - from)) / (FULL_SCALE * FULL_SCALE));
	}

	/** Level of the frames in which somebody speaks: those within 15.9 dB of the level that comes of it (as ITU-T P.56). */
	private static double active(short[] samples, int from, int to) {
		double level = power(samples, from, to);
		for (int round = 0; round < 10; round++) {
			double sum = 0;
			int count = 0;
			for (int at = from; at + FRAME <= to; at += FRAME) {
				double frame = power(samples, at, at + FRAME);
				if (frame > level - 15.9) {
					sum += Math.pow(10, frame / 10);
					count++;
				}
			}
			level = 10 * Math.log10(sum / Math.max(1, count));
		}
		return level;
	}

	/** Level where the clean speech pauses. */
	private static double pauses(short[] samples, short[] clean) {
		double sum = 0;
		int count = 0;
		for (int at = SETTLED; at + 3 * FRAME <= LENGTH; at += FRAME) {
			if (power(clean, Math.max(0, at - 2 * FRAME), at + 3 * FRAME) < -75) {
				sum += Math.pow(10, power(samples, at, at + FRAME) / 10);
				count++;
			}
		}
		return 10 * Math.log10(sum / Math.max(1, count));
	}
}
