package org.webphone.agent.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.core.Address;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.telephony.Telephony;
import org.webphone.telephony.UntrustedCertificate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class AgentSessionTest {

	private final FakeLines lines = new FakeLines();
	private final Telephony telephony = Telephony.create(lines, Clock.systemUTC());
	private final ByteArrayOutputStream written = new ByteArrayOutputStream();
	private final AgentTrust trust = new AgentTrust(Optional.empty());
	private PipedOutputStream input;
	private Thread obeying;

	@BeforeEach
	void start() throws IOException, OptionException {
		AgentOptions options = new OptionReader(Map.of()).read(List.of("--aor", "sip:405@example.org"));
		var out = new Output(new PrintStream(written, true, StandardCharsets.UTF_8), System::nanoTime, System.nanoTime());
		var session = new AgentSession(options, new Services(telephony.calls(), telephony.accounts(), Optional.empty(), Optional.empty()), trust, out);
		input = new PipedOutputStream();
		var reader = new BufferedReader(new InputStreamReader(new PipedInputStream(input), StandardCharsets.UTF_8));
		session.start();
		obeying = NamedExecutors.thread("obeying", () -> session.obey(reader));
		obeying.start();
	}

	@AfterEach
	void close() throws IOException, InterruptedException {
		input.close();
		obeying.join(TimeUnit.SECONDS.toMillis(10));
		telephony.close();
	}

	private void say(String line) {
		try {
			input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
			input.flush();
		} catch (IOException e) {
			fail(e);
		}
	}

	private List<JsonObject> events() {
		return written.toString(StandardCharsets.UTF_8).lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
	}

	private static String text(JsonObject json, String name) {
		return json.has(name) ? json.get(name).getAsString() : "";
	}

	private JsonObject await(Predicate<JsonObject> wanted) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
		while (System.nanoTime() < end) {
			Optional<JsonObject> found = events().stream().filter(wanted).findFirst();
			if (found.isPresent()) {
				return found.get();
			}
			Thread.yield();
		}
		return fail("did not come; there is " + events());
	}

	private JsonObject answer(String id) {
		return await(e -> text(e, "id").equals(id));
	}

	private JsonObject awaitCall(String call, String state) {
		return await(e -> text(e, "event").equals("call") && text(e, "call").equals(call) && text(e, "state").equals(state));
	}

	@Test
	void tellsItsRegistration() {
		assertEquals(600, await(e -> text(e, "state").equals("registered")).get("expires").getAsInt());
		assertEquals("registering", text(events().getFirst(), "state"));
	}

	@Test
	void walksThroughACall() {
		say("{\"cmd\":\"dial\",\"to\":\"600\",\"id\":1}");
		assertEquals("c1", text(answer("1"), "call"));
		JsonObject active = awaitCall("c1", "active");
		assertEquals("600", text(active, "remote"));
		assertEquals("out", text(active, "direction"));
		say("{\"cmd\":\"dtmf\",\"call\":\"c1\",\"digits\":\"1#\",\"id\":2}");
		answer("2");
		await(e -> text(e, "event").equals("dtmf") && text(e, "digit").equals("#"));
		say("{\"cmd\":\"hold\",\"call\":\"c1\",\"id\":3}");
		answer("3");
		awaitCall("c1", "held");
		say("{\"cmd\":\"calls\",\"id\":4}");
		assertEquals("held", text(answer("4").getAsJsonArray("calls").get(0).getAsJsonObject(), "state"));
		say("{\"cmd\":\"hangup\",\"call\":\"c1\",\"id\":5}");
		answer("5");
		JsonObject ended = awaitCall("c1", "ended");
		assertEquals("normal", text(ended, "reason"));
		assertEquals(200, ended.get("code").getAsInt());
		assertTrue(ended.has("ringMs") && ended.has("talkMs"));
		say("{\"cmd\":\"stats\",\"call\":\"c1\",\"id\":6}");
		JsonObject stats = answer("6");
		assertEquals("-12.35", stats.get("txLevel").getAsBigDecimal().toString());
		assertEquals(0, stats.get("jitterMs").getAsInt());
	}

	@Test
	void answersACallThatComesIn() {
		await(e -> text(e, "state").equals("registered"));
		lines.callIn(Address.sip("442", "example.org").withDisplayName("Ada \"\n\u0007"));
		JsonObject incoming = awaitCall("c1", "incoming");
		assertEquals("in", text(incoming, "direction"));
		say("{\"cmd\":\"answer\",\"call\":\"c1\"}");
		awaitCall("c1", "active");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no json at all", "{\"cmd\":", "[]", "42", "{}", "{\"cmd\":\"fly\"}", "{\"cmd\":7}",
			"{\"cmd\":\"hangup\",\"call\":\"c99\"}", "{\"cmd\":\"answer\"}", "{\"cmd\":\"dial\"}", "{\"cmd\":\"dial\",\"to\":\"\"}",
			"{\"cmd\":\"dial\",\"to\":{}}", "{\"cmd\":\"mute\",\"call\":\"c1\"}", "{\"cmd\":\"calls\"} {\"cmd\":\"calls\"}",
			"{\"cmd\":\"history\"}", "{\"cmd\":\"merge\",\"calls\":[\"c1\"]}", "{\"cmd\":\"trust\",\"fingerprint\":\"aa\"}",
			"{\"cmd\":\"register\",\"account\":\"nobody\"}", "{\"cmd\":\"dnd\",\"on\":\"yes\"}",
			"{\"cmd\":\"watch\"}", "{\"cmd\":\"watch\",\"uri\":\"  \"}", "{\"cmd\":\"watch\",\"uri\":\"a b>\"}", "{\"cmd\":\"watch\",\"uri\":true}",
			"{\"cmd\":\"dial\",\"to\":6.5}", "{\"cmd\":\"history\",\"limit\":\"20\"}", "{\"cmd\":\"merge\",\"calls\":[[]]}" })
	void wrongLinesAreErrorsAndChangeNothing(String line) {
		say(line);
		JsonObject error = await(e -> text(e, "event").equals("error"));
		assertTrue(text(error, "message").endsWith("."), error.toString());
		assertFalse(text(error, "message").contains("Exception"), error.toString());
		assertEquals(0, telephony.calls().calls().size());
	}

	@Test
	void endOfInputEndsCallsAndRegistrationAndIsWritten() throws IOException, InterruptedException {
		say("{\"cmd\":\"dial\",\"to\":\"600\"}");
		input.close();
		obeying.join(TimeUnit.SECONDS.toMillis(10));
		assertFalse(obeying.isAlive());
		awaitCall("c1", "ended");
		assertEquals("unregistered", text(events().stream().filter(e -> text(e, "event").equals("registration")).toList().getLast(), "state"));
		double last = -1;
		for (JsonObject event : events()) {
			assertTrue(event.get("t").getAsDouble() >= last);
			last = event.get("t").getAsDouble();
		}
	}

	@Test
	void quitIsAnsweredAndEndsTheSession() throws InterruptedException {
		say("{\"cmd\":\"quit\",\"id\":\"q\"}");
		assertEquals("done", text(answer("q"), "event"));
		obeying.join(TimeUnit.SECONDS.toMillis(10));
		assertFalse(obeying.isAlive());
	}

	@Test
	void presenceOfAWatchedColleagueIsTold() {
		say("{\"cmd\":\"watch\",\"uri\":\"438\"}");
		JsonObject presence = await(e -> text(e, "event").equals("presence"));
		assertEquals("busy", text(presence, "state"));
		assertEquals("438", text(presence, "uri"));
		assertEquals("600", text(presence, "remote"));
	}

	@Test
	void certificateIsTrustedByCommandOnly() {
		await(e -> text(e, "state").equals("registered"));
		lines.events.certificate(new UntrustedCertificate("h", "ab12", "CN=h", "unknown-issuer"));
		assertEquals("ab12", text(await(e -> text(e, "event").equals("certificate")), "fingerprint"));
		var asked = trust.trust(new UntrustedCertificate("h", "AB:12", "CN=h", "unknown-issuer")).toCompletableFuture();
		assertFalse(asked.isDone());
		say("{\"cmd\":\"trust\",\"fingerprint\":\"AB:12\",\"id\":9}");
		assertEquals("done", text(answer("9"), "event"));
		assertTrue(asked.join());
	}
}
