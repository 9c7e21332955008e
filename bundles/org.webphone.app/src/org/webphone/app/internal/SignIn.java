package org.webphone.app.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.webphone.core.Address;
import org.webphone.core.Subscription;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.Transport;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.FoundServer;
import org.webphone.telephony.RegistrationState;

/** Signs in with what was typed in the form. Needs no window. */
final class SignIn {

	/** How it turned out. */
	sealed interface Outcome {
	}

	/** The exchange knows the account now. */
	record Done(AccountSettings settings) implements Outcome {
	}

	/** It did not work; {@code key} names the sentence, {@code arg} completes it. */
	record Failed(String key, String arg) implements Outcome {
	}

	/** As long as a connection may take after the user has said yes to its certificate. */
	private static final int PATIENCE_SECONDS = 35;

	private static final Pattern WAY = Pattern.compile("(?i)(sips?:)?(.*?)(?:;transport=(udp|tcp|tls))?");

	private final AccountService accounts;
	/** Nobody has typed a server: the domain of the address leads to it. */
	private volatile boolean byDomain;
	private final Function<String, CompletionStage<Boolean>> trust;
	private final UnaryOperator<AccountSettings> inForce;

	/**
	 * @param trust   what the user answers about the certificates of a server
	 * @param inForce puts what the administrator has chosen into an account
	 */
	SignIn(AccountService accounts, Function<String, CompletionStage<Boolean>> trust, UnaryOperator<AccountSettings> inForce) {
		this.accounts = accounts;
		this.inForce = inForce;
		this.trust = trust;
	}

	/**
	 * @param password copied by the account service
	 * @param found    the server that the name service told; its domain is signed in to, so that its other servers count too
	 */
	CompletionStage<Outcome> run(String account, char[] password, Optional<FoundServer> found, String server) {
		if (account.isBlank()) {
			return failed("SignIn_accountMissing", "");
		}
		String fixed = fixedServer(inForce);
		if (!fixed.isEmpty()) {
			// Whatever the name service says of the domain is of another server.
			byDomain = false;
			return with(settings(account.strip(), account.indexOf('@') < 0 ? fixed : ""), password);
		}
		String domain = ServerSearch.domain(account);
		if (found.isEmpty() && server.isBlank() && !domain.isEmpty()) {
			// Who presses Enter at once has not waited for the name service.
			return accounts.discover(domain).handle((servers, failure) -> failure == null ? servers.stream().findFirst()
					: Optional.<FoundServer> empty()).thenCompose(now -> with(account, password, now, server));
		}
		return with(account, password, found, server);
	}

	/** The server that the administrator has chosen; empty where the user names it. */
	static String fixedServer(UnaryOperator<AccountSettings> inForce) {
		return inForce.apply(AccountSettings.builder(Address.sip("nobody", "nowhere.invalid")).build()).registrar();
	}

	private CompletionStage<Outcome> with(String account, char[] password, Optional<FoundServer> found, String server) {
		byDomain = server.isBlank();
		Optional<AccountSettings> settings = settings(account.strip(), found.isPresent() ? "" : server.strip())
				.map(s -> found.map(f -> s.toBuilder().transport(f.transport()).build()).orElse(s));
		return with(settings, password);
	}

	private CompletionStage<Outcome> with(Optional<AccountSettings> settings, char[] password) {
		return settings.map(s -> register(inForce.apply(s), password)
				// What was typed is the user's; what the administrator has chosen beside it is not kept.
				.thenApply(outcome -> outcome instanceof Done ? new Done(s) : outcome)).orElseGet(() -> failed("SignIn_serverBad", ""));
	}

	/**
	 * Reads "405@example.org", or "405" with a server; a server that begins with {@code sips:} or ends in {@code ;transport=tls} (or
	 * {@code tcp}) is spoken to in that way. Empty where no server can be made out.
	 */
	static Optional<AccountSettings> settings(String account, String typed) {
		Matcher way = WAY.matcher(typed);
		if (!way.matches()) {
			return Optional.empty();
		}
		String named = String.valueOf(way.group(3)).toUpperCase(Locale.ROOT);
		Transport transport = "sips:".equalsIgnoreCase(way.group(1)) ? Transport.TLS
				: way.group(3) == null ? Transport.UDP : Transport.valueOf(named);
		return settingsAt(account, way.group(2)).map(s -> s.toBuilder().transport(transport).build());
	}

	private static Optional<AccountSettings> settingsAt(String account, String server) {
		String plain = account.startsWith("sip:") ? account.substring(4) : account;
		Optional<Address> at = server.isEmpty() ? Optional.empty() : Address.tryParse("sip:" + server);
		if (!server.isEmpty() && (at.isEmpty() || at.get().host().isEmpty() || server.contains("@"))) {
			return Optional.empty();
		}
		if (plain.indexOf('@') < 0) {
			return at.map(s -> AccountSettings.builder(Address.sip(plain, s.host(), s.port())).build());
		}
		return Address.tryParse("sip:" + plain).filter(a -> !a.user().isEmpty() && !a.host().isEmpty())
				.map(a -> AccountSettings.builder(a).registrar(server).build());
	}

	private CompletionStage<Outcome> register(AccountSettings settings, char[] password) {
		return accounts.signIn(settings, password).handle((state, failure) -> failure != null
				? CompletableFuture.<Outcome> completedStage(new Failed("SignIn_failed", String.valueOf(failure.getMessage())))
				: outcome(state, settings)).thenCompose(Function.identity())
				.thenCompose(outcome -> outcome instanceof Done ? CompletableFuture.completedStage(outcome)
						// An account that does not work must not go on trying behind the form.
						: accounts.signOut(settings.id()).handle((nothing, ignored) -> outcome));
	}

	private CompletionStage<Outcome> outcome(RegistrationState state, AccountSettings settings) {
		if (state.phase() != RegistrationState.Phase.FAILED) {
			return CompletableFuture.completedStage(new Done(settings));
		}
		Outcome failed = words(state, settings);
		if (state.problem() != RegistrationState.Problem.UNTRUSTED_CERTIFICATE) {
			return CompletableFuture.completedStage(failed);
		}
		String host = Address.tryParse("sip:" + settings.registrarHostPort()).map(Address::host).orElse("");
		return trust.apply(host).thenCompose(yes -> yes ? afterTrust(settings, failed) : CompletableFuture.completedStage(failed));
	}

	/** The line connects again by itself once its certificate is trusted. */
	private CompletionStage<Outcome> afterTrust(AccountSettings settings, Outcome otherwise) {
		var done = new CompletableFuture<Outcome>();
		AccountListener following = new AccountListener() {

			@Override
			public void accountChanged(Account account) {
				RegistrationState now = account.registration();
				if (!account.id().equals(settings.id())) {
					return;
				}
				if (now.registered()) {
					done.complete(new Done(settings));
				} else if (now.phase() == RegistrationState.Phase.FAILED
						&& now.problem() != RegistrationState.Problem.UNTRUSTED_CERTIFICATE) {
					done.complete(words(now, settings));
				}
			}
		};
		Subscription subscription = accounts.addListener(following);
		accounts.account(settings.id()).ifPresent(following::accountChanged);
		return done.completeOnTimeout(otherwise, PATIENCE_SECONDS, TimeUnit.SECONDS).whenComplete((o, f) -> subscription.close());
	}

	private Outcome words(RegistrationState state, AccountSettings settings) {
		String server = settings.registrarHostPort();
		return switch (state.problem()) {
			case WRONG_PASSWORD -> new Failed("SignIn_wrongPassword", "");
			case UNKNOWN_SERVER -> new Failed(byDomain ? "SignIn_noServerFound" : "SignIn_unknownServer", server);
			case NO_NETWORK -> new Failed("SignIn_noNetwork", "");
			case NO_ANSWER -> new Failed("SignIn_noAnswer", server);
			case UNTRUSTED_CERTIFICATE -> new Failed("SignIn_certificate", server);
			case PORT_IN_USE -> new Failed("SignIn_portInUse", "");
			case REFUSED -> new Failed("SignIn_refused", server);
			case SERVER_ERROR -> new Failed("SignIn_serverError", server);
			case NONE -> new Failed("SignIn_failed", state.detail());
		};
	}

	private static CompletionStage<Outcome> failed(String key, String arg) {
		return CompletableFuture.completedStage(new Failed(key, arg));
	}
}
