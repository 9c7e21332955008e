package org.webphone.media.internal.stream;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.preferences.SrtpPolicy;
import org.webphone.rtp.PacketTransform;
import org.webphone.rtp.RtpSession;
import org.webphone.rtp.Srtp;
import org.webphone.rtp.SrtpSuite;
import org.webphone.sdp.Crypto;
import org.webphone.sdp.Negotiated;

/** The keys of a session (SDES, RFC 4568) and what was made of them. Belongs to {@code media-control}. */
final class Keys {

	private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
	/** The one every device knows first: some take the first line without looking further. */
	private static final List<SrtpSuite> SUITES = List.of(SrtpSuite.AES_CM_128_HMAC_SHA1_80, SrtpSuite.AEAD_AES_128_GCM,
			SrtpSuite.AEAD_AES_256_GCM, SrtpSuite.AES_256_CM_HMAC_SHA1_80, SrtpSuite.AES_CM_128_HMAC_SHA1_32,
			SrtpSuite.AES_256_CM_HMAC_SHA1_32);

	private final org.webphone.sdp.SrtpPolicy policy;
	private final List<Crypto> offered;
	private Optional<Crypto> sending = Optional.empty();
	private Optional<Crypto> receiving = Optional.empty();
	private PacketTransform outgoing;
	private PacketTransform incoming;

	private Keys(org.webphone.sdp.SrtpPolicy policy, List<Crypto> offered) {
		this.policy = policy;
		this.offered = offered;
	}

	/** New random keys, one a suite. */
	static Keys of(SrtpPolicy wanted) {
		return switch (wanted) {
			case OFF -> new Keys(org.webphone.sdp.SrtpPolicy.OFF, List.of());
			case OPTIONAL -> new Keys(org.webphone.sdp.SrtpPolicy.OPTIONAL, fresh());
			case REQUIRED -> new Keys(org.webphone.sdp.SrtpPolicy.REQUIRED, fresh());
		};
	}

	private static List<Crypto> fresh() {
		var random = new SecureRandom();
		List<Crypto> all = new ArrayList<>();
		for (SrtpSuite suite : SUITES) {
			byte[] key = new byte[suite.keyLength() + suite.saltLength()];
			random.nextBytes(key);
			all.add(Crypto.inline(all.size() + 1, suite.name(), key));
		}
		return List.copyOf(all);
	}

	org.webphone.sdp.SrtpPolicy policy() {
		return policy;
	}

	List<Crypto> offered() {
		return offered;
	}

	/**
	 * Protects the stream as agreed. A key that stays keeps its state: begun anew, its counters would repeat, which
	 * SRTP must never do (RFC 3711 section 9.1).
	 *
	 * @return whether both directions are encrypted from now on
	 */
	boolean protect(RtpSession rtp, Negotiated negotiated) {
		if (!negotiated.localCrypto().equals(sending)) {
			sending = negotiated.localCrypto();
			outgoing = sending.flatMap(c -> SrtpSuite.named(c.suite()).map(s -> Srtp.outgoing(s, c.keyAndSalt())))
					.orElse(null);
		}
		if (!negotiated.remoteCrypto().equals(receiving)) {
			receiving = negotiated.remoteCrypto();
			incoming = receiving
					.flatMap(c -> SrtpSuite.named(c.suite()).map(s -> Srtp.incoming(s, c.keyAndSalt(), c.mkiLength())))
					.orElse(null);
		}
		boolean complete = outgoing != null && incoming != null;
		if (negotiated.encrypted() && !complete) {
			// Agreed on a suite that we never offered: sending in the clear would break a promise.
			LOG.error("The call was to be encrypted, but not with anything known here; nothing is sent");
			rtp.peer(null);
			return false;
		}
		rtp.protect(outgoing, incoming);
		return complete;
	}
}
