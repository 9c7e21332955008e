package org.webphone.sip.internal;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Which SIP domains a certificate speaks for (RFC 5922 section 7). */
final class CertificateNames {

	private static final int DNS = 2;
	private static final int URI = 6;
	private static final int IP = 7;

	private CertificateNames() {
	}

	static boolean match(X509Certificate c, String host) throws CertificateParsingException {
		String wanted = host.toLowerCase(Locale.ROOT);
		return names(c).stream().anyMatch(n -> n.equals(wanted));
	}

	/** SIP URIs in subjectAltName; without them its DNS names and addresses; without these the common name. */
	private static List<String> names(X509Certificate c) throws CertificateParsingException {
		Collection<List<?>> alternative = c.getSubjectAlternativeNames();
		var uris = new ArrayList<String>();
		var hosts = new ArrayList<String>();
		for (List<?> entry : alternative == null ? List.<List<?>>of() : alternative) {
			String value = String.valueOf(entry.get(1)).toLowerCase(Locale.ROOT);
			switch ((Integer) entry.get(0)) {
				case URI -> {
					if (value.startsWith("sip:") && value.indexOf('@') < 0) {
						uris.add(value.substring(4));
					}
				}
				case DNS, IP -> hosts.add(value);
				default -> {
					// other kinds name no host
				}
			}
		}
		if (!uris.isEmpty()) {
			return uris;
		}
		return hosts.isEmpty() ? commonName(c) : hosts;
	}

	private static List<String> commonName(X509Certificate c) {
		for (String part : c.getSubjectX500Principal().getName().split(",")) {
			if (part.strip().toLowerCase(Locale.ROOT).startsWith("cn=")) {
				return List.of(part.strip().substring(3).toLowerCase(Locale.ROOT));
			}
		}
		return List.of();
	}
}
