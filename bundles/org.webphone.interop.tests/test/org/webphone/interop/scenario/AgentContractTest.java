package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.testbench.Await;

import com.google.gson.JsonObject;

/** The line protocol as outside programs rely on it: every field of every event, and no command in a state it does not fit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentContractTest {

	private static final Set<String> ANY_TIME = Set.of("mute");

	@TempDir
	static Path folder;
	private FarEnd registrar;
	private FarEnd far;
	private Telephone phone;

	@BeforeAll
	void start() throws IOException {
		registrar = FarEnd.open();
		Path second = Files.writeString(folder.resolve("second.json"), """
				{"aor": "sip:406@%s", "user": "406", "password": "right", "registrar": "%s", "local": "127.0.0.1", "codecs": ["PCMA"],
				 "no-register": true, "auto-answer": 0, "srtp": "off", "dtmf": "info", "processing": "off"}
				""".formatted(registrar.hostPort(), registrar.hostPort()));
		phone = Telephone.start("--audio-in", "tone:440", "--account", second.toString());
	}

	@AfterAll
	void stop() {
		registrar.close();
		assertEquals(0, phone.agent.finish());
		phone.close();
	}

	@BeforeEach
	void far() {
		far = FarEnd.open();
	}

	@AfterEach
	void nothingIsLeft() {
		phone.nothingIsLeft(far::close);
	}

	private void refused(String call, String... commands) {
		String before = phone.states(call);
		for (String command : commands) {
			Object[] fields = switch (command) {
				case "dtmf" -> new Object[] { "call", call, "digits", "1" };
				case "forward", "transfer" -> new Object[] { "call", call, "to", "438" };
				case "transfer-cancel" -> new Object[] { "call", call, "cancel", true };
				case "split", "hangup", "answer", "reject", "hold", "resume" -> new Object[] { "call", call };
				case "record" -> new Object[] { "call", call, "file", folder.resolve("x.wav") };
				default -> throw new IllegalArgumentException(command);
			};
			JsonObject answer = phone.agent.ask(command.replace("-cancel", ""), fields);
			assertEquals("error", Telephone.text(answer, "event"), command + " while " + before + ": " + answer);
			assertTrue(Telephone.text(answer, "message").endsWith("."), answer.toString());
			assertFalse(ANY_TIME.contains(command));
		}
		assertEquals(before, phone.states(call), "nothing changes");
	}

	@Test
	void commandsThatDoNotFitTheStateOfAnOutgoingCallAreErrors() {
		String call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		refused(call, "answer", "reject", "forward", "hold", "resume", "transfer", "transfer-cancel", "dtmf", "split");
		Leg leg = Leg.of(far, invite, "a");
		leg.reply(invite, "180 Ringing");
		phone.await(call, "ringing");
		refused(call, "answer", "reject", "forward", "hold", "resume", "transfer", "transfer-cancel", "dtmf", "split");
		leg.reply(invite, "200 OK", "", Sdp.at(Sdp.NOWHERE));
		leg.request("ACK");
		phone.await(call, "active");
		refused(call, "answer", "reject", "forward", "resume", "transfer-cancel", "split");
		assertEquals(1, leg.requests("INVITE").stream().map(Message::branch).distinct().count(), "nothing was sent");
		leg.bye();
		phone.end(call);
		refused(call, "hangup", "answer", "reject", "forward", "hold", "resume", "transfer", "transfer-cancel", "dtmf", "split", "record");
	}

	@Test
	void commandsThatDoNotFitTheStateOfAnIncomingCallAreErrors() {
		Leg leg = Leg.to(far, "405", phone.port).invite();
		String call = phone.incoming(leg.callId);
		refused(call, "hold", "resume", "transfer", "transfer-cancel", "dtmf", "split");
		phone.answer(call);
		leg.answered();
		leg.ack();
		phone.await(call, "active");
		refused(call, "answer", "reject", "forward");
		leg.bye();
		phone.end(call);
	}

	@Test
	void everyFieldOfACallAndOfItsRowIsThere() {
		Leg leg = Leg.to(far, "405", phone.port).invite();
		String call = phone.incoming(leg.callId);
		phone.answer(call);
		leg.answered();
		leg.ack();
		phone.await(call, "active");
		JsonObject listed = phone.agent.tell("calls").getAsJsonArray("calls").get(0).getAsJsonObject();
		for (String field : List.of("call", "direction", "state", "remote", "name", "line", "sipCallId", "encrypted")) {
			assertTrue(listed.has(field), field + " in " + listed);
		}
		assertEquals(leg.callId, Telephone.text(listed, "sipCallId"));
		assertEquals("405", Telephone.text(listed, "line"));
		List<String> media = List.of("codec", "txPackets", "rxPackets", "txKbps", "rxKbps", "lost", "lossPct", "jitterMs", "delayMs", "rttMs",
				"mos", "txLevel", "rxLevel");
		JsonObject told = phone.agent.await("media", FarEnd.SOON, e -> "media".equals(Telephone.text(e, "event")) && call.equals(Telephone.text(e, "call")));
		JsonObject asked = phone.agent.tell("stats", "call", call);
		media.forEach(field -> assertTrue(told.has(field) && asked.has(field), field));
		leg.bye();
		JsonObject ended = phone.await(call, "ended");
		for (String field : List.of("reason", "code", "ringMs", "talkMs")) {
			assertTrue(ended.has(field), field + " in " + ended);
		}
		JsonObject row = phone.agent.awaitRow(leg.callId, FarEnd.SOON);
		assertEquals("answered", Telephone.text(row, "result"));
		assertEquals(call, Telephone.text(row, "call"));
		for (String field : List.of("start", "answered", "end")) {
			assertTrue(Instant.parse(Telephone.text(row, field)).isAfter(Instant.EPOCH));
		}
		assertTrue(phone.agent.events("media").stream().anyMatch(e -> call.equals(Telephone.text(e, "call"))));
	}

	@Test
	void timesCarryMicrosecondsAndIdsComeBackAsTheyWere() {
		phone.agent.line("{\"cmd\":\"calls\",\"id\":17}");
		phone.agent.line("{\"cmd\":\"calls\",\"id\":\"a\\\"b\"}");
		phone.agent.await("both", FarEnd.SOON, e -> "a\"b".equals(Telephone.text(e, "id")));
		assertTrue(phone.agent.events("done").stream().anyMatch(e -> e.has("id") && e.get("id").getAsJsonPrimitive().isNumber()
				&& e.get("id").getAsInt() == 17));
		phone.agent.events().forEach(e -> assertTrue(e.get("t").toString().matches("\\d+\\.\\d{6}"), e.toString()));
	}

	@Test
	void callIsPlacedFromTheAccountThatIsNamed() {
		JsonObject unknown = phone.agent.ask("dial", "to", far.uri("peer"), "account", "nobody@nowhere");
		assertEquals("error", Telephone.text(unknown, "event"));
		String call = Telephone.text(phone.agent.tell("dial", "to", far.uri("peer"), "account", "406@" + registrar.hostPort()), "call");
		Message invite = far.request("INVITE");
		assertTrue(invite.header("From").contains("sip:406@"), invite.text());
		assertTrue(invite.body().contains("PCMA") || invite.body().contains(" 8"), invite.body());
		assertFalse(invite.body().contains("opus"), invite.body());
		far.reply(invite, "486 Busy Here", "b");
		JsonObject ended = phone.await(call, "ended");
		assertTrue(Telephone.text(ended, "account").startsWith("406@"), ended.toString());
	}

	@Test
	void fiveCallsAreMergedSplitDroppedAndLeft() {
		FarEnd[] ends = { FarEnd.open(), FarEnd.open(), FarEnd.open(), FarEnd.open(), FarEnd.open() };
		Rtp[] sounds = new Rtp[ends.length];
		Leg[] legs = new Leg[ends.length];
		String[] calls = new String[ends.length];
		try {
			for (int i = 0; i < ends.length; i++) {
				sounds[i] = new Rtp();
				calls[i] = phone.dial(ends[i].uri("p" + i));
				if (i > 0) {
					hold(legs[i - 1], sounds[i - 1], "recvonly");
				}
				Message invite = ends[i].request("INVITE");
				legs[i] = Leg.of(ends[i], invite, "t" + i);
				sounds[i].towards(invite.audioPort());
				legs[i].reply(invite, "200 OK", "", Sdp.at(sounds[i].port()));
				legs[i].request("ACK");
				phone.await(calls[i], "active");
			}
			phone.agent.line("{\"cmd\":\"merge\",\"calls\":[\"" + String.join("\",\"", calls) + "\"],\"id\":\"m\"}");
			for (int j = 0; j < ends.length; j++) {
				hold(legs[j], sounds[j], "sendrecv");
			}
			phone.agent.await("merged", FarEnd.SOON, e -> "m".equals(Telephone.text(e, "id")) && "done".equals(Telephone.text(e, "event")));
			for (String call : calls) {
				phone.await(call, "conference");
			}
			for (Rtp sound : sounds) {
				sound.awaitPackets(10);
			}
			phone.agent.tell("hangup", "call", drop(ends[4], legs[4], calls[4]));
			phone.agent.line("{\"cmd\":\"split\",\"call\":\"" + calls[3] + "\"}");
			hold(legs[3], sounds[3], "recvonly");
			phone.await(calls[3], "held");
			phone.await(calls[0], "conference");
			for (int i = 0; i < 4; i++) {
				legs[i].bye();
				phone.end(calls[i]);
			}
		} finally {
			for (int i = 0; i < ends.length; i++) {
				ends[i].close();
				if (sounds[i] != null) {
					sounds[i].close();
				}
			}
		}
	}

	/** Answers the BYE while the command waits for it. */
	private static String drop(FarEnd end, Leg leg, String call) {
		Thread.ofVirtual().start(() -> leg.reply(end.request("BYE"), "200 OK"));
		return call;
	}

	/** Answers a re-INVITE where one comes; a call that is held stays so without any. */
	private static void hold(Leg leg, Rtp sound, String direction) {
		boolean[] done = { false };
		Await.within(Duration.ofMillis(1500), () -> {
			if (!done[0] && leg.requests("INVITE").stream().map(Message::cseq).distinct().count() > leg.cseq + 1) {
				Message change = leg.request("INVITE");
				leg.reply(change, "200 OK", "", Sdp.with(sound.port(), (int) ++leg.cseq + 1, "a=" + direction + '\n'));
				leg.request("ACK");
				done[0] = true;
			}
			return done[0];
		});
	}
}
