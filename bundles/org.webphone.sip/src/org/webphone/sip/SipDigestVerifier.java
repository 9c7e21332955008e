package org.webphone.sip;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.webphone.sip.internal.DigestServer;

/**
 * Server side of digest authentication (RFC 3261 section 22, RFC 8760): challenges and checks. Keeps no state but the
 * secret its nonces are made with. Safe for use from any thread.
 */
public interface SipDigestVerifier {

	/** Digest algorithms. */
	enum Algorithm {
		MD5("MD5"), SHA_256("SHA-256"), SHA_512_256("SHA-512-256");

		private final String token;

		Algorithm(String token) {
			this.token = token;
		}

		/** The word of the header. */
		public String token() {
			return token;
		}
	}

	/**
	 * Result of a check.
	 *
	 * @param user      who it is; empty where a challenge has to be sent
	 * @param challenge header fields of the 401 or 407 to answer with; none after success
	 */
	record Verdict(Optional<String> user, SipHeaders challenge) {
	}

	/**
	 * @param passwords  password of a user name; empty for unknown users
	 * @param nonceLife  a correct answer to an older nonce gets {@code stale=true}
	 * @param algorithms offered in this order
	 */
	static SipDigestVerifier of(String realm, Function<String, Optional<String>> passwords, Duration nonceLife,
			InstantSource clock, List<Algorithm> algorithms) {
		return new DigestServer(realm, passwords, nonceLife, clock, algorithms);
	}

	/** Checks Authorization, or Proxy-Authorization where {@code proxy}. */
	Verdict check(SipRequest request, boolean proxy);
}
