package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
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

	/** Those of RFC 3863, 4480 and the like: each is read, and none throws. */
	@Test
	void documentsOfTheStandardsAreRead() throws IOException {
		String root = System.getProperty("webphone.assets", "");
		Path folder = Path.of(root.isEmpty() ? "absent" : root).resolve("presence/rfc");
		Assumptions.assumeTrue(Files.isDirectory(folder), "test data absent: presence/rfc (system property webphone.assets names its folder)");
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(f -> f.getFileName().toString().matches("rfc(3863_0[12]|4480).*presence.xml")).toList()) {
				assertEquals(true, Pidf.read(Files.readString(file)).isPresent(), file.toString());
			}
		}
	}
}
