package org.webphone.media.internal.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.media.MediaException;
import org.webphone.media.RecordingPlayer;
import org.webphone.media.SoundSink;
import org.webphone.media.internal.wav.Waveform;

/** Opens recordings to listen to them, and ends them all with the engine. */
public final class Listening implements AutoCloseable {

	private final Studio studio;
	private final Set<FilePlayer> open = ConcurrentHashMap.newKeySet();

	public Listening(Studio studio) {
		this.studio = studio;
	}

	public CompletionStage<RecordingPlayer> open(Path file, SoundSink sink) {
		var opened = new CompletableFuture<RecordingPlayer>();
		// A long recording is read whole for its picture: calls that are being recorded must not wait behind it.
		NamedExecutors.thread("media-waveform", () -> open(file, sink, opened)).start();
		return opened;
	}

	private void open(Path file, SoundSink sink, CompletableFuture<RecordingPlayer> opened) {
		if (!Files.isRegularFile(file)) {
			opened.completeExceptionally(new MediaException(
					"The recording " + file.getFileName() + " is no longer where it was written, in " + file.getParent() + "."));
			return;
		}
		try {
			Waveform picture = Waveform.read(file);
			if (picture.lengthMs() == 0) {
				throw new IOException("it holds no sound");
			}
			var player = new FilePlayer(studio, file, picture, sink, open::remove);
			open.add(player);
			opened.complete(player);
		} catch (IOException e) {
			opened.completeExceptionally(
					new MediaException("The recording " + file.getFileName() + " cannot be played: " + e.getMessage() + ".", e));
		}
	}

	@Override
	public void close() {
		open.forEach(FilePlayer::close);
	}
}
