package org.webphone.telephony.sip.internal;

import java.util.ArrayList;
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

	SipStackConfig stack(SipTrust trust) {
		String host = account.localHost().isEmpty() ? anyAddress() : account.localHost();
		var listen = new ArrayList<SipEndpoint>(List.of(new SipEndpoint(transport(), host, account.localPort())));
		return SipStackConfig.on(account.id().value(), listen.toArray(SipEndpoint[]::new))
				.withTls(new SipTls(account.caFile(), account.clientCertificate(), trust));
	}

	private String anyAddress() {
		return serverHost().indexOf(':') >= 0 ? "::" : "0.0.0.0";
	}

	SipLineConfig line(Supplier<Optional<String>> password) {
		SipLineConfig line = SipLineConfig.of(account.aor(), transport())
				.withPassword(account.authUser(), password)
				.withRegistrar(account.registrarHostPort())
				.withExpires(account.expires());
		return proxy().map(line::withProxy).orElse(line);
	}

	/**
	 * The first hop of all requests: the proxy of the settings, else a registrar that is not where the account's domain
	 * points to, for then the domain alone does not lead to the exchange.
	 */
	private Optional<Address> proxy() {
		if (!account.outboundProxy().isEmpty()) {
			String text = account.outboundProxy();
			return Optional.of(Address.parse(text.matches("(?i)sips?:.*") ? text : "sip:" + text));
		}
		if (account.registrar().isEmpty() || account.registrar().equals(account.aor().hostPort())) {
			return Optional.empty();
		}
		String transport = transport() == SipTransport.UDP ? "" : ";transport=" + transport().token();
		return Optional.of(Address.parse("sip:" + account.registrar() + ";lr" + transport));
	}

	/** The host that requests of this account go to. */
	String serverHost() {
		return proxy().map(Address::host).orElseGet(() -> Address.parse("sip:" + account.registrarHostPort()).host());
	}

	/** The host that a call to {@code target} goes to first. */
	String nextHop(Address target) {
		return proxy().map(Address::host).orElse(target.host().isEmpty() ? serverHost() : target.host());
	}
}
