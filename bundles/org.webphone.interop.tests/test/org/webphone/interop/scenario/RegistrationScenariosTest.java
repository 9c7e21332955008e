package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.Await;

/** The agent signs in at a registrar whose every word is laid down. Those that last longer are in {@link TimerScenariosTest}. */
@Execution(ExecutionMode.CONCURRENT)
class RegistrationScenariosTest {

	private static final Duration LONG = Duration.ofSeconds(30);
	private static final String MD5 = "WWW-Authenticate: Digest realm=\"r\",nonce=\"n1\",algorithm=MD5,qop=\"auth\"\n";

	private static void grant(FarEnd far, Message register, int seconds) {
		far.reply(register, "200 OK", "reg", "Contact: " + register.header("Contact").replaceAll(">.*", ">") + ";expires=" + seconds
				+ "\n", "");
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	@Scenario("REG-STALE")
	void staleNonceIsAnsweredSilentlyWithACountThatBeginsAnew() {
		try (FarEnd far = FarEnd.open(); Telephone phone = Telephone.at(far)) {
			far.reply(far.request("REGISTER", LONG), "401 Unauthorized", "reg", MD5, "");
			Message second = far.request("REGISTER");
			assertTrue(second.header("Authorization").contains("nc=00000001"), second.text());
			grant(far, second, 4);
			Message refresh = far.request("REGISTER");
			assertTrue(refresh.header("Authorization").contains("nc=00000002"), refresh.text());
			far.reply(refresh, "401 Unauthorized", "reg", MD5.replace("n1", "n2").replace("qop", "stale=true,qop"), "");
			Message retry = far.request("REGISTER");
			assertTrue(retry.header("Authorization").contains("nc=00000001"), retry.text());
			assertTrue(retry.header("Authorization").contains("nonce=\"n2\""), retry.text());
			assertEquals(refresh.callId(), retry.callId());
			assertEquals(refresh.cseq() + 1, retry.cseq());
			grant(far, retry, 600);
			Await.until("registered for longer", LONG, () -> phone.agent.events("registration").stream()
					.anyMatch(e -> "600".equals(AgentProcess.text(e, "expires"))));
			assertEquals(List.of(), failures(phone));
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	@Scenario("REG-TWOALG")
	void strongestKnownAlgorithmIsAnsweredOnce() throws Exception {
		try (FarEnd far = FarEnd.open(); Telephone phone = Telephone.at(far)) {
			far.reply(far.request("REGISTER", LONG), "401 Unauthorized", "reg",
					MD5.replace("MD5", "AKAv9-NEW").replace("n1", "n0") + MD5.replace("MD5", "SHA-256") + MD5.replace("n1", "n2"), "");
			Message second = far.request("REGISTER");
			assertEquals(1, second.headers("Authorization").size(), second.text());
			String a = second.header("Authorization");
			assertTrue(a.contains("algorithm=SHA-256"), a);
			String ha1 = sha256("405:r:right");
			String ha2 = sha256("REGISTER:" + field(a, "uri"));
			assertEquals(sha256(ha1 + ":n1:" + field(a, "nc") + ':' + field(a, "cnonce") + ":auth:" + ha2), field(a, "response"));
			grant(far, second, 600);
			phone.agent.awaitRegistration("registered", LONG);
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	@Scenario("REG-TWOALG")
	void unknownAlgorithmAloneIsGivenUp() {
		try (FarEnd far = FarEnd.open(); Telephone phone = Telephone.at(far)) {
			far.reply(far.request("REGISTER", LONG), "401 Unauthorized", "reg", MD5.replace("MD5", "AKAv9-NEW"), "");
			phone.agent.awaitRegistration("failed", LONG);
			assertFalse(Await.within(Duration.ofSeconds(2), 
					() -> far.requests("REGISTER").stream().map(Message::branch).distinct().count() > 1), "it asks again");
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void intervalThatIsTooBriefIsAskedForAnew() {
		try (FarEnd far = FarEnd.open(); Telephone phone = Telephone.at(far)) {
			far.reply(far.request("REGISTER", LONG), "423 Interval Too Brief", "reg", "Min-Expires: 1800\n", "");
			Message second = far.request("REGISTER");
			assertEquals("1800", second.header("Expires"), second.text());
			grant(far, second, 1800);
			phone.agent.awaitRegistration("registered", LONG);
			assertEquals(List.of(), failures(phone));
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void removalAtTheEndIsAuthenticatedToo() {
		try (FarEnd far = FarEnd.open(); Telephone phone = Telephone.at(far)) {
			grant(far, far.request("REGISTER", LONG), 600);
			phone.agent.awaitRegistration("registered", LONG);
			phone.agent.line("{\"cmd\":\"unregister\"}");
			Message removal = far.request("REGISTER");
			assertEquals("0", removal.header("Expires"), removal.text());
			far.reply(removal, "401 Unauthorized", "reg", MD5, "");
			Message again = far.request("REGISTER");
			assertTrue(again.header("Authorization").contains("response="), again.text());
			assertEquals("0", again.header("Expires"));
			far.reply(again, "200 OK", "reg");
			phone.agent.awaitRegistration("unregistered", LONG);
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void challengeOfAStrangerInACallIsNeverAnswered() {
		try (FarEnd far = FarEnd.open(); FarEnd stranger = FarEnd.open(); Telephone phone = Telephone.at(far)) {
			far.reply(far.request("REGISTER", LONG), "401 Unauthorized", "reg", MD5, "");
			grant(far, far.request("REGISTER"), 600);
			phone.agent.awaitRegistration("registered", LONG);
			String call = phone.dial(stranger.uri("eve"));
			Message invite = stranger.request("INVITE");
			Leg leg = Leg.of(stranger, invite, "e");
			leg.reply(invite, "200 OK", "", Sdp.at(Sdp.NOWHERE));
			stranger.request("ACK");
			phone.await(call, "active");
			phone.order("hangup", call);
			leg.reply(stranger.request("BYE"), "407 Proxy Authentication Required",
					"Proxy-Authenticate: Digest realm=\"r\",nonce=\"n\",algorithm=MD5\n", "");
			phone.end(call);
			String second = phone.dial(stranger.uri("eve"));
			stranger.reply(stranger.request("INVITE"), "407 Proxy Authentication Required", "e",
					"Proxy-Authenticate: Digest realm=\"r\",nonce=\"n\",algorithm=MD5\n", "");
			assertEquals("forbidden", phone.end(second));
			assertFalse(stranger.all().stream().anyMatch(m -> m.text().contains("Authorization")), () -> stranger.all().toString());
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	@Scenario("AUTH-INVITE")
	void twoRealmsOnTheWayAreBothAnswered() {
		try (FarEnd far = FarEnd.open(); Telephone phone = Telephone.at(far)) {
			grant(far, far.request("REGISTER", LONG), 600);
			phone.agent.awaitRegistration("registered", LONG);
			String call = phone.dial("600");
			Message first = far.request("INVITE");
			far.reply(first, "407 Proxy Authentication Required", "p1",
					"Proxy-Authenticate: Digest realm=\"one\",nonce=\"n1\",algorithm=MD5,qop=\"auth\"\n", "");
			Message ack = far.request("ACK");
			assertEquals(first.branch(), ack.branch());
			Message second = far.request("INVITE");
			far.reply(second, "407 Proxy Authentication Required", "p2",
					"Proxy-Authenticate: Digest realm=\"two\",nonce=\"n2\",algorithm=MD5,qop=\"auth\"\n", "");
			assertEquals(second.branch(), far.request("ACK").branch());
			Message third = far.request("INVITE");
			assertEquals(2, third.headers("Proxy-Authorization").size(), third.text());
			for (Message m : List.of(second, third)) {
				assertEquals(first.callId(), m.callId());
				assertEquals(first.fromTag(), m.fromTag());
				assertEquals("", m.toTag());
			}
			assertEquals(3, List.of(first.branch(), second.branch(), third.branch()).stream().distinct().count());
			assertTrue(first.cseq() < second.cseq() && second.cseq() < third.cseq());
			Leg leg = Leg.of(far, third, "b");
			leg.reply(third, "200 OK", "", Sdp.at(Sdp.NOWHERE));
			Message acked = far.request("ACK");
			assertEquals(third.cseq(), acked.cseq());
			assertEquals(2, acked.headers("Proxy-Authorization").size(), "RFC 3261 section 22.1: the ACK carries the same\n" + acked);
			phone.await(call, "active");
			leg.bye();
			assertEquals("normal", phone.end(call));
		}
	}

	/** RFC 7616 section 3.4.3 and RFC 8760: a server may want the content protected, and by the newest hash; the next nonce may come early. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void contentIsProtectedWhereTheServerOffersNothingElse() throws Exception {
		String strict = "algorithm=SHA-512-256,qop=\"auth-int\",userhash=true\n";
		try (FarEnd far = FarEnd.open(); Telephone phone = Telephone.at(far)) {
			far.reply(far.request("REGISTER", LONG), "401 Unauthorized", "reg", "WWW-Authenticate: Digest realm=\"r\",nonce=\"n1\"," + strict, "");
			Message second = far.request("REGISTER");
			protectedWith(second, "Authorization", "n1");
			grant(far, second, 600);
			phone.agent.awaitRegistration("registered", LONG);
			String call = phone.dial("600");
			far.reply(far.request("INVITE"), "407 Proxy Authentication Required", "p1", "Proxy-Authenticate: Digest realm=\"r\",nonce=\"n2\"," + strict, "");
			Message invite = far.request("INVITE");
			assertTrue(invite.body().contains("m=audio"));
			protectedWith(invite, "Proxy-Authorization", "n2");
			Leg leg = Leg.of(far, invite, "b");
			leg.reply(invite, "200 OK", "Proxy-Authentication-Info: nextnonce=\"n3\"\n", Sdp.at(Sdp.NOWHERE));
			leg.request("ACK");
			phone.await(call, "active");
			leg.bye();
			assertEquals("normal", phone.end(call));
		}
	}

	private static void protectedWith(Message m, String name, String nonce) throws Exception {
		String a = m.header(name);
		assertTrue(a.contains("algorithm=SHA-512-256") && a.contains("qop=auth-int"), a);
		String hash = "SHA-512/256";
		String ha2 = digest(hash, m.method() + ':' + field(a, "uri") + ':' + digest(hash, m.body()));
		assertEquals(digest(hash, digest(hash, "405:r:right") + ':' + nonce + ':' + field(a, "nc") + ':' + field(a, "cnonce") + ":auth-int:" + ha2),
				field(a, "response"));
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void wrongPasswordForACallEndsItAfterOneTry() {
		try (FarEnd far = FarEnd.open(); Telephone phone = Telephone.at(far)) {
			grant(far, far.request("REGISTER", LONG), 600);
			phone.agent.awaitRegistration("registered", LONG);
			String call = phone.dial("600");
			String challenge = "Proxy-Authenticate: Digest realm=\"one\",nonce=\"n1\",algorithm=MD5,qop=\"auth\"\n";
			far.reply(far.request("INVITE"), "407 Proxy Authentication Required", "p1", challenge, "");
			far.reply(far.request("INVITE"), "407 Proxy Authentication Required", "p1", challenge.replace("n1", "n2"), "");
			assertEquals("forbidden", phone.end(call));
			assertEquals(2, far.requests("INVITE").stream().map(Message::branch).distinct().count());
		}
	}

	private static List<String> failures(Telephone phone) {
		return phone.agent.events("registration").stream().map(e -> AgentProcess.text(e, "state")).filter("failed"::equals).toList();
	}

	private static String field(String header, String name) {
		var m = java.util.regex.Pattern.compile("[ ,]" + name + "=\"?([^\",]+)").matcher(header);
		assertTrue(m.find(), name + " in " + header);
		return m.group(1);
	}

	private static String sha256(String text) throws Exception {
		return digest("SHA-256", text);
	}

	private static String digest(String hash, String text) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance(hash).digest(text.getBytes(StandardCharsets.UTF_8)));
	}
}
