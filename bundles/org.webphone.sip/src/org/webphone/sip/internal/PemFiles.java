package org.webphone.sip.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificates and keys from PEM files, without the machine-wide key store. */
final class PemFiles {

	private static final Pattern CERTIFICATE = block("CERTIFICATE");
	private static final Pattern KEY = block("PRIVATE KEY");

	private PemFiles() {
	}

	/** Our own certificate; {@code null} for none, as SSLContext wants it. */
	static KeyManager[] keys(Optional<Path> file) throws IOException, GeneralSecurityException {
		if (file.isEmpty()) {
			return null;
		}
		String pem = Files.readString(file.get());
		List<X509Certificate> chain = certificates(pem);
		Matcher key = KEY.matcher(pem);
		if (chain.isEmpty() || !key.find()) {
			throw new IOException("The file " + file.get()
					+ " needs a certificate and an unencrypted PKCS#8 key (BEGIN PRIVATE KEY).");
		}
		KeyStore store = emptyStore();
		store.setKeyEntry("own", privateKey(decode(key.group(1))), new char[0], chain.toArray(Certificate[]::new));
		KeyManagerFactory f = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		f.init(store, new char[0]);
		return f.getKeyManagers();
	}

	/** Those who may vouch: the system's authorities and those of the file. */
	static List<X509TrustManager> authorities(Optional<Path> file) throws IOException, GeneralSecurityException {
		var all = new ArrayList<X509TrustManager>();
		all.add(manager(null));
		if (file.isPresent()) {
			KeyStore store = emptyStore();
			int i = 0;
			for (X509Certificate c : certificates(Files.readString(file.get()))) {
				store.setCertificateEntry("ca" + i++, c);
			}
			if (i == 0) {
				throw new IOException("The file " + file.get() + " holds no certificate.");
			}
			all.add(manager(store));
		}
		return all;
	}

	private static X509TrustManager manager(KeyStore store) throws GeneralSecurityException {
		TrustManagerFactory f = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		f.init(store);
		for (TrustManager m : f.getTrustManagers()) {
			if (m instanceof X509TrustManager x) {
				return x;
			}
		}
		throw new GeneralSecurityException("Java offers no check of certificates.");
	}

	private static List<X509Certificate> certificates(String pem) throws GeneralSecurityException {
		CertificateFactory factory = CertificateFactory.getInstance("X.509");
		var out = new ArrayList<X509Certificate>();
		Matcher m = CERTIFICATE.matcher(pem);
		while (m.find()) {
			out.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(decode(m.group(1)))));
		}
		return out;
	}

	private static PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
		for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
			try {
				return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
			} catch (InvalidKeySpecException e) {
				continue;
			}
		}
		throw new GeneralSecurityException("The key is neither RSA nor EC nor Ed25519.");
	}

	private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		return store;
	}

	private static byte[] decode(String base64) {
		return Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
	}

	private static Pattern block(String what) {
		return Pattern.compile("-----BEGIN " + what + "-----([A-Za-z0-9+/=\\s]+)-----END " + what + "-----");
	}
}
