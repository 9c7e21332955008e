package org.webphone.media.internal.wav;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.internal.pcm.Resampler;
import org.webphone.media.spi.PcmSource;

/**
 * Plays a WAV file. {@code media-files} reads it into memory at the rate that is wanted while it plays already; the
 * real-time thread takes what is there.
 */
public final class WavSource implements PcmSource {

	private static final Logger LOG = LoggerFactory.getLogger(WavSource.class);
	private static final int LONGEST_SECONDS = 30 * 60;

	private final Path file;
	private final boolean loop;
	private final Executor files;
	private volatile Load load;
	private double playedSeconds;
	private int at;

	public WavSource(Path file, boolean loop, Executor files) {
		this.file = file;
		this.loop = loop;
		this.files = files;
	}

	@Override
	public void open(int sampleRate) {
		Load before = load;
		playedSeconds = before == null ? 0 : (double) at / before.rate;
		var next = new Load(sampleRate);
		at = (int) (playedSeconds * sampleRate);
		load = next;
		files.execute(() -> read(next));
	}

	@Override
	public void read(short[] samples, int offset, int length) {
		Load current = load;
		int filled = 0;
		while (filled < length && current != null) {
			int there = current.count - at;
			if (there <= 0) {
				if (loop && current.complete && current.count > 0) {
					at = 0;
					continue;
				}
				break;
			}
			int count = Math.min(there, length - filled);
			System.arraycopy(current.samples, at, samples, offset + filled, count);
			at += count;
			filled += count;
		}
		Arrays.fill(samples, offset + filled, offset + length, (short) 0);
	}

	/** Whether everything was played; never for a loop. */
	public boolean finished() {
		Load current = load;
		return !loop && current != null && current.complete && at >= current.count;
	}

	private void read(Load into) {
		try (var reader = new WavReader(file)) {
			var resampler = new Resampler(reader.sampleRate(), into.rate);
			short[] raw = new short[4096];
			short[] converted = new short[raw.length * into.rate / reader.sampleRate() + into.rate / reader.sampleRate() + 2];
			int count;
			while (load == into && into.count < LONGEST_SECONDS * into.rate && (count = reader.read(raw, 0, raw.length)) > 0) {
				int made = resampler.feed(raw, 0, count, converted, 0);
				into.append(converted, made);
			}
		} catch (IOException e) {
			LOG.warn("The sound file {} cannot be played: {}. Silence is sent instead.", file, e.getMessage());
		}
		into.complete = true;
	}

	@Override
	public void close() {
		load = null;
	}

	/** What has been read so far, at one rate; grows on the file thread. */
	private static final class Load {
		final int rate;
		volatile short[] samples;
		volatile int count;
		volatile boolean complete;

		Load(int rate) {
			this.rate = rate;
			samples = new short[rate];
		}

		void append(short[] more, int length) {
			if (count + length > samples.length) {
				samples = Arrays.copyOf(samples, Math.max(count + length, samples.length * 2));
			}
			System.arraycopy(more, 0, samples, count, length);
			// Published after the samples are in place.
			count = count + length;
		}
	}
}
