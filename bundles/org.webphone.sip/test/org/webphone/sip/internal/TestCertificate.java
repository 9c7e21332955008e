package org.webphone.sip.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A fresh self-signed certificate, made with the keytool of the running JDK, so that no key lies in the repository. */
final class TestCertificate {

	private static final String PASSWORD = "changeit";

	private TestCertificate() {
	}

	/** Certificate and key in one PEM file. @param names value of the SAN extension, {@code ip:127.0.0.1,dns:localhost} */
	static Path create(Path folder, String names) throws IOException, GeneralSecurityException, InterruptedException {
		Path store = folder.resolve("store.p12");
		Process p = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=test", "-validity", "2", "-storetype", "PKCS12",
				"-keystore", store.toString(), "-storepass", PASSWORD, "-ext", "SAN=" + names))
				.redirectErrorStream(true).start();
		String said = new String(p.getInputStream().readAllBytes());
		if (!p.waitFor(30, TimeUnit.SECONDS) || p.exitValue() != 0) {
			throw new IOException("keytool failed: " + said);
		}
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD.toCharArray());
		}
		Path pem = folder.resolve("own.pem");
		Files.writeString(pem, block("CERTIFICATE", keys.getCertificate("own").getEncoded())
				+ block("PRIVATE KEY", keys.getKey("own", PASSWORD.toCharArray()).getEncoded()));
		return pem;
	}

	private static String block(String what, byte[] der) {
		return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der)
				+ "\n-----END " + what + "-----\n";
	}
}
