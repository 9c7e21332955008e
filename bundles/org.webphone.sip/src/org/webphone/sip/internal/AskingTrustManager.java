package org.webphone.sip.internal;

import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

import org.webphone.core.Text;
import org.webphone.sip.SipCertificate;
import org.webphone.sip.SipCertificate.Doubt;
import org.webphone.sip.SipTrust;

/** Trusts what an authority vouches for under the right name; asks about the rest. */
final class AskingTrustManager extends X509ExtendedTrustManager {

	/** A refused certificate, told apart from other failures of a handshake. */
	static final class Untrusted extends CertificateException {
		private static final long serialVersionUID = 1L;

		Untrusted(String sentence) {
			super(sentence);
		}
	}

	private final List<X509TrustManager> authorities;
	private final String host;
	private final SipTrust trust;

	AskingTrustManager(List<X509TrustManager> authorities, String host, SipTrust trust) {
		this.authorities = authorities;
		this.host = host;
		this.trust = trust;
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
		X509Certificate c = chain[0];
		Optional<Doubt> doubt = doubt(chain, type);
		if (doubt.isEmpty()) {
			return;
		}
		var asked = new SipCertificate(host, fingerprint(c), Text.printable(c.getSubjectX500Principal().getName(), 200),
				Text.printable(c.getIssuerX500Principal().getName(), 200), c.getNotAfter().toInstant(), doubt.get());
		if (!trust.trusted(asked)) {
			throw new Untrusted("The certificate of " + host + " is not trusted: " + switch (doubt.get()) {
				case EXPIRED -> "Its time is over, or has not begun.";
				case UNKNOWN_ISSUER -> "No authority that is known here vouches for it.";
				case WRONG_HOST -> "It bears another name than " + host + '.';
			});
		}
	}

	private Optional<Doubt> doubt(X509Certificate[] chain, String type) throws CertificateException {
		if (vouched(chain, type)) {
			return CertificateNames.match(chain[0], host) ? Optional.empty() : Optional.of(Doubt.WRONG_HOST);
		}
		try {
			chain[0].checkValidity();
			return Optional.of(Doubt.UNKNOWN_ISSUER);
		} catch (CertificateExpiredException | CertificateNotYetValidException e) {
			return Optional.of(Doubt.EXPIRED);
		}
	}

	private boolean vouched(X509Certificate[] chain, String type) {
		for (X509TrustManager m : authorities) {
			try {
				m.checkServerTrusted(chain, type);
				return true;
			} catch (CertificateException e) {
				continue;
			}
		}
		return false;
	}

	private static String fingerprint(X509Certificate c) throws CertificateException {
		try {
			return HexFormat.ofDelimiter(":").withUpperCase()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(c.getEncoded())).toUpperCase(Locale.ROOT);
		} catch (NoSuchAlgorithmException e) {
			throw new CertificateException(e);
		}
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
		if (!vouched(chain, type)) {
			throw new Untrusted("The certificate of a caller is not trusted.");
		}
	}

	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return new X509Certificate[0];
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String type, Socket s) throws CertificateException {
		checkClientTrusted(chain, type);
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String type, Socket s) throws CertificateException {
		checkServerTrusted(chain, type);
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine e) throws CertificateException {
		checkClientTrusted(chain, type);
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine e) throws CertificateException {
		checkServerTrusted(chain, type);
	}
}
