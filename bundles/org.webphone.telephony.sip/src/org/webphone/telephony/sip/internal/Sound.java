package org.webphone.telephony.sip.internal;

import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.webphone.media.MediaSession;
import org.webphone.sdp.Direction;
import org.webphone.sdp.LocalCapabilities;
import org.webphone.sdp.Negotiated;
import org.webphone.sdp.OfferAnswer;
import org.webphone.sdp.Origin;
import org.webphone.sdp.Outcome;
import org.webphone.sdp.SdpException;
import org.webphone.sdp.SessionDescription;

/**
 * The sound of one leg: its media session and where offer and answer stand. Used on the loop alone. A change is agreed
 * on first and takes effect with {@link #settle}, because an offer may yet be refused.
 */
final class Sound {

	private final MediaSession session;
	private final Origin origin;
	/** The description we sent last that the other side has accepted, or the first one. */
	private SessionDescription current;
	/** The one with the highest version, refused or not: no other may have that version (RFC 3264 section 8). */
	private SessionDescription newest;
	/** Our offer that waits for its answer. */
	private SessionDescription offered;
	private Optional<Negotiated> agreed = Optional.empty();
	private boolean heldByUs;
	private boolean mutedByUser;

	Sound(MediaSession session) {
		this.session = session;
		InetAddress local = session.localAddress().getAddress();
		origin = Origin.create(ThreadLocalRandom.current().nextLong(1, 1L << 52), local.getHostAddress());
	}

	MediaSession session() {
		return session;
	}

	/** What both sides do now; empty before the first agreement. */
	Optional<Negotiated> agreed() {
		return agreed;
	}

	/** Our side of what was agreed on last. */
	SessionDescription description() {
		return current;
	}

	boolean heldByUs() {
		return heldByUs;
	}

	boolean heldByRemote() {
		return agreed.map(Negotiated::heldByRemote).orElse(false);
	}

	/** An offer that keeps hold as {@code hold} says. */
	SessionDescription offer(boolean hold) {
		LocalCapabilities wish = wish(hold);
		offered = numbered(current == null ? OfferAnswer.offer(origin, wish) : OfferAnswer.reoffer(current, wish));
		if (current == null) {
			current = offered;
		}
		return offered;
	}

	/**
	 * Our answer to their offer; nothing has changed yet.
	 *
	 * @throws SdpException when the text is no session description
	 */
	Outcome answer(String theirs) throws SdpException {
		SessionDescription offer = SessionDescription.parse(theirs);
		LocalCapabilities wish = wish(heldByUs);
		Outcome outcome = current == null ? OfferAnswer.answer(offer, wish, origin) : OfferAnswer.reanswer(offer, wish, current);
		return outcome instanceof Outcome.Agreed agreed ? new Outcome.Agreed(numbered(agreed.local()), agreed.negotiated()) : outcome;
	}

	/** What stands keeps its version; anything else gets one that was not used for another, even if that one was refused. */
	private SessionDescription numbered(SessionDescription next) {
		if (current != null && next.sameAs(current)) {
			return next;
		}
		SessionDescription numbered = newest == null ? next
				: next.withOrigin(next.sameAs(newest) ? newest.origin() : newest.origin().next());
		newest = numbered;
		return numbered;
	}

	/** What their answer to our last offer means; nothing has changed yet. */
	Outcome read(String theirs) throws SdpException {
		return OfferAnswer.negotiated(offered == null ? current : offered, SessionDescription.parse(theirs));
	}

	/** Both sides agree: sound flows accordingly. */
	void settle(Outcome.Agreed outcome, boolean hold) {
		current = outcome.local();
		offered = null;
		agreed = Optional.of(outcome.negotiated());
		heldByUs = hold;
		session.apply(outcome.negotiated(), hold);
		applyMute();
	}

	/** The microphone is cut off at once when the user holds, whenever the other side confirms. */
	void silence(boolean on) {
		session.mute(on || mutedByUser);
	}

	/** Our offer was refused: all is as before. */
	void withdraw() {
		offered = null;
		applyMute();
	}

	void mute(boolean on) {
		mutedByUser = on;
		applyMute();
	}

	/** A held party must not hear what is said beside the call, though the stream of a sendonly side goes on. */
	private void applyMute() {
		session.mute(mutedByUser || heldByUs);
	}

	private LocalCapabilities wish(boolean hold) {
		return session.capabilities().withDirection(hold ? Direction.SENDONLY : Direction.SENDRECV);
	}

	/** As agreed on; the session follows with its next frame. */
	boolean encrypted() {
		return agreed.map(Negotiated::encrypted).orElse(false);
	}

	String codec() {
		return agreed.map(n -> n.codec().encoding()).orElse("");
	}

	void close() {
		session.close();
	}
}
