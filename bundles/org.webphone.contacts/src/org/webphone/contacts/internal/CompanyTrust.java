package org.webphone.contacts.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Trust in the system's authorities and those of a PEM file. */
final class CompanyTrust {

	private CompanyTrust() {
	}

	/** @throws IOException with a sentence, when the file cannot be used */
	static SSLContext context(Path pem) throws IOException {
		try {
			KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
			all.load(null, null);
			int n = 0;
			for (X509Certificate system : system()) {
				all.setCertificateEntry("system" + n++, system);
			}
			try (InputStream in = Files.newInputStream(pem)) {
				for (Certificate own : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
					all.setCertificateEntry("own" + n++, own);
				}
			}
			TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(all);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			return context;
		} catch (GeneralSecurityException | IOException e) {
			throw new IOException("The certificates in " + pem + " cannot be read.", e);
		}
	}

	private static X509Certificate[] system() throws GeneralSecurityException {
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init((KeyStore) null);
		for (TrustManager manager : trust.getTrustManagers()) {
			if (manager instanceof X509TrustManager x509) {
				return x509.getAcceptedIssuers();
			}
		}
		return new X509Certificate[0];
	}
}
