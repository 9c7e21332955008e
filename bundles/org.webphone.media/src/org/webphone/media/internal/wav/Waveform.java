package org.webphone.media.internal.wav;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Length and loudness of a WAV file over its time, 20 values a second. */
public final class Waveform {

	private static final int PARTS_A_SECOND = 20;

	private final byte[] loudest;
	private final int parts;
	private final long lengthMs;

	private Waveform(byte[] loudest, int parts, long lengthMs) {
		this.loudest = loudest;
		this.parts = parts;
		this.lengthMs = lengthMs;
	}

	/** Reads the whole file; takes about a second for some hours of speech. */
	public static Waveform read(Path file) throws IOException {
		try (var reader = new WavReader(file)) {
			int part = Math.max(1, reader.sampleRate() / PARTS_A_SECOND);
			short[] samples = new short[part];
			byte[] loudest = new byte[PARTS_A_SECOND * 60];
			int parts = 0;
			long total = 0;
			for (int count = fill(reader, samples); count > 0; count = fill(reader, samples)) {
				int peak = 0;
				for (int i = 0; i < count; i++) {
					peak = Math.max(peak, Math.abs(samples[i]));
				}
				if (parts == loudest.length) {
					loudest = Arrays.copyOf(loudest, parts * 2);
				}
				loudest[parts++] = (byte) Math.min(127, (peak + 255) / 256);
				total += count;
			}
			return new Waveform(loudest, parts, total * 1000 / reader.sampleRate());
		}
	}

	private static int fill(WavReader reader, short[] samples) throws IOException {
		int filled = 0;
		int count;
		while (filled < samples.length && (count = reader.read(samples, filled, samples.length - filled)) > 0) {
			filled += count;
		}
		return filled;
	}

	public long lengthMs() {
		return lengthMs;
	}

	/** The loudest of each of {@code count} equal parts, 0 to 1. */
	public double[] peaks(int count) {
		double[] peaks = new double[count];
		for (int i = 0; i < count && parts > 0; i++) {
			int from = (int) ((long) i * parts / count);
			int to = Math.max(from + 1, (int) ((i + 1L) * parts / count));
			int peak = 0;
			for (int p = from; p < Math.min(parts, to); p++) {
				peak = Math.max(peak, loudest[p]);
			}
			peaks[i] = peak / 127.0;
		}
		return peaks;
	}
}
