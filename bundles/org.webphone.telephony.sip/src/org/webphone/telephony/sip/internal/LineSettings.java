package org.webphone.telephony.sip.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipLineConfig;
import org.webphone.sip.SipStackConfig;
import org.webphone.sip.SipTls;
import org.webphone.sip.SipTransport;
import org.webphone.sip.SipTrust;

/** What the settings of an account mean for its SIP stack. */
final class LineSettings {

	private final AccountSettings account;

	LineSettings(AccountSettings account) {
		this.account = account;
	}

	SipTransport transport() {
		return switch (account.transport()) {
			case UDP -> SipTransport.UDP;
			case TCP -> SipTransport.TCP;
			case TLS -> SipTransport.TLS;
		};
	}

	/** One socket for both address families, where the machine has both. */
	SipStackConfig stack(SipTrust trust) {
		return stack(trust, account.localHost().isEmpty() ? "::" : account.localHost());
	}

	/** For machines without IPv6. */
	SipStackConfig oldStack(SipTrust trust) {
		return stack(trust, account.localHost().isEmpty() ? "0.0.0.0" : account.localHost());
	}

	/** UDP and TCP go together: a peer may answer on the other, and a request may be too large for UDP. */
	private SipStackConfig stack(SipTrust trust, String host) {
		List<SipTransport> transports = switch (transport()) {
			case UDP -> List.of(SipTransport.UDP, SipTransport.TCP);
			case TCP -> List.of(SipTransport.TCP, SipTransport.UDP);
			case TLS -> List.of(SipTransport.TLS);
		};
		SipEndpoint[] listen = transports.stream().map(t -> new SipEndpoint(t, host, account.localPort())).toArray(SipEndpoint[]::new);
		return SipStackConfig.on(account.id().value(), listen)
				.withTls(new SipTls(account.caFile(), account.clientCertificate(), trust));
	}

	SipLineConfig line(Supplier<Optional<String>> password) {
		SipLineConfig line = SipLineConfig.of(account.aor(), transport())
				.withPassword(account.authUser(), password)
				.withRegistrar(account.registrarHostPort())
				.withExpires(account.expires());
		return proxy().map(line::withProxy).orElse(line);
	}

	/** The first hop of all requests, where the settings name one. */
	private Optional<Address> proxy() {
		String text = account.outboundProxy();
		return text.isEmpty() ? Optional.empty()
				: Optional.of(Address.parse(text.matches("(?i)sips?:.*") ? text : "sip:" + text));
	}

	/** The host that requests of this account go to. */
	String serverHost() {
		return proxy().map(Address::host).orElseGet(() -> Address.parse("sip:" + account.registrarHostPort()).host());
	}

	/** The host that a call to {@code target} goes to first; the registrar knows the way to everybody at our domain. */
	String nextHop(Address target) {
		Address aor = account.aor();
		boolean ours = target.host().isEmpty()
				|| target.host().equals(aor.host()) && (target.port() < 0 || target.port() == aor.port());
		return proxy().map(Address::host).orElse(ours ? serverHost() : target.host());
	}
}
