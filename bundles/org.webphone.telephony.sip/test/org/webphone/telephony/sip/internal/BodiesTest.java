package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeaders;
import org.webphone.telephony.MessageWaiting;
import org.webphone.telephony.Presence;
import org.webphone.telephony.Tone;

/** Documents of the exchange and of strangers. */
class BodiesTest {

	@ParameterizedTest
	@CsvSource({ "'Signal=5\r\nDuration=250\r\n', 5, 250", "'signal= * \nduration=x', *, 160", "'Signal=11', #, 160",
			"'Signal=d', D, 160" })
	void relayedTonesAreRead(String text, char digit, int millis) {
		assertEquals(Optional.of(new Tone(digit, millis, "info")), DtmfInfo.read(SipBody.of("application/dtmf-relay", text)));
	}

	@Test
	void ownTonesAreReadAsWritten() {
		assertEquals(Optional.of(new Tone('#', 160, "info")), DtmfInfo.read(DtmfInfo.write('#')));
		assertEquals(Optional.of(new Tone('7', 160, "info")), DtmfInfo.read(SipBody.of("application/dtmf", " 7 ")));
		assertEquals(Optional.empty(), DtmfInfo.read(SipBody.of("application/dtmf-relay", "Signal=99")));
		assertEquals(Optional.empty(), DtmfInfo.read(SipBody.of("text/plain", "5")));
	}

	@Test
	void voicemailIsCounted() {
		assertEquals(new MessageWaiting(true, 2, 8), MessageSummary.read("Messages-Waiting: yes\r\nVoice-Message: 2/8 (0/2)\r\n"));
		assertEquals(new MessageWaiting(false, 0, 0), MessageSummary.read("Messages-Waiting: no\n"));
		assertEquals(MessageWaiting.NONE, MessageSummary.read("Voice-Message: many/few"));
		assertEquals(new MessageWaiting(true, 1, 0, "sip:*97@example.org"), MessageSummary.read(
				"Messages-Waiting: yes\r\nMessage-Account: sip:*97@example.org\r\nVoice-Message: 1/0\r\n"));
		assertEquals(MessageWaiting.NONE, MessageSummary.read("Messages-Waiting: no\r\nMessage-Account: <<<>\r\n"));
	}

	@Test
	void automaticAnswerIsAskedForInThreeWays() {
		assertEquals(Optional.of(Duration.ofSeconds(2)), AnswerByItself.wanted(SipHeaders.of("Call-Info", "<sip:x>;answer-after=2")));
		assertEquals(Optional.of(Duration.ZERO), AnswerByItself.wanted(SipHeaders.of("Answer-Mode", "Auto")));
		assertEquals(Optional.of(Duration.ZERO), AnswerByItself.wanted(SipHeaders.of("Alert-Info", "<http://x>;info=alert-autoanswer")));
		assertEquals(Optional.empty(), AnswerByItself.wanted(SipHeaders.of("Alert-Info", "<http://x>;info=alert-internal")));
		assertEquals(Optional.empty(), AnswerByItself.wanted(SipHeaders.of("Call-Info", "<sip:x>;answer-after=soon")));
	}

	private static String dialogs(String state, String inner) {
		return "<?xml version=\"1.0\"?><dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"1\" state=\"" + state
				+ "\" entity=\"sip:602@h\">" + inner + "</dialog-info>";
	}

	private static String ringing(String id) {
		return "<dialog id=\"" + id + "\" call-id=\"c@h\" local-tag=\"l\" remote-tag=\"r\" direction=\"recipient\"><state>early</state>"
				+ "<remote><identity display=\"Ada\">sip:442@h</identity></remote></dialog>";
	}

	@Test
	void colleagueRingsTalksAndIsFree() {
		DialogInfo info = DialogInfo.UNKNOWN;
		assertEquals(Presence.State.UNKNOWN, info.state());
		info = info.with(dialogs("full", ""));
		assertEquals(Presence.State.AVAILABLE, info.state());
		info = info.with(dialogs("partial", ringing("1")));
		assertEquals(Presence.State.RINGING, info.state());
		assertEquals("442", info.remote());
		Address colleague = Address.parse("sip:602@h");
		var takeovers = info.takeovers(colleague);
		assertEquals("sip:442@h c@h;to-tag=r;from-tag=l;early-only, sip:602@h c@h;to-tag=l;from-tag=r;early-only",
				takeovers.stream().map(t -> t.target().uri() + ' ' + t.dialog().headerValue()).collect(Collectors.joining(", ")));
		info = info.with(dialogs("partial", "<dialog id=\"1\"><state>confirmed</state></dialog>"));
		assertEquals(Presence.State.BUSY, info.state());
		assertEquals(List.of(), info.takeovers(colleague));
		info = info.with(dialogs("partial", "<dialog id=\"1\"><state>terminated</state></dialog>"));
		assertEquals(Presence.State.AVAILABLE, info.state());
	}

	@Test
	void aDocumentThatBreaksOffAnywhereChangesNothing() {
		DialogInfo info = DialogInfo.UNKNOWN.with(dialogs("full", ringing("1")));
		String next = dialogs("full", ringing("2") + ringing("3"));
		for (int end = 0; end < next.length(); end++) {
			assertSame(info, info.with(next.substring(0, end)), next.substring(0, end));
			assertSame(info, info.with(next.substring(0, end) + "\u0000" + next.substring(end)));
		}
	}

	@Test
	void aMarkOfTheEncodingIsNoMistake() {
		assertEquals(Presence.State.RINGING, DialogInfo.UNKNOWN.with("\ufeff" + dialogs("full", ringing("1"))).state());
	}

	@Test
	void theOtherOfTwoRingingCallsIsTheOneToTakeOver() {
		DialogInfo info = DialogInfo.UNKNOWN.with(dialogs("full", ringing("1") + ringing("2").replace("442", "405")));
		DialogInfo others = info.without((callId, number) -> number.equals("442"));
		assertEquals("405", others.remote());
		assertEquals(Presence.State.AVAILABLE, others.without((callId, number) -> true).state());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<dialog/>", "<dialog id=\"1\"><state/></dialog>", "<dialog id=\"1\"><state>\u202ex</state><remote/></dialog>",
			"<dialog id=\"1\"><state>early</state><remote><identity>not an address</identity></remote></dialog>",
			"<dialog id=\"1\"><state>early</state><remote><identity>sip:@</identity><target uri=\"\"/></remote></dialog>",
			"<dialog id=\"1\" call-id=\"a\nb\"><state>early</state></dialog>" })
	void whatADialogLacksOrInventsHurtsNobody(String dialog) {
		DialogInfo info = DialogInfo.UNKNOWN.with(dialogs("full", dialog));
		assertNotEquals(Presence.State.UNKNOWN, info.state());
		assertEquals("", info.remote());
		assertEquals(List.of(), info.takeovers(Address.parse("sip:602@h")));
	}

	@Test
	void documentsOfMaliceChangeNothing() {
		DialogInfo info = DialogInfo.UNKNOWN.with(dialogs("full", ringing("1")));
		assertSame(info, info.with("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><dialog-info>&a;</dialog-info>"));
		assertSame(info, info.with("<dialog-info"));
		assertSame(info, info.with("x".repeat(200_000)));
	}
}
