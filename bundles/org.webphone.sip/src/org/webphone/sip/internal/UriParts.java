package org.webphone.sip.internal;

import java.util.Locale;
import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.sip.SipTransport;

/**
 * The parts of a SIP URI that decide where a request goes (RFC 3263).
 *
 * @param host      name or address without brackets
 * @param port      -1 where the URI names none
 * @param transport as named by the URI, or by the scheme {@code sips}
 * @param loose     {@code lr} is there
 */
record UriParts(String host, int port, Optional<SipTransport> transport, boolean loose) {

	/** Empty for URIs that are not SIP. */
	static Optional<UriParts> of(String uri) {
		return Address.tryParse(uri).filter(a -> a.scheme() != Address.Scheme.TEL).map(UriParts::of);
	}

	private static UriParts of(Address a) {
		String host = parameter(a.parameters(), "maddr").orElse(a.host());
		Optional<SipTransport> t = parameter(a.parameters(), "transport").flatMap(UriParts::transport);
		boolean tls = a.scheme() == Address.Scheme.SIPS || t.isPresent() && t.get() == SipTransport.TLS;
		return new UriParts(host, a.port(), tls ? Optional.of(SipTransport.TLS) : t,
				parameter(a.parameters(), "lr").isPresent());
	}

	private static Optional<SipTransport> transport(String word) {
		return switch (word.toLowerCase(Locale.ROOT)) {
			case "udp" -> Optional.of(SipTransport.UDP);
			case "tcp" -> Optional.of(SipTransport.TCP);
			case "tls" -> Optional.of(SipTransport.TLS);
			default -> Optional.empty();
		};
	}

	static Optional<String> parameter(String parameters, String name) {
		for (String p : parameters.split(";")) {
			int eq = p.indexOf('=');
			if ((eq < 0 ? p : p.substring(0, eq)).strip().equalsIgnoreCase(name)) {
				return Optional.of(eq < 0 ? "" : p.substring(eq + 1).strip());
			}
		}
		return Optional.empty();
	}
}
