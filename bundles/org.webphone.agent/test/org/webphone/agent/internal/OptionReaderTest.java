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

	/** Anybody's certificate; its key was thrown away. */
	private static final String CERTIFICATE = """
			-----BEGIN CERTIFICATE-----
			MIIBdDCCARugAwIBAgIUAmhLZnbZFLrxTxovsPBflS9yiL8wCgYIKoZIzj0EAwIw
			DzENMAsGA1UEAwwEdGVzdDAgFw0yNjExMjYwMTQ0MTJaGA8yMTI2MTEwMjAxNDQx
			MlowDzENMAsGA1UEAwwEdGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABPU9
			uqwc9HKgIyZ33/9xSFH4dB3URw314os9wMgLatbSyKoK3v1Mm+we5gTJ0fVNGTAE
			Bze8jZULCO3EGzBsC9ajUzBRMB0GA1UdDgQWBBS4yaI42C0MwDs2h9dfY+Qv21d5
			JzAfBgNVHSMEGDAWgBS4yaI42C0MwDs2h9dfY+Qv21d5JzAPBgNVHRMBAf8EBTAD
			AQH/MAoGCCqGSM49BAMCA0cAMEQCID/fYwEMGGfa9FogbNAZXC0yeGZwEO4MV3Vq
			bAwUb5hpAiBlSngJkVCF0bqdqUiX0hqRH/4Oc1XFz+XwIWrDDC/kjg==
			-----END CERTIFICATE-----
			""";

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
		Path pem = Files.writeString(folder.resolve("ca.pem"), CERTIFICATE + "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n");
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

	@Test
	void filesThatAreNotWhatTheyShouldBeAreNamed() throws IOException {
		Path text = Files.writeString(folder.resolve("text"), "[1, 2]");
		Path binary = Files.write(folder.resolve("binary"), new byte[] { (byte) 0xff, 0, (byte) 0xfe, 7 });
		for (Path file : List.of(text, binary)) {
			assertEquals("--account: the file " + file + " is not a JSON object.", wrong("--account " + file));
			assertEquals("--ca-file: the file " + file + " holds no certificate in PEM.", wrong("--ca-file " + file));
			assertEquals("--client-cert: the file " + file + " holds no certificate in PEM.", wrong("--client-cert " + file));
			assertEquals("--audio-in: The sound file " + file + " is not a WAV file.", wrong("--audio-in " + file));
			assertEquals("--data: the folder " + file + " cannot be made.", wrong("--data " + file));
			assertEquals("--log: the folder " + file.resolve("log") + " cannot be made.", wrong("--log " + file.resolve("log")));
		}
		assertEquals("--password-file: the file " + binary + " cannot be read.", wrong("--password-file " + binary));
		assertEquals("--password-file: the file " + folder + " does not exist or cannot be read.", wrong("--password-file " + folder));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{\"aor\": {}} | the value of \"aor\" is neither text, number, true nor false.",
			"{\"aor\": null} | the value of \"aor\" is neither text, number, true nor false.",
			"{\"aor\": \"sip:1@h\", \"codecs\": [[]]} | the value of \"codecs\" is neither text, number, true nor false.",
			"{\"aor\": \"sip:1@h\", \"no-register\": \"perhaps\"} | --no-register: \"perhaps\" is neither on nor off.",
			"{\"aor\": \"sip:1@h\", \"frob\": 1} | --frob is not an option of the agent.",
			"{\"aor\": \"sip:1@h\", \"register\": true} | --register is not an option of the agent.",
			"{\"aor\": \"sip:1@h\", \"auto-answer\": 1.5} | --auto-answer: \"1.5\" is not a number.",
			"{\"user\": \"u\"} | --aor is missing: the address of the account, such as sip:442@example.org." })
	void wrongWordsInAFileAreNamed(String json, String line) throws IOException {
		Path file = Files.writeString(folder.resolve("a.json"), json);
		assertEquals("--account " + file + ": " + line, wrong("--account " + file));
	}

	@Test
	void anAccountThatIsDescribedTwiceIsNamed() throws IOException {
		Path file = Files.writeString(folder.resolve("a.json"), "{\"aor\": \"sip:1@h\"}");
		assertEquals("--account: the account 1@h is described twice.", wrong("--aor sip:1@h --account " + file));
	}

	private static String wrong(String words) {
		return assertThrows(OptionException.class, () -> read(words)).getMessage();
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
			"--register on | --register is not an option of the agent.", "--codecs , | --codecs: no codec is named; choose among opus, G722, PCMA, PCMU.",
			"--aor http://h/1 | --aor: \"http://h/1\" is no SIP address; it looks like sip:442@example.org.",
			"--aor tel:5 | --aor: \"tel:5\" is no SIP address; it looks like sip:442@example.org.",
			"--user u | --aor is missing: the address of the account, such as sip:442@example.org." })
	void wrongOptionsAreNamedInOneLine(String words, String line) {
		assertEquals(line, assertThrows(OptionException.class, () -> read(words)).getMessage());
	}
}
