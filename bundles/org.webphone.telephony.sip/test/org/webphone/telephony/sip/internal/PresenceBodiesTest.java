package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.telephony.Presence.State;
import org.xml.sax.SAXException;

/** Documents about colleagues, of the RFCs and of malice. */
class PresenceBodiesTest {

	private static final String RINGING = "<dialog-info xmlns='urn:ietf:params:xml:ns:dialog-info' version='1' state='full' entity='sip:1@h'>"
			+ "<dialog id='1' call-id='c' local-tag='l' remote-tag='r' direction='recipient'><state>early</state>"
			+ "<remote><identity>sip:442@h</identity></remote></dialog></dialog-info>";

	private static String changed(int version) {
		return RINGING.replace("version='1'", "version='" + version + "'").replace("full", "partial");
	}

	@Test
	void aGapInTheVersionsOfChangesIsSeenUntilTheWholeStateComes() {
		DialogInfo first = DialogInfo.UNKNOWN.with(RINGING);
		assertFalse(first.gap());
		DialogInfo next = first.with(changed(2));
		assertFalse(next.gap());
		DialogInfo lost = next.with(changed(4));
		assertTrue(lost.gap());
		assertTrue(lost.with(changed(5)).gap(), "the next change does not heal");
		assertFalse(lost.with(RINGING.replace("version='1'", "version='5'")).gap(), "the whole state does");
		assertFalse(DialogInfo.NONE.with(changed(7)).gap(), "nothing was counted before");
		assertTrue(DialogInfo.UNKNOWN.with(changed(3)).gap(), "a change before the whole state");
	}

	@Test
	void documentsOfOtherKindsAreNoDialogs() {
		DialogInfo before = DialogInfo.UNKNOWN.with(RINGING);
		assertSame(before, before.with("<presence xmlns='urn:ietf:params:xml:ns:pidf'/>"));
	}

	/** All that are XML: two in the RFCs themselves are not. */
	@Test
	void everyDocumentOfTheRfcsIsReadButThoseThatAreNoXml() throws IOException {
		List<String> refused = new ArrayList<>();
		for (Path file : documents()) {
			String text = Files.readString(file);
			String name = file.getFileName().toString();
			if (name.endsWith("dialog-info.xml")) {
				if (!DialogInfo.UNKNOWN.with(text).known()) {
					refused.add(name);
				}
			} else if (name.endsWith("presence.xml")) {
				if (Pidf.read(text).isEmpty()) {
					refused.add(name);
				}
			} else {
				assertEquals(DialogInfo.UNKNOWN, DialogInfo.UNKNOWN.with(text), name);
				assertEquals(Optional.empty(), Pidf.read(text), name);
			}
		}
		// RFC 4235 closes a target that was closed before; RFC 4482 opens display-name and closes it as card. No parser can know
		// what such a document means, and to guess would be to believe what nobody wrote.
		assertEquals(List.of("rfc4235_17_dialog-info.xml", "rfc4482_01_presence.xml"), refused);
	}

	@Test
	void theDocumentOfRfc4482IsReadOnceItsTagIsClosedAsOpened() throws IOException {
		Path file = documents().stream().filter(f -> f.endsWith("rfc4482_01_presence.xml")).findFirst().orElseThrow();
		String text = Files.readString(file);
		assertTrue(text.contains("<c:display-name>Alice Lewis</c:card>"));
		assertEquals(Optional.of(State.AVAILABLE), Pidf.read(text.replace("Lewis</c:card>", "Lewis</c:display-name>")));
	}

	@Test
	void aDocumentThatBreaksOffAnywhereChangesNothing() throws IOException {
		DialogInfo before = DialogInfo.UNKNOWN.with(RINGING);
		for (Path file : documents()) {
			String text = Files.readString(file).strip();
			for (int end = 0; end < text.length() - 1; end += 331) {
				assertSame(before, before.with(text.substring(0, end)), file + " to " + end);
				assertEquals(Optional.empty(), Pidf.read(text.substring(0, end)), file + " to " + end);
			}
		}
	}

	private static List<Path> documents() throws IOException {
		String assets = System.getProperty("webphone.assets", "");
		Path folder = Path.of(assets.isEmpty() ? "absent" : assets, "presence", "rfc");
		Assumptions.assumeTrue(Files.isDirectory(folder), "test data absent: presence/rfc (system property webphone.assets names its folder)");
		try (var all = Files.list(folder)) {
			return all.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><x>&b;</x>",
			"<!DOCTYPE x SYSTEM 'http://example.org/x.dtd'><x/>", "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><x>&f;</x>",
			"<x>&undefined;</x>", "<x>\u0000</x>", "\u0001", "", "   ", "not xml" })
	void refusesEntitiesOutsideWorldAndWhatIsNoXml(String document) {
		assertThrows(SAXException.class, () -> StrangersXml.parse(document));
	}

	@Test
	void refusesWhatIsDeepWideOrLong() {
		assertThrows(SAXException.class, () -> StrangersXml.parse("<a>".repeat(60) + "</a>".repeat(60)));
		assertThrows(SAXException.class, () -> StrangersXml.parse("<a>".repeat(10_000) + "</a>".repeat(10_000)));
		var wide = new StringBuilder("<a");
		for (int i = 0; i < 60; i++) {
			wide.append(" b").append(i).append("=''");
		}
		assertThrows(SAXException.class, () -> StrangersXml.parse(wide + "/>"));
		assertThrows(SAXException.class, () -> StrangersXml.parse("<" + "n".repeat(600) + "/>"));
		assertThrows(SAXException.class, () -> StrangersXml.parse("<a>" + " ".repeat(100_000) + "</a>"));
	}

	@Test
	void thousandsOfDialogsOfOneColleagueAreBounded() {
		var many = new StringBuilder("<dialog-info xmlns='urn:ietf:params:xml:ns:dialog-info' state='full' version='1'>");
		for (int i = 0; i < 1500; i++) {
			many.append("<dialog id='").append(i).append("'><state>early</state></dialog>");
		}
		assertEquals(200, DialogInfo.UNKNOWN.with(many + "</dialog-info>").dialogs().size());
	}

	@Test
	void aWronglyEncodedDocumentChangesNothingAndEmptyLinesBeforeOneDoNoHarm() {
		String utf16 = new String(RINGING.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1);
		assertEquals(DialogInfo.UNKNOWN, DialogInfo.UNKNOWN.with(utf16));
		assertEquals(State.RINGING, DialogInfo.UNKNOWN.with("\r\n <?xml version='1.0'?>" + RINGING + "\r\n").state());
	}
}
