package org.webphone.sip.internal;

import java.util.Optional;
import java.util.stream.Stream;

import org.webphone.core.Address;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipRequest;

/** Who the other party is (RFC 3325 before RFC 3261). */
final class Identities {

	private static final Address UNKNOWN = Address.sip("anonymous", "anonymous.invalid");

	private Identities() {
	}

	/**
	 * P-Asserted-Identity; only what our own server says counts. A caller who withholds the number (Privacy: id) is not named by
	 * it, though the server trusts us with it (RFC 3325 section 7).
	 */
	static Optional<Address> asserted(SipMessage m) {
		if (m.headers().all("Privacy").stream().flatMap(v -> Stream.of(v.split("[;,]"))).anyMatch(v -> v.strip().equalsIgnoreCase("id"))) {
			return Optional.empty();
		}
		return HeaderText.elements(m.headers(), "P-Asserted-Identity").stream()
				.flatMap(v -> Address.tryParse(v.indexOf('<') < 0 ? HeaderText.uri(v) : v).stream())
				.findFirst();
	}

	/** The caller: asserted, where that is believed, else From, else somebody unknown. */
	static Address caller(SipRequest invite, boolean believed) {
		return asserted(invite).filter(a -> believed).or(() -> invite.headers().first("From").flatMap(Identities::read)).orElse(UNKNOWN);
	}

	/** A header value without header parameters as an address. */
	static Optional<Address> read(String value) {
		int close = value.indexOf('>');
		return Address.tryParse(value.indexOf('<') < 0 ? HeaderText.uri(value) : value.substring(0, close + 1));
	}
}
