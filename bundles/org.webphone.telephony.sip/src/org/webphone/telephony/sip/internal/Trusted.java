package org.webphone.telephony.sip.internal;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.webphone.core.Text;
import org.webphone.sip.SipCertificate;
import org.webphone.sip.SipTrust;
import org.webphone.telephony.UntrustedCertificate;
import org.webphone.telephony.spi.LineEvents;

/** Certificates the user has said yes to; a question about every other one. Answers at once, on the thread of the handshake. */
final class Trusted implements SipTrust {

	private static final int LONGEST = 300;

	private final Set<String> fingerprints = ConcurrentHashMap.newKeySet();
	private final LineEvents events;

	Trusted(LineEvents events) {
		this.events = events;
	}

	void add(String fingerprint) {
		fingerprints.add(plain(fingerprint));
	}

	@Override
	public boolean trusted(SipCertificate certificate) {
		String fingerprint = plain(certificate.fingerprint());
		if (fingerprints.contains(fingerprint)) {
			return true;
		}
		events.certificate(new UntrustedCertificate(certificate.host(), fingerprint, Text.printable(certificate.subject(), LONGEST),
				switch (certificate.doubt()) {
					case UNKNOWN_ISSUER -> "unknown-issuer";
					case EXPIRED -> "expired";
					case WRONG_HOST -> "wrong-host";
				}));
		return false;
	}

	private static String plain(String fingerprint) {
		return fingerprint.replace(":", "").strip().toLowerCase(Locale.ROOT);
	}
}
