package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.telephony.Presence.State;

/** Presence documents of exchanges and of strangers. */
class PidfTest {

	private static String presence(String inner) {
		return "<?xml version=\"1.0\"?><presence xmlns=\"urn:ietf:params:xml:ns:pidf\" "
				+ "xmlns:rpid=\"urn:ietf:params:xml:ns:pidf:rpid\" entity=\"sip:602@h\">" + inner + "</presence>";
	}

	private static String tuple(String basic) {
		return "<tuple id=\"a\"><status><basic>" + basic + "</basic></status></tuple>";
	}

	@ParameterizedTest
	@CsvSource({ "open, '', AVAILABLE", "closed, '', UNAVAILABLE", "open, on-the-phone, BUSY", "open, meeting, BUSY",
			"open, do-not-disturb, DND", "open, away, AVAILABLE", "closed, on-the-phone, UNAVAILABLE" })
	void statusAndActivitiesMakeAState(String basic, String activity, State state) {
		String activities = activity.isEmpty() ? "" : "<rpid:activities><rpid:" + activity + "/></rpid:activities>";
		assertEquals(Optional.of(state), Pidf.read(presence(tuple(basic) + activities)));
	}

	@Test
	void oneOpenWayIsEnoughAndNoneIsNobody() {
		assertEquals(Optional.of(State.AVAILABLE), Pidf.read(presence(tuple("closed") + tuple("open"))));
		assertEquals(Optional.of(State.UNAVAILABLE), Pidf.read(presence("")));
	}

	@Test
	void documentsOfMaliceSayNothing() {
		String bomb = "<!DOCTYPE p [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + presence("<note>&b;</note>").substring(21);
		for (String document : List.of("", "no document", "<presence>", "<dialog-info/>", bomb,
				presence("<!-- " + "x".repeat(200_000) + " -->"), presence("<a>".repeat(5_000) + "</a>".repeat(5_000)))) {
			assertEquals(Optional.empty(), Pidf.read(document), () -> document.substring(0, Math.min(60, document.length())));
		}
	}

	@ParameterizedTest
	@CsvSource({ "open, Ringing, RINGING", "open, Do not disturb, DND", "open, Busy, BUSY", "open, Ready, AVAILABLE",
			"closed, Ringing, UNAVAILABLE" })
	void exchangesThatCanSayNoMoreWriteANote(String basic, String note, State state) {
		assertEquals(Optional.of(state), Pidf.read(presence(tuple(basic) + "<note>" + note + "</note>")));
		assertEquals(Optional.of(state), Pidf.read(presence(tuple(basic) + "<rpid:activities><rpid:other>" + note
				+ "</rpid:other></rpid:activities>")));
	}
}
