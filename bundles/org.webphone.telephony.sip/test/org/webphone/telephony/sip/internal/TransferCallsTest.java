package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.telephony.sip.internal.Phone.get;
import static org.webphone.telephony.sip.internal.Phone.waitFor;
import static org.webphone.telephony.sip.internal.Phone.waitForState;
import static org.webphone.telephony.sip.internal.Phone.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallException;
import org.webphone.telephony.EndReason;

/** Three parties over loopback: who is handed to whom, who hears whom, and who is given back. */
class TransferCallsTest {

	private final Phone ada = new Phone("ada", "tone:440", "null");
	private Phone bob;
	private final Phone eve = new Phone("eve", "tone:880", "null");

	@TempDir
	Path folder;

	@BeforeEach
	void open() {
		bob = new Phone("bob", "tone:660", folder.resolve("bob.wav").toString());
	}

	@AfterEach
	void close() {
		ada.close();
		bob.close();
		eve.close();
	}

	private static void hears(Call call) {
		waitFor(() -> call.media().rxLevel() > -40 && call.media().rxPackets() > 10, () -> call.media().toString());
	}

	@Test
	void blindTransferJoinsTheOtherTwo() {
		Call call = ada.talkTo(bob);
		Call atBob = bob.newest().orElseThrow();
		var done = call.transfer(eve.uri());
		Call atEve = eve.incoming();
		get(atEve.answer());
		get(done);
		waitForState(call, "ended");
		assertEquals(EndReason.TRANSFERRED, call.snapshot().ending().orElseThrow().reason());
		waitForState(atBob, "ended");
		Call bobToEve = bob.newest().orElseThrow();
		waitForState(bobToEve, "active");
		hears(bobToEve);
		hears(atEve);
	}

	@Test
	void failedTransferGivesTheCallerBackWithSound() {
		Call call = ada.talkTo(bob);
		Call atBob = bob.newest().orElseThrow();
		var done = call.transfer(eve.uri());
		get(eve.incoming().reject(486));
		CallException failed = assertThrows(CallException.class, () -> get(done));
		assertTrue(failed.getMessage().contains("failed"), failed.getMessage());
		waitForState(call, "active");
		waitForState(atBob, "active");
		assertEquals("transfer-failed", call.snapshot().notice());
		hears(call);
		waitFor(() -> ada.transfers.contains("FAILED 486") && ada.transfers.getLast().equals("RECOVERED 0"), ada.transfers::toString);
	}

	@Test
	void transferToNobodyGivesTheCallerBack() {
		Call call = ada.talkTo(bob);
		var done = call.transfer("sip:nobody@127.0.0.1:1;transport=tcp");
		assertThrows(CallException.class, () -> get(done));
		waitForState(call, "active");
		hears(call);
	}

	@Test
	void transferIsTakenBackWhileItRings() {
		Call call = ada.talkTo(bob);
		call.transfer(eve.uri());
		eve.incoming();
		get(call.cancelTransfer());
		waitForState(call, "active");
		hears(call);
	}

	@Test
	void attendedTransferReplacesTheConsultation() {
		Call call = ada.talkTo(bob);
		Call atBob = bob.newest().orElseThrow();
		Call consultation = ada.talkTo(eve);
		waitForState(call, "held");
		Call atEve = eve.newest().orElseThrow();
		get(call.transferTo(consultation.id()));
		waitForState(atBob, "ended");
		waitForState(atEve, "ended");
		waitForState(consultation, "ended");
		waitFor(() -> eve.newest().isPresent() && word(eve.newest().get()).equals("active"));
		waitForState(bob.newest().orElseThrow(), "active");
		hears(eve.newest().orElseThrow());
	}

	@Test
	void conferenceOfThreeAndBack() throws IOException {
		Call one = ada.talkTo(bob);
		Call two = ada.talkTo(eve);
		get(ada.telephony().calls().merge(List.of(one.id(), two.id())));
		assertEquals("conference", word(one));
		assertEquals("conference", word(two));
		Call atBob = bob.newest().orElseThrow();
		waitForState(atBob, "active");
		long before = atBob.media().rxPackets();
		waitFor(() -> atBob.media().rxPackets() > before + 100);
		get(ada.telephony().calls().split(one.id()));
		waitForState(one, "held");
		waitForState(two, "active");
		hears(two);
		get(one.hangUp());
		waitForState(atBob, "ended");
		bob.close();
		double both = ToneIn.share(folder.resolve("bob.wav"), 440) * ToneIn.share(folder.resolve("bob.wav"), 880);
		assertTrue(both > 0.01, "Bob heard Ada and Eve at once: " + both);
	}
}
