package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.Await;

import com.google.gson.JsonObject;

/** What reaches the agent's standard input that is no command, or a strange one: an error each, and nothing changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentLinesTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private Telephone phone;

	@BeforeAll
	void start() {
		phone = Telephone.start();
		phone.agent.ask("calls");
	}

	@AfterAll
	void stop() {
		assertEquals(0, phone.agent.finish());
		assertEquals(List.of(), phone.agent.strangeLines());
		phone.close();
	}

	private int errors() {
		return phone.agent.events("error").size();
	}

	/** So many errors, each a sentence, and a command that is carried out afterwards. */
	private void refused(int lines, Runnable send) {
		int before = errors();
		send.run();
		Await.until(() -> lines + " errors, there were " + (errors() - before), PATIENCE, () -> errors() - before >= lines);
		assertEquals(0, phone.agent.tell("calls").getAsJsonArray("calls").size());
		assertEquals(lines, errors() - before);
		for (JsonObject error : phone.agent.events("error").subList(before, before + lines)) {
			String message = Telephone.text(error, "message");
			assertTrue(message.endsWith(".") && message.length() < 300 && !message.contains("Exception"), error.toString());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "hello", "{", "}", "[]", "null", "true", "\"calls\"", "{\"cmd\":\"calls\"", "{'cmd':'calls'}", "{cmd:calls}",
			"{\"cmd\":\"calls\"}}", "{\"cmd\":\"calls\"} x", "{\"cmd\":[\"calls\"]}", "{\"cmd\":null}", "{\"cmd\":\"\"}", "{\"cmd\":\"Calls\"}",
			"{\"cmd\":\"calls\\u0000\"}", "// calls", "{\"cmd\":\"calls\" /* a */}", "{\"event\":\"call\"}" })
	void aLineThatIsNoCommandIsAnError(String line) {
		refused(1, () -> phone.agent.line(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"cmd\":\"answer\",\"call\":1}", "{\"cmd\":\"answer\",\"call\":\"c99\"}", "{\"cmd\":\"answer\",\"call\":null}",
			"{\"cmd\":\"answer\",\"call\":\"\"}", "{\"cmd\":\"answer\",\"call\":{\"call\":\"c1\"}}", "{\"cmd\":\"mute\",\"call\":\"c1\",\"on\":\"true\"}",
			"{\"cmd\":\"dnd\"}", "{\"cmd\":\"dnd\",\"on\":1}", "{\"cmd\":\"dial\",\"to\":true}", "{\"cmd\":\"dial\",\"to\":[]}", "{\"cmd\":\"dial\",\"to\":1e3}",
			"{\"cmd\":\"dial\",\"to\":\"   \"}", "{\"cmd\":\"dial\",\"to\":\"sip:\"}", "{\"cmd\":\"dial\",\"to\":\"http://x/\"}",
			"{\"cmd\":\"dial\",\"to\":\"600\",\"account\":7}", "{\"cmd\":\"dial\",\"to\":\"600\",\"account\":\"\"}", "{\"cmd\":\"history\",\"limit\":0}",
			"{\"cmd\":\"history\",\"limit\":-1}", "{\"cmd\":\"history\",\"limit\":1001}", "{\"cmd\":\"history\",\"limit\":2.5}", "{\"cmd\":\"history\",\"limit\":\"5\"}",
			"{\"cmd\":\"history\",\"limit\":1e99}", "{\"cmd\":\"merge\"}", "{\"cmd\":\"merge\",\"calls\":[]}", "{\"cmd\":\"merge\",\"calls\":\"c1\"}",
			"{\"cmd\":\"merge\",\"calls\":[\"c1\",\"c1\"]}", "{\"cmd\":\"split\",\"call\":\"c1\"}", "{\"cmd\":\"pickup\"}", "{\"cmd\":\"pickup\",\"of\":\"\"}",
			"{\"cmd\":\"watch\"}", "{\"cmd\":\"watch\",\"uri\":\"\"}", "{\"cmd\":\"watch\",\"uri\":\"sip:@\"}", "{\"cmd\":\"unwatch\",\"uri\":false}",
			"{\"cmd\":\"trust\"}", "{\"cmd\":\"trust\",\"fingerprint\":\"ab\"}", "{\"cmd\":\"trust\",\"fingerprint\":{}}", "{\"cmd\":\"stats\"}",
			"{\"cmd\":\"stats\",\"call\":\"c1\"}", "{\"cmd\":\"record\",\"call\":\"c1\",\"file\":\"x.wav\"}", "{\"cmd\":\"register\",\"account\":\"nobody@nowhere\"}",
			"{\"cmd\":\"forward\",\"call\":\"c1\",\"to\":\"2\"}", "{\"cmd\":\"transfer\",\"call\":\"c1\",\"cancel\":\"yes\"}" })
	void aCommandWithAWordThatIsMissingOrOfAnotherKindIsAnError(String line) {
		refused(1, () -> phone.agent.line(line));
		assertEquals(List.of(), phone.agent.events("call"));
	}

	@Test
	void hugeLinesAndBinaryJunkAndDeepNestingAreErrorsAndTheNextCommandIsCarriedOut() {
		refused(1, () -> phone.agent.line("x".repeat(3_000_000)));
		refused(1, () -> phone.agent.line("{\"cmd\":\"dial\",\"to\":\"" + "6".repeat(2_000_000) + "\"}"));
		refused(1, () -> phone.agent.line("{\"cmd\":\"dial\",\"to\":\"" + "6".repeat(20_000) + "\"}"));
		refused(1, () -> phone.agent.line("{\"cmd\":\"calls\",\"id\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}"));
		refused(1, () -> phone.agent.line("[".repeat(500_000)));
		byte[] junk = new byte[4096];
		new Random(7).nextBytes(junk);
		for (int i = 0; i < junk.length; i++) {
			junk[i] = junk[i] == '\n' ? 0 : junk[i];
		}
		junk[junk.length - 1] = '\n';
		refused(1, () -> phone.agent.octets(junk));
	}

	/** More than the agent's memory: the line is thrown away as it comes. */
	@Test
	void aLineLongerThanTheMemoryIsAnError() {
		refused(1, () -> {
			byte[] part = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
			for (int i = 0; i < 200; i++) {
				phone.agent.octets(part);
			}
			phone.agent.octets(new byte[] { '\n' });
		});
	}

	@Test
	void severalCommandsInOneWriteAreAnsweredInTheirOrderAndEmptyLinesAreNone() {
		String all = String.join("\n", IntStream.range(0, 50).mapToObj(i -> "{\"cmd\":\"calls\",\"id\":" + (9000 + i) + "}").toList());
		phone.agent.octets(("\n\r\n  \n" + all.replace("\n", "\r\n") + "\n").getBytes(StandardCharsets.UTF_8));
		phone.agent.await("the last", PATIENCE, e -> e.has("id") && "9049".equals(Telephone.text(e, "id")));
		List<Integer> answered = phone.agent.events("done").stream().filter(e -> Telephone.text(e, "id").matches("90\\d\\d"))
				.map(e -> e.get("id").getAsInt()).toList();
		assertEquals(IntStream.range(9000, 9050).boxed().toList(), answered);
	}

	@Test
	void aCommandThatComesInPiecesIsOne() {
		for (String piece : List.of("{\"cmd\":", "\"calls\",\"id\":\"pie", "ces é\"}\n")) {
			phone.agent.octets(piece.getBytes(StandardCharsets.UTF_8));
			Await.within(Duration.ofMillis(50), () -> false);
		}
		phone.agent.await("the answer", PATIENCE, e -> "pieces é".equals(Telephone.text(e, "id")));
	}

	@Test
	void anIdOfAnyKindComesBackAsItWas() {
		for (String id : List.of("0", "-1.50", "\"\"", "\"\\u0001\\n\\\"\"", "true", "null", "[1,\"a\"]", "{\"k\":1}", "12345678901234567890")) {
			int before = phone.agent.events("done").size();
			phone.agent.line("{\"id\":" + id + ",\"cmd\":\"calls\"}");
			Await.until("an answer", PATIENCE, () -> phone.agent.events("done").size() > before);
			JsonObject done = phone.agent.events("done").getLast();
			assertEquals(com.google.gson.JsonParser.parseString(id).toString(), done.get("id").toString());
		}
		assertFalse(phone.agent.tell("calls").has("message"));
	}
}
