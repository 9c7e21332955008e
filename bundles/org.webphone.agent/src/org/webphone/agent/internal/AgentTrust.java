package org.webphone.agent.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import org.webphone.preferences.MachineSettings.TrustedCertificate;
import org.webphone.preferences.Settings;
import org.webphone.telephony.CallException;
import org.webphone.telephony.TrustQuestion;
import org.webphone.telephony.UntrustedCertificate;

/**
 * Whoever drives the agent decides about unknown certificates, by the command {@code trust}; until then the answer is no. A yes
 * holds for this certificate of this server, and is kept in the folder of the agent.
 */
final class AgentTrust implements TrustQuestion {

	private final Optional<Settings> settings;
	private final Map<TrustedCertificate, CompletableFuture<Boolean>> open = new ConcurrentHashMap<>();

	AgentTrust(Optional<Settings> settings) {
		this.settings = settings;
	}

	@Override
	public CompletionStage<Boolean> trust(UntrustedCertificate certificate) {
		if (remembered(certificate)) {
			return CompletableFuture.completedStage(true);
		}
		return open.computeIfAbsent(new TrustedCertificate(certificate.host(), certificate.fingerprint()), c -> new CompletableFuture<>());
	}

	/** Whether there was a yes in an earlier life of the agent. */
	boolean remembered(UntrustedCertificate certificate) {
		return settings.filter(s -> s.machine().trusts(certificate.host(), certificate.fingerprint())).isPresent();
	}

	void yes(String fingerprint) {
		String wanted = fingerprint.replace(":", "").strip().toLowerCase(Locale.ROOT);
		List<TrustedCertificate> meant = open.keySet().stream().filter(c -> c.fingerprint().equals(wanted)).toList();
		if (meant.isEmpty()) {
			throw new CallException("No certificate with this fingerprint was refused.");
		}
		for (TrustedCertificate certificate : meant) {
			settings.ifPresent(s -> s.changeMachine(m -> m.withTrusted(certificate)));
			open.remove(certificate).complete(true);
		}
	}
}
