package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;

/** Keys in session descriptions (RFC 4568), as other phones write them, well and badly; the sound itself is tried with real phones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SrtpScenariosTest {

	private static final String USUAL = "AES_CM_128_HMAC_SHA1_80";
	private static final String KEY = "inline:" + Base64.getEncoder().encodeToString("thirty octets of key and salt.".getBytes());
	private static final String OTHER = "inline:" + Base64.getEncoder().encodeToString("another thirty octets of both.".getBytes());

	private Telephone optional;
	private Telephone required;
	private FarEnd far;

	@BeforeAll
	void start() {
		optional = Telephone.start("--srtp", "optional");
		required = Telephone.start("--srtp", "required");
	}

	@AfterAll
	void stop() {
		optional.close();
		required.close();
	}

	@BeforeEach
	void open() {
		far = FarEnd.open();
	}

	@AfterEach
	void close() {
		try {
			optional.tidy();
			required.tidy();
		} finally {
			far.close();
		}
	}

	private static String sdp(String profile, int version, String... cryptos) {
		String lines = String.join("", List.of(cryptos).stream().map(c -> "a=crypto:" + c + '\n').toList());
		return Sdp.with(Sdp.NOWHERE, version, lines).replace("RTP/AVP", profile);
	}

	private static List<String> cryptos(Message m) {
		return m.body().lines().filter(l -> l.startsWith("a=crypto:")).map(l -> l.substring(9).strip()).toList();
	}

	/** Calls, is answered, and acknowledges; the answer. */
	private Message answered(Telephone phone, Leg leg) {
		String call = phone.incoming(leg.callId);
		phone.answer(call);
		Message answer = leg.answered();
		leg.ack();
		phone.await(call, "active");
		return answer;
	}

	private String call(Telephone phone, Leg leg) {
		return phone.agent.events("call").stream().filter(e -> leg.callId.equals(Telephone.text(e, "sipCallId")))
				.map(e -> Telephone.text(e, "call")).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "RTP/AVP", "RTP/SAVP", "RTP/SAVP|1 AES_CM_128_HMAC_SHA1_80 inline:not*base64", "RTP/SAVP|1 AES_CM_128_HMAC_SHA1_80",
			"RTP/SAVP|1 AES_CM_128_HMAC_SHA1_80 inline:c2hvcnQ=", "RTP/SAVP|1 F8_128_HMAC_SHA1_80 KEY", "RTP/SAVP|x AES_CM_128_HMAC_SHA1_80 KEY",
			"RTP/SAVP|1 AES_CM_128_HMAC_SHA1_80 KEY UNENCRYPTED_SRTP", "RTP/SAVP|1 AES_CM_128_HMAC_SHA1_80 KEY UNAUTHENTICATED_SRTP",
			"RTP/SAVP|1 AES_CM_128_HMAC_SHA1_80 KEY UNENCRYPTED_SRTCP", "RTP/SAVP|1 AES_CM_128_HMAC_SHA1_80 KEY FEC_ORDER=FEC_SRTP",
			"RTP/AVP|1 AES_CM_128_HMAC_SHA1_80 inline:" })
	void whatGivesNoKeyIsRefusedWithTheReasonWhereEncryptionIsRequired(String offer) {
		String[] parts = offer.replace("KEY", KEY).split("\\|", 2);
		String[] cryptos = parts.length > 1 ? new String[] { parts[1] } : new String[0];
		Leg leg = Leg.to(far, "405", required.port).invite("", sdp(parts[0], 1, cryptos));
		Message refusal = far.finalResponse("INVITE");
		leg.ackError(refusal);
		assertEquals(488, refusal.code(), refusal.text());
		assertTrue(refusal.header("Warning").toLowerCase().contains("encryption"), refusal.text());
		JsonObject ended = required.agent.await("the end", FarEnd.SOON, e -> leg.callId.equals(Telephone.text(e, "sipCallId"))
				&& "ended".equals(Telephone.text(e, "state")));
		assertEquals("media", Telephone.text(ended, "reason"), ended.toString());
		assertTrue(Telephone.text(ended, "detail").toLowerCase().contains("encryption"), ended.toString());
	}

	@Test
	void ofTwoKeysTheFirstThatIsUnderstoodIsTakenWithItsTag() {
		Leg leg = Leg.to(far, "405", required.port).invite("", sdp("RTP/SAVP", 1, "3 F8_128_HMAC_SHA1_80 " + KEY, "7 " + USUAL + ' ' + KEY
				+ "|2^20|1:4 WSH=128", "9 AES_CM_128_HMAC_SHA1_32 " + OTHER));
		Message answer = answered(required, leg);
		List<String> keys = cryptos(answer);
		assertEquals(1, keys.size(), answer.text());
		assertTrue(keys.getFirst().startsWith("7 " + USUAL + " inline:"), answer.text());
		assertTrue(!keys.getFirst().contains(KEY), "a key of its own");
		assertTrue(answer.body().contains("RTP/SAVP "), answer.text());
		leg.bye();
		required.end(call(required, leg));
	}

	@Test
	void optionalTakesAKeyAlsoWhereThePlainProfileIsOffered() {
		Leg leg = Leg.to(far, "405", optional.port).invite("", sdp("RTP/AVP", 1, "1 " + USUAL + ' ' + KEY));
		Message answer = answered(optional, leg);
		assertEquals(1, cryptos(answer).size(), answer.text());
		assertTrue(answer.body().contains("RTP/AVP "), answer.text());
		assertEquals("true", Telephone.text(optional.await(call(optional, leg), "active"), "encrypted"));
		leg.bye();
		optional.end(call(optional, leg));
	}

	@Test
	void optionalIsPlainWhereTheKeyCannotBeUsed() {
		Leg leg = Leg.to(far, "405", optional.port).invite("", sdp("RTP/AVP", 1, "1 F8_128_HMAC_SHA1_80 " + KEY));
		Message answer = answered(optional, leg);
		assertEquals(List.of(), cryptos(answer));
		assertEquals("false", Telephone.text(optional.await(call(optional, leg), "active"), "encrypted"));
		leg.bye();
		optional.end(call(optional, leg));
	}

	@Test
	void aNewKeyInMidCallIsTakenAndThePlainProfileIsNot() {
		Leg leg = Leg.to(far, "405", required.port).invite("", sdp("RTP/SAVP", 1, "1 " + USUAL + ' ' + KEY));
		String ours = cryptos(answered(required, leg)).getFirst();
		Message change = leg.ask("INVITE", "", sdp("RTP/SAVP", 2, "1 " + USUAL + ' ' + OTHER));
		leg.ack(change.cseq(), "");
		assertEquals(200, change.code(), change.text());
		assertEquals(ours, cryptos(change).getFirst(), "our own key has no reason to change");
		Message plain = leg.ask("INVITE", "", sdp("RTP/AVP", 3));
		leg.ackAny(plain);
		assertEquals(488, plain.code(), plain.text());
		assertEquals("true", Telephone.text(required.await(call(required, leg), "active"), "encrypted"), "it goes on as it was");
		leg.bye();
		assertEquals("normal", required.end(call(required, leg)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "RTP/AVP|9 AES_CM_128_HMAC_SHA1_80 KEY", "RTP/AVP|1 AEAD_AES_256_GCM KEY", "RTP/AVP|1 AES_CM_128_HMAC_SHA1_80 inline:%",
			"RTP/SAVP" })
	void anAnswerWhoseKeyDoesNotFitEndsTheCallInsteadOfSpeakingInTheClear(String answer) {
		String[] parts = answer.replace("KEY", KEY).split("\\|", 2);
		String call = optional.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		assertTrue(invite.body().contains("RTP/AVP "), invite.text());
		Leg leg = Leg.of(far, invite, "k");
		leg.reply(invite, "200 OK", "", sdp(parts[0], 1, parts.length > 1 ? new String[] { parts[1] } : new String[0]));
		leg.request("ACK");
		Message bye = leg.request("BYE");
		assertTrue(bye.header("Reason").contains("488"), bye.text());
		leg.reply(bye, "200 OK");
		assertEquals("media", optional.end(call));
	}

	@Test
	void requiredOffersTheSecureProfileWithSeveralSuitesAndTakesTheChosenOne() {
		String call = required.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		assertTrue(invite.body().contains("RTP/SAVP "), invite.text());
		List<String> offered = cryptos(invite);
		assertTrue(offered.size() > 1 && offered.getFirst().startsWith("1 " + USUAL), invite.text());
		assertEquals(offered.size(), offered.stream().map(c -> c.replaceAll(".*inline:", "")).distinct().count(), "a key of its own for each");
		Leg leg = Leg.of(far, invite, "k");
		leg.reply(invite, "200 OK", "", sdp("RTP/SAVP", 1, "1 " + USUAL + ' ' + KEY));
		leg.request("ACK");
		assertEquals("true", Telephone.text(required.await(call, "active"), "encrypted"));
		leg.bye();
		required.end(call);
	}
}
