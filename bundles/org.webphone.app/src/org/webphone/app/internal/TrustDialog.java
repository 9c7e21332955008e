package org.webphone.app.internal;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.webphone.preferences.MachineSettings.TrustedCertificate;
import org.webphone.preferences.Settings;
import org.webphone.telephony.TrustQuestion;
import org.webphone.telephony.UntrustedCertificate;
import org.webphone.ui.Messages;
import org.webphone.ui.Question;
import org.webphone.ui.UiKit;

/**
 * Asks the user about an unknown certificate, once a certificate and sign-in; no is the default. A yes is remembered for good, a
 * no until the next sign-in by hand. Safe from any thread.
 */
final class TrustDialog implements TrustQuestion {

	private final UiKit kit;
	private final Settings settings;
	private final Messages messages;
	private final Map<TrustedCertificate, CompletableFuture<Boolean>> answers = new ConcurrentHashMap<>();

	TrustDialog(UiKit kit, Settings settings) {
		this.kit = kit;
		this.settings = settings;
		this.messages = new Messages(TrustDialog.class, kit.language());
	}

	@Override
	public CompletionStage<Boolean> trust(UntrustedCertificate certificate) {
		if (settings.machine().trusts(certificate.host(), certificate.fingerprint())) {
			return CompletableFuture.completedStage(true);
		}
		return answers.computeIfAbsent(new TrustedCertificate(certificate.host(), certificate.fingerprint()), key -> {
			var answer = new CompletableFuture<Boolean>();
			kit.executor().execute(() -> ask(certificate, key, answer));
			return answer;
		});
	}

	/** What was or will be answered about the certificates of a server; no where nothing was asked. */
	CompletionStage<Boolean> answer(String host) {
		return answers.entrySet().stream().filter(e -> host.equalsIgnoreCase(e.getKey().host())).map(Map.Entry::getValue)
				.reduce((a, b) -> a.thenCombine(b, Boolean::logicalOr)).orElseGet(() -> CompletableFuture
						.completedFuture(settings.machine().trusted().stream().anyMatch(t -> t.host().equalsIgnoreCase(host))));
	}

	/** The user signs in by hand: what was refused may be asked again. */
	void askAgain() {
		answers.values().removeIf(CompletableFuture::isDone);
	}

	private void ask(UntrustedCertificate certificate, TrustedCertificate key, CompletableFuture<Boolean> answer) {
		Shell owner = owner();
		if (owner == null) {
			answer.complete(false);
			return;
		}
		String why = messages.get(switch (certificate.reason()) {
			case "expired" -> "Trust_expired";
			case "wrong-host" -> "Trust_wrongHost";
			default -> "Trust_unknownIssuer";
		}, certificate.host());
		String sentence = messages.get("Trust_sentence", why, certificate.subject(),
				key.fingerprint().toUpperCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1 "));
		Shell question = new Question(kit, messages.get("Trust_title", certificate.host()), sentence, messages.get("Trust_yes"),
				messages.get("Trust_no")).ask(owner, () -> {
					settings.changeMachine(m -> m.withTrusted(key));
					answer.complete(true);
				});
		question.addListener(SWT.Dispose, e -> kit.executor().execute(() -> answer.complete(false)));
	}

	private Shell owner() {
		Shell active = kit.display().getActiveShell();
		if (active != null) {
			return active;
		}
		for (Shell shell : kit.display().getShells()) {
			if (shell.isVisible()) {
				return shell;
			}
		}
		return null;
	}
}
