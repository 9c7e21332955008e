package org.webphone.sip.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.webphone.sip.SipDigestVerifier;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipRequest;

/** Nonces are a time and a keyed hash of it, so that nothing has to be remembered and none can be forged. */
public final class DigestServer implements SipDigestVerifier {

	private final String realm;
	private final Function<String, Optional<String>> passwords;
	private final Duration nonceLife;
	private final InstantSource clock;
	private final List<Algorithm> algorithms;
	private final String secret;

	public DigestServer(String realm, Function<String, Optional<String>> passwords, Duration nonceLife,
			InstantSource clock, List<Algorithm> algorithms) {
		this.realm = realm;
		this.passwords = passwords;
		this.nonceLife = nonceLife;
		this.clock = clock;
		this.algorithms = List.copyOf(algorithms);
		byte[] random = new byte[16];
		new SecureRandom().nextBytes(random);
		this.secret = HexFormat.of().formatHex(random);
	}

	@Override
	public Verdict check(SipRequest request, boolean proxy) {
		for (String value : request.headers().all(proxy ? "Proxy-Authorization" : "Authorization")) {
			Map<String, String> p = DigestText.parse(value).orElse(Map.of());
			if (realm.equals(p.get("realm")) && answers(p, request.method())) {
				return fresh(p.get("nonce")) ? new Verdict(Optional.of(p.get("username")), SipHeaders.NONE)
						: challenge(proxy, true);
			}
		}
		return challenge(proxy, false);
	}

	private boolean answers(Map<String, String> p, String method) {
		Optional<Algorithm> algorithm = algorithms.stream()
				.filter(a -> a.token().equalsIgnoreCase(p.getOrDefault("algorithm", "MD5"))).findFirst();
		Optional<String> password = Optional.ofNullable(p.get("username")).flatMap(passwords);
		if (algorithm.isEmpty() || password.isEmpty() || !genuine(p.get("nonce"))
				|| !p.containsKey("uri") || !p.containsKey("response")) {
			return false;
		}
		String ha1 = DigestText.hash(algorithm.get(), p.get("username") + ':' + realm + ':' + password.get());
		String expected = DigestText.response(algorithm.get(), ha1, p, method);
		return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII),
				p.get("response").getBytes(StandardCharsets.US_ASCII));
	}

	private Verdict challenge(boolean proxy, boolean stale) {
		SipHeaders fields = SipHeaders.NONE;
		for (Algorithm a : algorithms) {
			fields = fields.with(proxy ? "Proxy-Authenticate" : "WWW-Authenticate",
					"Digest realm=\"" + realm + "\",nonce=\"" + nonce(clock.instant().getEpochSecond()) + "\",algorithm="
							+ a.token() + ",qop=\"auth\"" + (stale ? ",stale=true" : ""));
		}
		return new Verdict(Optional.empty(), fields);
	}

	private String nonce(long second) {
		String time = Long.toHexString(second);
		return time + '.' + DigestText.hash(Algorithm.SHA_256, time + ':' + secret).substring(0, 32);
	}

	private boolean genuine(String nonce) {
		return time(nonce).map(t -> nonce(t.getEpochSecond()).equals(nonce)).orElse(false);
	}

	private boolean fresh(String nonce) {
		return time(nonce).map(t -> !t.plus(nonceLife).isBefore(clock.instant())).orElse(false);
	}

	private static Optional<Instant> time(String nonce) {
		try {
			return nonce == null || nonce.indexOf('.') < 0 ? Optional.empty()
					: Optional.of(Instant.ofEpochSecond(Long.parseLong(nonce.substring(0, nonce.indexOf('.')), 16)));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}
}
