package org.webphone.media;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

import org.webphone.media.internal.EngineBuilder;
import org.webphone.media.spi.AudioDeviceProvider;
import org.webphone.media.spi.CodecProvider;

/**
 * Everything that sounds. An OSGi service; programs without a service registry (tests, the agent's second party) make
 * their own with {@link #create}, several to a process. All methods may be called from any thread and return at once:
 * devices are opened, and files read, on threads of the engine.
 */
public interface AudioEngine extends AutoCloseable {

	/** An engine of its own with the built-in codecs and device providers. */
	static AudioEngine create() {
		return new EngineBuilder().build();
	}

	/** An engine with exactly these providers; the first device provider that is usable wins. */
	static AudioEngine create(List<CodecProvider> codecs, List<AudioDeviceProvider> devices) {
		return new EngineBuilder().codecs(codecs).devices(devices).build();
	}

	/**
	 * Opens the RTP port of a call. Nothing sounds before {@link MediaSession#apply}.
	 *
	 * @throws MediaException when no port of the range is free or the address is not this machine's; the message is a
	 *                        sentence for the user
	 */
	MediaSession open(MediaSessionConfig config) throws MediaException;

	/** A conference without members; sessions that join hear each other and the local user. */
	Conference openConference();

	/** Speakers, microphones and what they say of themselves. */
	AudioDevices devices();

	/** Comfort tones and ringtones. */
	TonePlayer tones();

	/**
	 * Opens a recording to listen to it through {@code sink}. The file is read once, on a thread of its own, for
	 * {@link RecordingPlayer#peaks}.
	 *
	 * @return fails with a {@link MediaException} whose message is a sentence for the user where the file is missing,
	 *         empty or no WAV file
	 */
	CompletionStage<RecordingPlayer> openRecording(Path file, SoundSink sink);

	/** Encoding names that can be negotiated, in the engine's order of preference. */
	List<String> codecs();

	/** Ends all sessions, tones and threads. Closing twice is harmless. */
	@Override
	void close();
}
