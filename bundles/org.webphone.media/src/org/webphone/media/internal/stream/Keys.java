package org.webphone.media.internal.stream;

import java.util.List;

import org.webphone.preferences.SrtpPolicy;
import org.webphone.rtp.RtpSession;
import org.webphone.sdp.Crypto;
import org.webphone.sdp.Negotiated;

/** The keys of a session and what was made of them. */
final class Keys {

	private final org.webphone.sdp.SrtpPolicy policy;
	private final List<Crypto> offered;

	private Keys(org.webphone.sdp.SrtpPolicy policy, List<Crypto> offered) {
		this.policy = policy;
		this.offered = offered;
	}

	static Keys of(SrtpPolicy wanted) {
		return new Keys(org.webphone.sdp.SrtpPolicy.OFF, List.of());
	}

	org.webphone.sdp.SrtpPolicy policy() {
		return policy;
	}

	List<Crypto> offered() {
		return offered;
	}

	/** Protects the stream as agreed; true when both directions are encrypted from now on. */
	boolean protect(RtpSession rtp, Negotiated negotiated) {
		return false;
	}
}
