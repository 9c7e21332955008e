package org.webphone.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.webphone.media.spi.PcmSink;
import org.webphone.preferences.SoundSettings;

/** Where a session is heard. Values that name a device or a file; opening happens in the engine. */
public sealed interface SoundSink {

	/** A speaker by identity or name; {@link SoundSettings#AUTOMATIC} lets the engine choose. */
	record Device(String id) implements SoundSink {
		public static final Device AUTOMATIC = new Device(SoundSettings.AUTOMATIC);

		public Device {
			Objects.requireNonNull(id);
		}
	}

	/** A mono 16-bit WAV file at {@code sampleRate}; an existing file is replaced. */
	record Wav(Path file, int sampleRate) implements SoundSink {
		public Wav {
			Objects.requireNonNull(file);
		}
	}

	/** Nowhere. */
	record Null() implements SoundSink {
	}

	/** The caller's own code, called on a real-time thread. */
	record Live(PcmSink pcm) implements SoundSink {
		public Live {
			Objects.requireNonNull(pcm);
		}
	}

	/**
	 * Reads {@code FILE.wav}, {@code null} or {@code device[:NAME]}.
	 *
	 * @throws IllegalArgumentException with a sentence for the user when a file cannot be made there
	 */
	static SoundSink parse(String text) {
		if (text.equals("null")) {
			return new Null();
		}
		if (text.equals("device") || text.equals("device:")) {
			return Device.AUTOMATIC;
		}
		if (text.startsWith("device:")) {
			return new Device(text.substring("device:".length()));
		}
		Path file = Path.of(text).toAbsolutePath();
		if (!Files.isDirectory(file.getParent()) || Files.isDirectory(file)) {
			throw new IllegalArgumentException("The sound file " + text + " cannot be written there.");
		}
		return new Wav(file, 16_000);
	}
}
