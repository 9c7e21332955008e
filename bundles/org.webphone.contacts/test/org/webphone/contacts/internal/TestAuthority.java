package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate authority that lives as long as a test, and a server certificate signed by it, as PEM files. */
final class TestAuthority {

	private static final String SECRET = "password";

	private TestAuthority() {
	}

	/** Writes {@code ca.pem}, {@code server.pem} and {@code server.key} into the folder. */
	static void make(Path folder, String address) throws Exception {
		Files.createDirectories(folder);
		Path ca = folder.resolve("ca.p12");
		Path server = folder.resolve("server.p12");
		keytool("-genkeypair", "-keyalg", "EC", "-alias", "ca", "-dname", "CN=Test authority", "-ext", "bc:c", "-keystore", ca.toString());
		keytool("-exportcert", "-rfc", "-alias", "ca", "-keystore", ca.toString(), "-file", folder.resolve("ca.pem").toString());
		keytool("-genkeypair", "-keyalg", "RSA", "-keysize", "2048", "-alias", "s", "-dname", "CN=" + address, "-keystore", server.toString());
		keytool("-certreq", "-alias", "s", "-keystore", server.toString(), "-file", folder.resolve("server.csr").toString());
		keytool("-gencert", "-rfc", "-alias", "ca", "-keystore", ca.toString(), "-ext", "san=ip:" + address, "-infile",
				folder.resolve("server.csr").toString(), "-outfile", folder.resolve("server.pem").toString());
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (var in = Files.newInputStream(server)) {
			keys.load(in, SECRET.toCharArray());
		}
		byte[] key = keys.getKey("s", SECRET.toCharArray()).getEncoded();
		Files.writeString(folder.resolve("server.key"), "-----BEGIN PRIVATE KEY-----\n"
				+ Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(key)
				+ "\n-----END PRIVATE KEY-----\n");
	}

	private static void keytool(String... arguments) throws Exception {
		var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		command.addAll(List.of("-storepass", SECRET, "-storetype", "PKCS12"));
		Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, p.waitFor(), output);
	}
}
