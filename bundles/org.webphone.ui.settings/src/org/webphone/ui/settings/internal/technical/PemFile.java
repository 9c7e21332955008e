package org.webphone.ui.settings.internal.technical;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/** Looks into files of certificates before they are stored, so that a wrong one is told where it was chosen. */
final class PemFile {

	private static final long GREATEST = 4 << 20;
	private static final String KEY = "-----BEGIN PRIVATE KEY-----";

	private PemFile() {
	}

	static boolean hasCertificate(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return Files.size(file) < GREATEST && !CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty();
		} catch (IOException | CertificateException e) {
			return false;
		}
	}

	/** A key that is not protected by a password (PKCS #8), and its certificate in the same file. */
	static boolean hasCertificateAndKey(Path file) {
		try {
			String text = Files.size(file) < GREATEST ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
			// The factory stumbles over the key.
			String certificates = text.replaceAll("(?s)-----BEGIN PRIVATE KEY-----.*?-----END PRIVATE KEY-----", "");
			return text.contains(KEY) && !CertificateFactory.getInstance("X.509")
					.generateCertificates(new java.io.ByteArrayInputStream(certificates.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
		} catch (IOException | CertificateException e) {
			return false;
		}
	}
}
