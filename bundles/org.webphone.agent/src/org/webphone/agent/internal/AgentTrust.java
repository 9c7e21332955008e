package org.webphone.agent.internal;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import org.webphone.telephony.CallException;
import org.webphone.telephony.TrustQuestion;
import org.webphone.telephony.UntrustedCertificate;

/** Whoever drives the agent decides about unknown certificates, by the command {@code trust}; until then the answer is no. */
final class AgentTrust implements TrustQuestion {

	private final Map<String, CompletableFuture<Boolean>> open = new ConcurrentHashMap<>();

	@Override
	public CompletionStage<Boolean> trust(UntrustedCertificate certificate) {
		return open.computeIfAbsent(plain(certificate.fingerprint()), f -> new CompletableFuture<>());
	}

	void yes(String fingerprint) {
		CompletableFuture<Boolean> question = open.remove(plain(fingerprint));
		if (question == null) {
			throw new CallException("No certificate with this fingerprint was refused.");
		}
		question.complete(true);
	}

	private static String plain(String fingerprint) {
		return fingerprint.replace(":", "").strip().toLowerCase(Locale.ROOT);
	}
}
