package org.webphone.media.internal.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.Listeners;
import org.webphone.media.RecordingPlayer;
import org.webphone.media.SoundSink;
import org.webphone.media.internal.wav.Waveform;

/** One recording being listened to. Commands run on {@code media-files}; a {@link FileStream} plays. */
final class FilePlayer implements RecordingPlayer {

	private static final Logger LOG = LoggerFactory.getLogger(FilePlayer.class);
	private static final int TICK_MILLIS = 100;

	private final Studio studio;
	private final Path file;
	private final Waveform picture;
	private final Consumer<FilePlayer> ended;
	private final Listeners<Consumer<State>> listeners = new Listeners<>("media-recording");
	private volatile FileStream stream;
	private volatile long pausedAt;
	private SoundSink sink;
	private boolean closed;
	private ScheduledFuture<?> timer;

	FilePlayer(Studio studio, Path file, Waveform picture, SoundSink sink, Consumer<FilePlayer> ended) {
		this.studio = studio;
		this.file = file;
		this.picture = picture;
		this.ended = ended;
		this.sink = sink;
	}

	@Override
	public Path file() {
		return file;
	}

	@Override
	public State state() {
		FileStream current = stream;
		long at = current == null ? pausedAt : current.positionMs();
		return new State(Math.min(at, picture.lengthMs()), picture.lengthMs(), current != null);
	}

	@Override
	public void play() {
		command(() -> {
			if (stream == null) {
				pausedAt = pausedAt >= picture.lengthMs() ? 0 : pausedAt;
				begin();
			}
		});
	}

	@Override
	public void pause() {
		command(this::rest);
	}

	@Override
	public void seek(long positionMs) {
		command(() -> {
			boolean goOn = stream != null;
			rest();
			pausedAt = Math.clamp(positionMs, 0, picture.lengthMs());
			if (goOn && pausedAt < picture.lengthMs()) {
				begin();
			}
		});
	}

	@Override
	public void sink(SoundSink next) {
		command(() -> {
			sink = next;
			if (stream != null) {
				rest();
				begin();
			}
		});
	}

	private void command(Runnable what) {
		studio.endpoints().files().execute(() -> {
			if (!closed) {
				what.run();
				tell();
			}
		});
	}

	private void begin() {
		try {
			var next = new FileStream(file, pausedAt, studio.endpoints().playout(sink, change -> {
			}));
			next.readAhead();
			stream = next;
			studio.in().add(next);
			timer = studio.endpoints().files().scheduleWithFixedDelay(() -> tick(next), TICK_MILLIS, TICK_MILLIS,
					TimeUnit.MILLISECONDS);
		} catch (IOException e) {
			LOG.warn("The recording {} cannot be played: {}", file, e.getMessage());
		}
	}

	private void tick(FileStream current) {
		if (stream != current) {
			return;
		}
		try {
			current.readAhead();
		} catch (IOException e) {
			LOG.warn("The recording {} cannot be read further: {}", file, e.getMessage());
			current.end();
		}
		if (current.finished()) {
			rest();
			pausedAt = picture.lengthMs();
		}
		tell();
	}

	/** Keeps the place. The device is let go when its last samples are out; another stream to it may be there by then. */
	private void rest() {
		FileStream current = stream;
		if (current == null) {
			return;
		}
		pausedAt = Math.min(current.positionMs(), picture.lengthMs());
		stream = null;
		timer.cancel(false);
		try {
			current.stopReading();
		} catch (IOException e) {
			LOG.debug("The recording {} was not closed properly", file, e);
		}
		studio.control().schedule(() -> {
			studio.in().remove(current);
			current.close();
		}, ToneStream.TAIL_MILLIS, TimeUnit.MILLISECONDS);
	}

	private void tell() {
		State now = state();
		listeners.tell(l -> l.accept(now));
	}

	@Override
	public Subscription addListener(Consumer<State> listener) {
		return listeners.add(listener);
	}

	@Override
	public double[] peaks(int count) {
		return picture.peaks(count);
	}

	@Override
	public void close() {
		studio.endpoints().files().execute(() -> {
			if (!closed) {
				closed = true;
				rest();
				listeners.close();
				ended.accept(this);
			}
		});
	}
}
