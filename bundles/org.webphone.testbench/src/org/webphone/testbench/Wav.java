package org.webphone.testbench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * Mono sound of 16 bits a sample. Of files with several channels the first is read.
 *
 * @param rate    samples a second
 * @param samples full scale is 32767
 */
public record Wav(int rate, short[] samples) {

	private static final int RIFF_HEADER = 12;
	private static final int CHUNK_HEADER = 8;
	/** All that stands before the samples. */
	private static final int HEADERS = 44;
	private static final int SLOWEST = 8000;

	/**
	 * Reads a WAV file. A file that is still being written has a wrong length in its header; what is really there counts.
	 */
	public static Wav read(Path file) {
		return read(file, 0);
	}

	/** One channel of a WAV file, the left one being 0. */
	public static Wav read(Path file, int channel) {
		try {
			ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
			int rate = 0;
			int channels = 1;
			int at = RIFF_HEADER;
			while (at + CHUNK_HEADER <= all.limit()) {
				int id = all.getInt(at);
				int size = all.getInt(at + 4);
				int start = at + CHUNK_HEADER;
				if (id == 0x20746d66) { // "fmt "
					channels = all.getShort(start + 2);
					rate = all.getInt(start + 4);
				} else if (id == 0x61746164) { // "data"
					return new Wav(rate, samples(all, start, channels, channel));
				}
				at = start + size + (size & 1);
			}
			if (all.limit() < HEADERS) {
				// somebody is making it anew at this moment
				return new Wav(SLOWEST, new short[0]);
			}
			throw new BenchException("no sound in " + file);
		} catch (IOException e) {
			throw new BenchException("cannot read " + file, e);
		}
	}

	private static short[] samples(ByteBuffer all, int start, int channels, int channel) {
		short[] samples = new short[Math.max(0, all.limit() - start) / (2 * channels)];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = all.getShort(start + (i * channels + channel) * 2);
		}
		return samples;
	}

	/** Sound as programs write it to a pipe: 16 bits, little-endian, mono, without a header. */
	public static Wav raw(Path file, int rate) {
		try {
			ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
			return new Wav(rate, samples(all, 0, 1, 0));
		} catch (IOException e) {
			throw new BenchException("cannot read " + file, e);
		}
	}

	/** A sine tone; {@code dbfs} is its peak below full scale, for example -10. */
	public static Wav tone(int rate, double hz, double dbfs, Duration length) {
		short[] samples = new short[(int) (length.toMillis() * rate / 1000)];
		double peak = Short.MAX_VALUE * Math.pow(10, dbfs / 20);
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (short) Math.round(peak * Math.sin(2 * Math.PI * hz * i / rate));
		}
		return new Wav(rate, samples);
	}

	/** Writes a WAV file and returns its path. */
	public Path write(Path file) {
		int bytes = samples.length * 2;
		ByteBuffer out = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
		out.put("RIFF".getBytes(US_ASCII)).putInt(36 + bytes);
		out.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16);
		out.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
		out.put("data".getBytes(US_ASCII)).putInt(bytes);
		for (short sample : samples) {
			out.putShort(sample);
		}
		try {
			return Files.write(file, out.array());
		} catch (IOException e) {
			throw new BenchException("cannot write " + file, e);
		}
	}

	/** This, then the other; where their rates differ only the other. */
	public Wav followedBy(Wav next) {
		if (rate != next.rate) {
			return next;
		}
		short[] both = Arrays.copyOf(samples, samples.length + next.samples.length);
		System.arraycopy(next.samples, 0, both, samples.length, next.samples.length);
		return new Wav(rate, both);
	}

	/** How long it lasts. */
	public Duration length() {
		return rate == 0 ? Duration.ZERO : Duration.ofMillis(samples.length * 1000L / rate);
	}
}
