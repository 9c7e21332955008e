package org.webphone.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.webphone.media.spi.PcmSource;
import org.webphone.preferences.SoundSettings;

/** What a session sends. Values that name a device or a file; opening happens in the engine. */
public sealed interface SoundSource {

	/** A microphone by identity or name; {@link SoundSettings#AUTOMATIC} lets the engine choose. */
	record Device(String id) implements SoundSource {
		public static final Device AUTOMATIC = new Device(SoundSettings.AUTOMATIC);

		public Device {
			Objects.requireNonNull(id);
		}
	}

	/** A WAV file of any usual rate, mono or stereo; played once and then silence, or for ever. */
	record Wav(Path file, boolean loop) implements SoundSource {
		public Wav {
			Objects.requireNonNull(file);
		}
	}

	/** A sine of {@code hertz} at {@code dbfs} (peak). */
	record Sine(double hertz, double dbfs) implements SoundSource {
	}

	/** Digital silence. */
	record Silence() implements SoundSource {
	}

	/** Sound made by the caller's own code, read on a real-time thread. */
	record Live(PcmSource pcm) implements SoundSource {
		public Live {
			Objects.requireNonNull(pcm);
		}
	}

	/**
	 * Reads {@code FILE.wav}, {@code tone:HZ}, {@code silence} or {@code device[:NAME]}. A file is sent once.
	 *
	 * @throws IllegalArgumentException with a sentence for the user when it is none of these or cannot be read
	 */
	static SoundSource parse(String text) {
		if (text.equals("silence") || text.equals("null")) {
			return new Silence();
		}
		if (text.equals("device") || text.equals("device:")) {
			return Device.AUTOMATIC;
		}
		if (text.startsWith("device:")) {
			return new Device(text.substring("device:".length()));
		}
		if (text.startsWith("tone:")) {
			return sine(text.substring("tone:".length()));
		}
		Path file = Path.of(text);
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			throw new IllegalArgumentException("The sound file " + text + " does not exist or cannot be read.");
		}
		return new Wav(file, false);
	}

	private static Sine sine(String hertz) {
		try {
			double value = Double.parseDouble(hertz);
			if (value >= 20 && value <= 20_000) {
				return new Sine(value, -12);
			}
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("The tone " + hertz + " is not a number of hertz.", e);
		}
		throw new IllegalArgumentException("The tone " + hertz + " is not between 20 and 20000 hertz.");
	}
}
