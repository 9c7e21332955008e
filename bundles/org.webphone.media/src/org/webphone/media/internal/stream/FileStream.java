package org.webphone.media.internal.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.webphone.media.internal.pcm.Resampler;
import org.webphone.media.internal.pcm.SampleRing;
import org.webphone.media.internal.wav.WavReader;

/**
 * A WAV file from one place on, on its way to a sink: read ahead on {@code media-files}, taken on {@code media-in}. Going
 * to another place is a new stream, so that nothing that was read ahead must be taken back.
 */
final class FileStream implements InStream {

	static final int RATE = 48_000;
	private static final int AHEAD = RATE;
	private static final int PIECE = 2048;
	private static final int BLOCK = RATE / 100;

	private final SampleRing ring = new SampleRing(AHEAD * 2);
	private final long beginMs;
	private final WavReader reader;
	private final Resampler resampler;
	private final Playout playout;
	private final short[] raw = new short[PIECE];
	private final short[] converted;
	private final short[] block = new short[BLOCK];
	private volatile boolean complete;
	private volatile long taken;
	private boolean opened;

	FileStream(Path file, long beginMs, Playout playout) throws IOException {
		this.beginMs = beginMs;
		this.playout = playout;
		reader = new WavReader(file);
		int rate = reader.sampleRate();
		resampler = rate == RATE ? null : new Resampler(rate, RATE);
		converted = new short[(int) ((long) PIECE * RATE / rate) + RATE / rate + 2];
		reader.skip(beginMs * rate / 1000);
	}

	/** Reads a second ahead; on {@code media-files}. */
	void readAhead() throws IOException {
		while (!complete && ring.available() < AHEAD) {
			int count = reader.read(raw, 0, PIECE);
			if (count == 0) {
				complete = true;
			} else if (resampler == null) {
				ring.write(raw, 0, count);
			} else {
				ring.write(converted, 0, resampler.feed(raw, 0, count, converted, 0));
			}
		}
	}

	/** Nothing more can be read. */
	void end() {
		complete = true;
	}

	boolean finished() {
		return complete && ring.available() == 0;
	}

	long positionMs() {
		return beginMs + taken * 1000 / RATE;
	}

	@Override
	public void await(long nanos) {
		throw new IllegalStateException("a file receives nothing");
	}

	@Override
	public boolean listens() {
		return false;
	}

	@Override
	public long serve(long now) {
		if (!opened) {
			opened = true;
			playout.open(RATE);
		}
		while (playout.wanted(now) >= BLOCK) {
			int count = ring.read(block, 0, BLOCK);
			Arrays.fill(block, count, BLOCK, (short) 0);
			playout.write(block, 0, BLOCK);
			taken += count;
		}
		return playout.nextDemand(now);
	}

	/** On {@code media-files}, when no thread serves it any more. */
	void close() {
		playout.close();
	}

	/** Reads no further; on {@code media-files}. */
	void stopReading() throws IOException {
		complete = true;
		reader.close();
	}
}
