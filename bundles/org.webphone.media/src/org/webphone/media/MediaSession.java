package org.webphone.media;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

import org.webphone.core.Subscription;
import org.webphone.sdp.LocalCapabilities;
import org.webphone.sdp.Negotiated;

/**
 * The sound of one call: one RTP port, one microphone side, one speaker side. All methods may be called from any
 * thread, return at once and take effect in the order of the calls, at the latest with the next 20 ms frame. After
 * {@link #close} they do nothing.
 */
public interface MediaSession extends AutoCloseable {

	/** The address and port that were bound, for the session description. */
	InetSocketAddress localAddress();

	/**
	 * Goes on from another address of this computer, because the one before is gone; {@link #localAddress} and
	 * {@link #capabilities} name it at once, and the other party has to be told.
	 *
	 * @throws MediaException when no port can be opened there; nothing has changed then
	 */
	void moveTo(InetAddress local) throws MediaException;

	/** What to offer, or to answer with: formats in the order of the configuration, address, port and keys. */
	LocalCapabilities capabilities();

	/**
	 * Starts the sound, or changes it after a new offer and answer: codec, direction (hold), address of the other party,
	 * payload type of telephone events. The first packet leaves at once, whether or not the microphone is open yet. With
	 * the direction SENDONLY the other party only listens, with RECVONLY it holds: nothing is sent, and what comes (music) is
	 * heard.
	 *
	 * @param held whether the call is on hold here: the source stays silent and nothing is sent, unless the direction lets
	 *             {@link #holdMusic} be sent
	 */
	void apply(Negotiated negotiated, boolean held);

	/** The same for a call that is not on hold here. */
	default void apply(Negotiated negotiated) {
		apply(negotiated, false);
	}

	/** Whether frames are encrypted in both directions. */
	boolean encrypted();

	/** While muted, silence is sent in place of the source; the stream goes on. */
	void mute(boolean on);

	boolean muted();

	/**
	 * Sends digits (0-9, *, #, A-D) one after the other: as telephone events (RFC 4733) where the configuration and the
	 * other party want them, else as audible tones. SIP INFO is not this layer's.
	 *
	 * @return whether they leave as events; false means audible tones
	 */
	boolean sendDtmf(String digits);

	/** Whether the other party takes telephone events. */
	boolean takesTelephoneEvents();

	/** Replaces what is sent, in mid-call. */
	void source(SoundSource source);

	/** What the other party hears while the call is on hold here, whether muted or not; empty, as at first, for nothing. */
	void holdMusic(Optional<SoundSource> music);

	/** Replaces where the other party is heard, in mid-call. */
	void sink(SoundSink sink);

	/** Switches echo, noise and gain processing of the microphone, in mid-call. */
	void processing(Processing processing);

	/**
	 * Plays a comfort tone into this session's sink (ring-back before the answer, call waiting during a call) until the
	 * result is closed or, for a tone of finite length, it has been played.
	 */
	default Playback play(Tone tone) {
		return play(tone, "");
	}

	/** The same with the tone of a country, an ISO 3166 code. */
	Playback play(Tone tone, String country);

	/**
	 * Starts to record both sides to a stereo WAV file: us left, the other party right.
	 *
	 * @throws MediaException when a recording runs or the file cannot be made
	 */
	Recording record(Path file) throws MediaException;

	/** The figures of this moment; also told once a second to the listeners. */
	SoundStats stats();

	/** Tells statistics, received digits and trouble, in order, on a queue of the subscriber's own. */
	Subscription addListener(MediaListener listener);

	/** Ends the session and frees port and devices. Listeners hear {@link MediaListener#ended} last. */
	@Override
	void close();
}
