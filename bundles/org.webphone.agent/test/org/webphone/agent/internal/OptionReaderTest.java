package org.webphone.agent.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DtmfMode;
import org.webphone.preferences.SrtpPolicy;
import org.webphone.preferences.Transport;

class OptionReaderTest {

	@TempDir
	Path folder;

	private static AgentOptions read(String words) throws OptionException {
		return new OptionReader(Map.of()).read(words.isEmpty() ? List.of() : List.of(words.split(" ")));
	}

	@Test
	void defaultsAreThoseOfTheContract() throws OptionException {
		AgentAccount account = read("--aor sip:442@example.org").accounts().getFirst();
		AccountSettings settings = account.settings();
		assertEquals("442@example.org", settings.id().value());
		assertEquals("example.org", settings.registrarHostPort());
		assertEquals(Transport.UDP, settings.transport());
		assertEquals(DtmfMode.AUTO, settings.dtmf());
		assertEquals(SrtpPolicy.OFF, settings.srtp());
		assertEquals(Optional.empty(), settings.autoAnswer());
		assertTrue(settings.register());
		assertEquals("silence", account.input());
		assertEquals("null", account.output());
		assertFalse(account.processing());
		assertNull(account.password());
	}

	@Test
	void everyOptionIsUnderstood() throws OptionException, IOException {
		Path secret = Files.writeString(folder.resolve("secret"), "s3cret\n");
		Path pem = Files.writeString(folder.resolve("ca.pem"), "");
		AgentOptions options = read("--aor sip:442@example.org --user u --password-file " + secret + " --registrar reg.example:5070"
				+ " --outbound-proxy sip:proxy.example;lr --transport tls --local [::1]:5062 --no-register --ca-file " + pem
				+ " --client-cert " + pem + " --srtp required --codecs PCMU,opus --audio-in tone:440 --audio-out "
				+ folder.resolve("heard.wav") + " --auto-answer 250 --dtmf info --processing on --data " + folder.resolve("data")
				+ " --log " + folder.resolve("log"));
		AgentAccount account = options.accounts().getFirst();
		AccountSettings s = account.settings();
		assertEquals("u", s.authUser());
		assertArrayEquals("s3cret".toCharArray(), account.password());
		assertEquals("reg.example:5070", s.registrarHostPort());
		assertEquals("sip:proxy.example;lr", s.outboundProxy());
		assertEquals(Transport.TLS, s.transport());
		assertEquals("::1", s.localHost());
		assertEquals(5062, s.localPort());
		assertFalse(s.register());
		assertEquals(Optional.of(pem), s.caFile());
		assertEquals(Optional.of(pem), s.clientCertificate());
		assertEquals(SrtpPolicy.REQUIRED, s.srtp());
		assertEquals(List.of("PCMU", "opus"), s.codecs());
		assertEquals("tone:440", account.input());
		assertEquals(Optional.of(Duration.ofMillis(250)), s.autoAnswer());
		assertEquals(DtmfMode.INFO, s.dtmf());
		assertTrue(account.processing());
		assertTrue(Files.isDirectory(options.data().orElseThrow()));
		assertTrue(Files.isDirectory(options.log().orElseThrow()));
	}

	@Test
	void autoAnswerWithoutATimeIsAtOnce() throws OptionException {
		AgentOptions options = read("--auto-answer --aor sip:1@h");
		assertEquals(Optional.of(Duration.ZERO), options.accounts().getFirst().settings().autoAnswer());
	}

	@Test
	void passwordComesFromTheEnvironmentUnlessAFileIsNamed() throws OptionException {
		var reader = new OptionReader(Map.of("WEBPHONE_PASSWORD", "pw"));
		assertArrayEquals("pw".toCharArray(), reader.read(List.of("--aor", "sip:1@h")).accounts().getFirst().password());
	}

	@Test
	void filesDescribeFurtherAccounts() throws OptionException, IOException {
		Path file = Files.writeString(folder.resolve("a.json"), """
				{"aor": "sip:2@h", "password": "pw", "no-register": true, "auto-answer": 100, "codecs": ["PCMU"]}""");
		AgentOptions options = read("--account " + file + " --aor sip:1@h");
		assertEquals(List.of("1@h", "2@h"), options.accounts().stream().map(a -> a.settings().id().value()).toList());
		AgentAccount second = options.accounts().getLast();
		assertFalse(second.settings().register());
		assertEquals(Optional.of(Duration.ofMillis(100)), second.settings().autoAnswer());
		assertEquals(List.of("PCMU"), second.settings().codecs());
		assertEquals(1, read("--account " + file).accounts().size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "--frobnicate | --frobnicate is not an option of the agent.",
			"--frobnicate 7 | --frobnicate is not an option of the agent.", "--aor | --aor needs a value.",
			"--aor --user u | --aor needs a value.",
			"--transport carrier-pigeon | --transport: \"carrier-pigeon\" is none of udp, tcp, tls.",
			"--password-file /no/such/file | --password-file: the file /no/such/file does not exist or cannot be read.",
			"--account /no/such/file.json | --account: the file /no/such/file.json does not exist or cannot be read.",
			"--codecs telepathy | --codecs: there is no codec telepathy; choose among opus, G722, PCMA, PCMU.",
			"--local nonsense:port | --local: The port \"port\" is not a number between 1 and 65535.",
			"--auto-answer soon | --auto-answer: \"soon\" is not a number.", "600 | 600 is not an option of the agent; options begin with --.",
			"--user u | --aor is missing: the address of the account, such as sip:442@example.org." })
	void wrongOptionsAreNamedInOneLine(String words, String line) {
		assertEquals(line, assertThrows(OptionException.class, () -> read(words)).getMessage());
	}
}
