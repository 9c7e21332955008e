package org.webphone.media.internal.wav;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.internal.pcm.Resampler;
import org.webphone.media.internal.pcm.SampleRing;
import org.webphone.media.spi.PcmSink;

/** Writes what is heard to a WAV file: the real-time thread fills a ring, {@code media-files} empties it. */
public final class WavSink implements PcmSink {

	private static final Logger LOG = LoggerFactory.getLogger(WavSink.class);

	private final Path file;
	private final int fileRate;
	private final ScheduledExecutorService files;
	private final SampleRing ring;
	private final short[] converted;
	private final short[] drained = new short[4096];
	private Resampler resampler;
	private ScheduledFuture<?> timer;
	private WavWriter writer;
	private boolean failed;
	private int sinceFlush;

	public WavSink(Path file, int fileRate, ScheduledExecutorService files) {
		this.file = file;
		this.fileRate = fileRate;
		this.files = files;
		ring = new SampleRing(fileRate * 4);
		converted = new short[fileRate / 5];
		files.execute(this::begin);
	}

	private void begin() {
		try {
			writer = new WavWriter(file, 1, fileRate);
			timer = files.scheduleWithFixedDelay(this::drain, 50, 50, TimeUnit.MILLISECONDS);
		} catch (IOException e) {
			fail(e);
		}
	}

	@Override
	public void open(int sampleRate) {
		resampler = sampleRate == fileRate ? null : new Resampler(sampleRate, fileRate);
	}

	@Override
	public void write(short[] samples, int offset, int length) {
		if (resampler == null) {
			ring.write(samples, offset, length);
			return;
		}
		int count = resampler.feed(samples, offset, length, converted, 0);
		ring.write(converted, 0, count);
	}

	private void drain() {
		if (writer == null || failed) {
			return;
		}
		try {
			for (int count = ring.read(drained, 0, drained.length); count > 0; count = ring.read(drained, 0, drained.length)) {
				writer.write(drained, 0, count);
			}
			if (++sinceFlush >= 10) {
				sinceFlush = 0;
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

	@Override
	public void close() {
		files.execute(this::end);
	}

	private void end() {
		if (timer != null) {
			timer.cancel(false);
		}
		drain();
		try {
			if (writer != null) {
				writer.close();
			}
		} catch (IOException e) {
			fail(e);
		}
	}
}
