package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.ExchangeSetup;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;
import org.webphone.testbench.Needs;
import org.webphone.testbench.PeerProcess;
import org.webphone.testbench.Ports;
import org.webphone.testbench.Workspace;

import com.google.gson.JsonObject;

/** TLS with a real exchange: whose certificate is taken, whose is asked about, and what is shown to the exchange. */
// beside the other tests: it mostly waits
@Execution(ExecutionMode.CONCURRENT)
class TlsTest {

	private final Path folder = Workspace.create("certificates");

	private void openssl(String... words) {
		List<String> command = new ArrayList<>(List.of(Needs.program("openssl").toString()));
		command.addAll(List.of(words));
		try (PeerProcess process = PeerProcess.start("openssl", folder, command, Map.of())) {
			assertTrue(process.awaitExit(SOON).orElse(-1) == 0, () -> command + ": " + process.lines());
		}
	}

	private Path file(String name) {
		return folder.resolve(name);
	}

	/** A company's own authority and a certificate of it that speaks for {@code names}. */
	private ExchangeSetup.Tls certificate(String names, boolean clients) {
		openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Company authority", "-keyout", "ca.key",
				"-out", "ca.pem");
		signed("server", names);
		return new ExchangeSetup.Tls(file("server.pem"), file("server.key"), clients ? Optional.of(file("ca.pem")) : Optional.empty());
	}

	private void signed(String name, String names) {
		Workspace.write(folder, name + ".ext", "subjectAltName=" + names + "\n");
		openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=" + name, "-keyout", name + ".key", "-out", name + ".csr");
		openssl("x509", "-req", "-in", name + ".csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile",
				name + ".ext", "-out", name + ".pem");
	}

	private static Kamailio exchange(ExchangeSetup.Tls tls) {
		return exchange(tls, 0);
	}

	private static Kamailio exchange(ExchangeSetup.Tls tls, int port) {
		return KamailioSetup.standard().users("405").port(port).with(ExchangeSetup.PLAIN.hosts("127.0.0.1").tls(tls)).start();
	}

	private static AgentSetup agent(Kamailio kamailio) {
		return AgentSetup.account("405", kamailio.password("405"), "127.0.0.1:" + kamailio.tlsPort()).and("--transport", "tls");
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void aCertificateOfTheCompanyIsTaken() {
		ExchangeSetup.Tls tls = certificate("IP:127.0.0.1", false);
		try (Kamailio kamailio = exchange(tls);
				AgentProcess agent = agent(kamailio).and("--ca-file", file("ca.pem").toString()).start()) {
			agent.awaitRegistration("registered", LATER);
			assertTrue(kamailio.requests("REGISTER").stream().allMatch(line -> line.contains(" tls ")));
			assertTrue(agent.events("certificate").isEmpty());
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void anUnknownCertificateIsAskedAboutAndTheAnswerIsNoUntilSomebodySaysYes() {
		ExchangeSetup.Tls tls = certificate("IP:127.0.0.1", false);
		try (Kamailio kamailio = exchange(tls); AgentProcess agent = agent(kamailio).start()) {
			JsonObject question = agent.await("a question", LATER, event -> "certificate".equals(AgentProcess.text(event, "event")));
			agent.awaitRegistration("failed", SOON);
			assertTrue(kamailio.requests("REGISTER").isEmpty(), "nothing was said to a stranger");
			assertEquals(fingerprint("server"), AgentProcess.text(question, "fingerprint"), "what a person can compare with the exchange's own");
			agent.tell("trust", "fingerprint", AgentProcess.text(question, "fingerprint"));
			agent.awaitRegistration("registered", LATER);
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void aCertificateForAnotherNameIsNotTaken() {
		ExchangeSetup.Tls tls = certificate("URI:sip:elsewhere.example,IP:127.0.0.1", false);
		try (Kamailio kamailio = exchange(tls);
				AgentProcess agent = agent(kamailio).and("--ca-file", file("ca.pem").toString()).start()) {
			JsonObject question = agent.await("a question", LATER, event -> "certificate".equals(AgentProcess.text(event, "event")));
			assertEquals("wrong-host", AgentProcess.text(question, "reason"), question.toString());
			JsonObject failed = agent.awaitRegistration("failed", SOON);
			assertTrue(AgentProcess.text(failed, "message").contains("another name"), failed.toString());
			assertTrue(kamailio.requests("REGISTER").isEmpty());
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void anExpiredCertificateIsNamedAsSuch() {
		certificate("IP:127.0.0.1", false);
		openssl("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "0", "-extfile", "server.ext",
				"-out", "server.pem");
		try (Kamailio kamailio = exchange(new ExchangeSetup.Tls(file("server.pem"), file("server.key"), Optional.empty()));
				AgentProcess agent = agent(kamailio).and("--ca-file", file("ca.pem").toString()).start()) {
			assertEquals("expired", AgentProcess.text(agent.await("a question", LATER,
					event -> "certificate".equals(AgentProcess.text(event, "event"))), "reason"));
			assertTrue(kamailio.requests("REGISTER").isEmpty());
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void aYesIsRememberedInTheFolderAndAChangedCertificateIsAskedAboutAgain() {
		ExchangeSetup.Tls tls = certificate("IP:127.0.0.1", false);
		String data = folder.resolve("data").toString();
		int port = Ports.free();
		try (Kamailio kamailio = exchange(tls, port)) {
			try (AgentProcess agent = agent(kamailio).and("--data", data).start()) {
				JsonObject question = agent.await("a question", LATER, event -> "certificate".equals(AgentProcess.text(event, "event")));
				assertEquals("unknown-issuer", AgentProcess.text(question, "reason"));
				assertEquals("error", AgentProcess.text(agent.ask("trust", "fingerprint", "00" + AgentProcess.text(question, "fingerprint").substring(2)),
						"event"), "another fingerprint is no yes");
				agent.tell("trust", "fingerprint", AgentProcess.text(question, "fingerprint").toUpperCase().replaceAll("(..)(?!$)", "$1:"));
				agent.awaitRegistration("registered", LATER);
				assertEquals(0, agent.finish());
			}
			try (AgentProcess agent = agent(kamailio).and("--data", data).start()) {
				agent.awaitRegistration("registered", LATER);
				assertTrue(agent.events("certificate").isEmpty(), "nobody is asked twice");
				assertEquals(0, agent.finish());
			}
		}
		signed("server", "IP:127.0.0.1");
		try (Kamailio kamailio = exchange(tls, port); AgentProcess agent = agent(kamailio).and("--data", data).start()) {
			JsonObject question = agent.await("a question", LATER, event -> "certificate".equals(AgentProcess.text(event, "event")));
			assertEquals(fingerprint("server"), AgentProcess.text(question, "fingerprint"));
			agent.awaitRegistration("failed", SOON);
			assertTrue(kamailio.requests("REGISTER").isEmpty());
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void theOwnCertificateIsShownToAnExchangeThatAsksForIt() {
		ExchangeSetup.Tls tls = certificate("IP:127.0.0.1", true);
		signed("client", "URI:sip:405@127.0.0.1");
		openssl("pkcs8", "-topk8", "-nocrypt", "-in", "client.key", "-out", "client8.key");
		Workspace.write(folder, "both.pem", read("client.pem") + read("client8.key"));
		try (Kamailio kamailio = exchange(tls);
				AgentProcess agent = agent(kamailio).and("--ca-file", file("ca.pem").toString(), "--client-cert", file("both.pem").toString())
						.start()) {
			agent.awaitRegistration("registered", LATER);
			assertTrue(kamailio.requests("REGISTER").stream().allMatch(line -> line.contains(" tls ")));
		}
	}

	/** SHA-256 of the certificate, as its owner reads it. */
	private String fingerprint(String name) {
		openssl("x509", "-in", name + ".pem", "-outform", "DER", "-out", name + ".der");
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file(name + ".der"))));
		} catch (IOException | NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private String read(String name) {
		try {
			return Files.readString(file(name));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
