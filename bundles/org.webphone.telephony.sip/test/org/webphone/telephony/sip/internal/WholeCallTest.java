package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.telephony.sip.internal.Phone.get;
import static org.webphone.telephony.sip.internal.Phone.waitFor;
import static org.webphone.telephony.sip.internal.Phone.waitForState;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.webphone.preferences.DtmfMode;
import org.webphone.preferences.SrtpPolicy;
import org.webphone.preferences.Transport;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallState;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;

/** Whole calls in one process over loopback: real SIP, real RTP. */
class WholeCallTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource(value = Transport.class, names = { "UDP", "TCP" })
	void bothSidesHearTheOther(Transport transport) throws Exception {
		Path heardByAda = folder.resolve("ada.wav");
		Path heardByBob = folder.resolve("bob.wav");
		try (Phone ada = new Phone("ada", "tone:440", heardByAda.toString(), s -> s.transport(transport));
				Phone bob = new Phone("bob", "tone:660", heardByBob.toString(), s -> s.transport(transport))) {
			Call call = ada.dial(bob.uri() + ";transport=" + transport);
			Call there = bob.incoming();
			waitForState(call, "ringing");
			assertEquals("ada", there.snapshot().remote().number());
			get(there.answer());
			waitForState(call, "active");
			assertEquals("PCMA", call.snapshot().codec());
			assertEquals(call.snapshot().protocolId(), there.snapshot().protocolId());
			waitFor(() -> call.media().rxPackets() > 75 && there.media().rxPackets() > 75);
			get(call.hangUp());
			waitForState(there, "ended");
			assertEquals(EndReason.NORMAL, there.snapshot().ending().orElseThrow().reason());
			assertEquals(EndReason.NORMAL, call.snapshot().ending().orElseThrow().reason());
		}
		assertTrue(ToneIn.file(heardByAda, 660) >= 500, "Ada heard " + ToneIn.file(heardByAda, 660) + " ms");
		assertTrue(ToneIn.file(heardByBob, 440) >= 500, "Bob heard " + ToneIn.file(heardByBob, 440) + " ms");
	}

	@Test
	void soundIsEncryptedWhereBothWantIt() {
		try (Phone ada = new Phone("ada", "tone:440", "null", s -> s.srtp(SrtpPolicy.OPTIONAL));
				Phone bob = new Phone("bob", "tone:660", "null", s -> s.srtp(SrtpPolicy.REQUIRED))) {
			Call call = ada.talkTo(bob);
			assertTrue(call.snapshot().encrypted());
			assertTrue(bob.newest().orElseThrow().snapshot().encrypted());
			waitFor(() -> call.media().rxLevel() > -40);
		}
	}

	@Test
	void requiredEncryptionThatTheOtherSideCannotGiveIsNoCall() {
		try (Phone ada = new Phone("ada"); Phone bob = new Phone("bob", "silence", "null", s -> s.srtp(SrtpPolicy.REQUIRED))) {
			Call call = ada.dial(bob.uri());
			waitForState(call, "ended");
			assertEquals(488, call.snapshot().ending().orElseThrow().code());
		}
	}

	@Test
	void heldCallIsSilentAndComesBack() {
		try (Phone ada = new Phone("ada", "tone:440", "null"); Phone bob = new Phone("bob", "tone:660", "null")) {
			Call call = ada.talkTo(bob);
			Call there = bob.newest().orElseThrow();
			waitFor(() -> there.media().rxLevel() > -40);
			get(call.hold());
			assertEquals(new CallState.Held(false), call.snapshot().state());
			waitForState(there, "remote-held");
			waitFor(() -> there.media().rxLevel() < -60);
			get(there.hold());
			waitFor(() -> call.snapshot().state().equals(new CallState.Held(true)));
			get(call.resume());
			waitFor(() -> there.snapshot().state().equals(new CallState.Held(false)));
			get(there.resume());
			waitForState(call, "active");
			waitForState(there, "active");
			waitFor(() -> there.media().rxLevel() > -40);
		}
	}

	@ParameterizedTest
	@CsvSource({ "AUTO, rtp", "RTP, rtp", "INFO, info" })
	void tonesArriveOnceInOrder(DtmfMode mode, String method) {
		try (Phone ada = new Phone("ada", "silence", "null", s -> s.dtmf(mode)); Phone bob = new Phone("bob")) {
			Call call = ada.talkTo(bob);
			get(call.sendDtmf("12#*A0"));
			waitFor(() -> bob.tones.size() >= 6, bob.tones::toString);
			assertEquals("12#*A0", bob.tones.stream().map(t -> String.valueOf(t.digit())).collect(Collectors.joining()));
			assertEquals(List.of(method), bob.tones.stream().map(t -> t.method()).distinct().toList());
		}
	}

	@Test
	void callerGivesUpWhileItRings() {
		try (Phone ada = new Phone("ada"); Phone bob = new Phone("bob")) {
			Call call = ada.dial(bob.uri());
			Call there = bob.incoming();
			waitForState(call, "ringing");
			get(call.hangUp());
			assertEquals(EndReason.CANCELLED, call.snapshot().ending().orElseThrow().reason());
			waitForState(there, "ended");
			assertEquals(EndReason.CANCELLED, there.snapshot().ending().orElseThrow().reason());
		}
	}

	@ParameterizedTest
	@CsvSource({ "486, BUSY", "603, DECLINED", "480, NO_ANSWER" })
	void refusalIsUnderstood(int code, EndReason reason) {
		try (Phone ada = new Phone("ada"); Phone bob = new Phone("bob")) {
			Call call = ada.dial(bob.uri());
			get(bob.incoming().reject(code));
			waitForState(call, "ended");
			Ending end = call.snapshot().ending().orElseThrow();
			assertEquals(reason, end.reason());
			assertEquals(code, end.code());
		}
	}

	@Test
	void doNotDisturbAnswersWithoutRinging() {
		try (Phone ada = new Phone("ada"); Phone bob = new Phone("bob")) {
			bob.telephony().calls().doNotDisturb(true);
			Call call = ada.dial(bob.uri());
			waitForState(call, "ended");
			assertEquals(480, call.snapshot().ending().orElseThrow().code());
			assertTrue(ada.facts.stream().noneMatch(f -> f.state().word().equals("ringing")));
			waitFor(() -> bob.facts.size() == 1);
			assertEquals(EndReason.DO_NOT_DISTURB, bob.facts.getFirst().ending().orElseThrow().reason());
		}
	}

	@Test
	void noCommonCodecIsRefusedAndBothSidesKnow() {
		try (Phone ada = new Phone("ada", "silence", "null", s -> s.codecs(List.of("PCMU")));
				Phone bob = new Phone("bob", "silence", "null", s -> s.codecs(List.of("PCMA")))) {
			Call call = ada.dial(bob.uri());
			waitForState(call, "ended");
			assertEquals(EndReason.MEDIA, call.snapshot().ending().orElseThrow().reason());
			assertEquals(488, call.snapshot().ending().orElseThrow().code());
			waitFor(() -> bob.facts.size() == 1);
			assertEquals(EndReason.MEDIA, bob.facts.getFirst().ending().orElseThrow().reason());
		}
	}

	@Test
	void nobodyThereIsANetworkEnd() {
		try (Phone ada = new Phone("ada")) {
			Call call = ada.dial("sip:bob@127.0.0.1:1;transport=tcp");
			waitForState(call, "ended");
			assertEquals(EndReason.NETWORK, call.snapshot().ending().orElseThrow().reason());
		}
	}

	@Test
	void unknownHostIsANetworkEndWithASentence() {
		try (Phone ada = new Phone("ada")) {
			Call call = ada.dial("sip:bob@exchange.invalid");
			waitForState(call, "ended");
			Ending end = call.snapshot().ending().orElseThrow();
			assertEquals(EndReason.NETWORK, end.reason());
			assertTrue(end.detail().contains("exchange.invalid"), end.detail());
		}
	}
}
