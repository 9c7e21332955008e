package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.webphone.testbench.Needs;
import org.webphone.testbench.PeerProcess;

/** A company's authority, a server's certificate for the loopback address and a telephone's own. */
record TestCertificates(Path folder) {

	private static final char[] SECRET = "changeit".toCharArray();

	static TestCertificates in(Path folder) throws Exception {
		var made = new TestCertificates(folder);
		made.openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Company authority", "-keyout", "ca.key",
				"-out", "ca.pem");
		made.signed("server", "IP:127.0.0.1");
		made.signed("client", "URI:sip:405@webphone.example");
		made.openssl("pkcs8", "-topk8", "-nocrypt", "-in", "client.key", "-out", "client8.key");
		Files.writeString(folder.resolve("both.pem"),
				Files.readString(folder.resolve("client.pem")) + Files.readString(folder.resolve("client8.key")));
		return made;
	}

	Path authority() {
		return folder.resolve("ca.pem");
	}

	/** Certificate and key of the telephone. */
	Path client() {
		return folder.resolve("both.pem");
	}

	/** What the server shows, and whom it trusts. */
	SSLContext server() throws Exception {
		openssl("pkcs12", "-export", "-in", "server.pem", "-inkey", "server.key", "-out", "server.p12", "-passout", "pass:changeit");
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(folder.resolve("server.p12"))) {
			keys.load(in, SECRET);
		}
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		try (InputStream in = Files.newInputStream(authority())) {
			trusted.setCertificateEntry("ca", java.security.cert.CertificateFactory.getInstance("X.509").generateCertificate(in));
		}
		KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		own.init(keys, SECRET);
		TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		others.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(own.getKeyManagers(), others.getTrustManagers(), null);
		return context;
	}

	private void signed(String name, String names) throws Exception {
		Files.writeString(folder.resolve(name + ".ext"), "subjectAltName=" + names + "\n");
		openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=" + name, "-keyout", name + ".key", "-out", name + ".csr");
		openssl("x509", "-req", "-in", name + ".csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile",
				name + ".ext", "-out", name + ".pem");
	}

	private void openssl(String... words) {
		List<String> command = new ArrayList<>(List.of(Needs.program("openssl").toString()));
		command.addAll(List.of(words));
		try (PeerProcess process = PeerProcess.start("openssl", folder, command, Map.of())) {
			assertEquals(0, process.awaitExit(Duration.ofSeconds(30)).orElse(-1), () -> command + ": " + process.lines());
		}
	}
}
