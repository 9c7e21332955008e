package org.webphone.media.internal.wav;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.internal.pcm.Pcm;
import org.webphone.media.internal.pcm.SoftLimiter;

/**
 * One WAV file and the calls that are heard in it, mixed as by a loudspeaker. Calls that pause (held ones) are not waited
 * for; while all pause the file stands still.
 */
final class WavMix {

	private static final Logger LOG = LoggerFactory.getLogger(WavMix.class);
	private static final int TURN_MILLIS = 50;
	private static final int FLUSH_TURNS = 10;
	/** A call from which nothing came for so many turns pauses. */
	private static final int PAUSE_TURNS = 3;

	private final Path file;
	private final int sampleRate;
	private final ScheduledExecutorService files;
	private final List<WavSink> voices = new CopyOnWriteArrayList<>();
	private final SoftLimiter limiter = new SoftLimiter();
	private final int[] sum;
	private final short[] block;
	private ScheduledFuture<?> timer;
	private WavWriter writer;
	private boolean failed;
	private int sinceFlush;

	WavMix(Path file, int sampleRate, ScheduledExecutorService files) {
		this.file = file;
		this.sampleRate = sampleRate;
		this.files = files;
		sum = new int[sampleRate / 100];
		block = new short[sum.length];
		files.execute(this::begin);
	}

	Path file() {
		return file;
	}

	int sampleRate() {
		return sampleRate;
	}

	void enter(WavSink voice) {
		voices.add(voice);
	}

	/** What still waits of a call that leaves is written. True when nobody is heard any more: the file is complete. */
	boolean leave(WavSink voice) {
		// Those of now: the others may have left as well before the file's thread comes to it.
		List<WavSink> all = List.copyOf(voices);
		files.execute(() -> mix(all, voice.ring().available()));
		voices.remove(voice);
		if (voices.isEmpty()) {
			files.execute(this::end);
			return true;
		}
		return false;
	}

	private void begin() {
		try {
			writer = new WavWriter(file, 1, sampleRate);
			timer = files.scheduleWithFixedDelay(this::turn, TURN_MILLIS, TURN_MILLIS, TimeUnit.MILLISECONDS);
		} catch (IOException e) {
			fail(e);
		}
	}

	private void turn() {
		List<WavSink> running = voices.stream().filter(v -> v.quietTurns() < PAUSE_TURNS).toList();
		mix(running, running.stream().mapToInt(v -> v.ring().available()).min().orElse(0));
		if (++sinceFlush >= FLUSH_TURNS) {
			sinceFlush = 0;
			flush();
		}
	}

	private void mix(List<WavSink> from, int samples) {
		for (int left = samples; left > 0 && writer != null && !failed; left -= sum.length) {
			int length = Math.min(left, sum.length);
			if (from.size() == 1) {
				from.getFirst().ring().read(block, 0, length);
			} else {
				Arrays.fill(sum, 0);
				for (WavSink voice : from) {
					Pcm.accumulate(sum, block, 0, voice.ring().read(block, 0, length));
				}
				limiter.limit(sum, block, 0, length);
			}
			try {
				writer.write(block, 0, length);
			} catch (IOException e) {
				fail(e);
			}
		}
	}

	private void flush() {
		try {
			if (writer != null && !failed) {
				writer.flush();
			}
		} catch (IOException e) {
			fail(e);
		}
	}

	private void fail(IOException e) {
		failed = true;
		LOG.warn("What is heard cannot be written to {}: {}", file, e.getMessage());
	}

	private void end() {
		if (timer != null) {
			timer.cancel(false);
		}
		try {
			if (writer != null) {
				writer.close();
			}
		} catch (IOException e) {
			fail(e);
		}
	}
}
