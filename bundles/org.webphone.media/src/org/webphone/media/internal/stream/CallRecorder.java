package org.webphone.media.internal.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.MediaException;
import org.webphone.media.Recording;
import org.webphone.media.internal.pcm.SampleRing;
import org.webphone.media.internal.wav.WavWriter;

/**
 * Writes both sides of a call, us left and them right, on {@code media-files}. The two sides come from two clocks; a
 * side that is behind, or silent on hold, is filled up with silence.
 */
final class CallRecorder implements Recording {

	private static final Logger LOG = LoggerFactory.getLogger(CallRecorder.class);
	private static final int MILLIS = 100;
	private static final int BLOCK = RecordingTap.RATE * MILLIS / 1000;
	/** A side may be late by so much before silence takes its place. */
	private static final int SLACK = RecordingTap.RATE / 5;

	private final Path file;
	private final ScheduledExecutorService files;
	private final Sender sender;
	private final Receiver receiver;
	private final Consumer<String> failed;
	private final RecordingTap us = new RecordingTap();
	private final RecordingTap them = new RecordingTap();
	private final WavWriter writer;
	private final ScheduledFuture<?> timer;
	private final short[] left = new short[BLOCK];
	private final short[] right = new short[BLOCK];
	private final short[] both = new short[BLOCK * 2];
	private volatile boolean paused;
	private volatile boolean closed;
	private volatile String failure;
	private final long begin = System.nanoTime();
	private long written;
	private int sinceFlush;

	/** @param failed hears once why the recording ended too early */
	CallRecorder(Path file, ScheduledExecutorService files, Sender sender, Receiver receiver, Consumer<String> failed)
			throws MediaException {
		this.failed = failed;
		this.file = file;
		this.files = files;
		this.sender = sender;
		this.receiver = receiver;
		try {
			writer = new WavWriter(file, 2, RecordingTap.RATE);
		} catch (IOException e) {
			throw new MediaException("The recording cannot be written to " + file + ": " + words(e), e);
		}
		sender.record(us);
		receiver.record(them);
		timer = files.scheduleWithFixedDelay(this::drain, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
	}

	boolean running() {
		return !closed;
	}

	private void drain() {
		if (failure != null) {
			return;
		}
		long due = (System.nanoTime() - begin) * RecordingTap.RATE / 1_000_000_000L - SLACK - written;
		try {
			while (due >= BLOCK) {
				block(BLOCK);
				due -= BLOCK;
			}
			if (++sinceFlush >= 1000 / MILLIS) {
				sinceFlush = 0;
				writer.flush();
			}
		} catch (IOException e) {
			fail("The recording " + file + " ends here: " + words(e));
			sender.record(null);
			receiver.record(null);
		}
	}

	private void fail(String sentence) {
		failure = sentence;
		LOG.warn("{}", sentence);
		failed.accept(sentence);
	}

	/** The commonest reasons in plain words. */
	private static String words(IOException e) {
		String said = String.valueOf(e.getMessage());
		if (said.contains("No space") || said.contains("not enough space")) {
			return "the disk is full. Make room and start it again.";
		}
		if (said.contains("File too large")) {
			return "this system allows no larger files here. Record to another place.";
		}
		if (said.contains("No such file")) {
			return "its folder does not exist. Record to another place.";
		}
		if (said.contains("Is a directory")) {
			return "it is a folder. Name a file.";
		}
		if (said.contains("Permission denied") || said.contains("Read-only")) {
			return "nothing may be written there. Record to another place.";
		}
		return said.endsWith(".") ? said : said + '.';
	}

	private void block(int length) throws IOException {
		side(us.ring(), left, length);
		side(them.ring(), right, length);
		written += length;
		if (paused) {
			return;
		}
		for (int i = 0; i < length; i++) {
			both[2 * i] = left[i];
			both[2 * i + 1] = right[i];
		}
		writer.write(both, 0, length * 2);
	}

	private static void side(SampleRing ring, short[] into, int length) {
		// A clock that runs fast must not make its side ever later.
		ring.skip(Math.max(0, ring.available() - length - SLACK * 2));
		int count = ring.read(into, 0, length);
		Arrays.fill(into, count, length, (short) 0);
	}

	@Override
	public Path file() {
		return file;
	}

	@Override
	public void pause(boolean on) {
		paused = on;
	}

	@Override
	public boolean paused() {
		return paused;
	}

	@Override
	public Optional<String> failure() {
		return Optional.ofNullable(failure);
	}

	@Override
	public void close() {
		synchronized (this) {
			if (closed) {
				return;
			}
			closed = true;
		}
		sender.record(null);
		receiver.record(null);
		files.execute(this::end);
	}

	private void end() {
		timer.cancel(false);
		try {
			int rest = Math.max(us.ring().available(), them.ring().available());
			while (failure == null && rest > 0) {
				block(Math.min(BLOCK, rest));
				rest -= BLOCK;
			}
			writer.close();
		} catch (IOException e) {
			if (failure == null) {
				fail("The recording " + file + " could not be completed: " + words(e));
			}
		}
	}
}
