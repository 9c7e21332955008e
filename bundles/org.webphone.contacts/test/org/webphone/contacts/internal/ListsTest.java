package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ContactNumber.Kind;

class ListsTest {

	@Test
	void readsQuotedCellsWithSeparatorsQuotesAndLineBreaks() throws IOException {
		CsvTable table = CsvTable.read("name,note\r\n\"Peeters, Jan\",\"says \"\"hi\"\"\nand goes\"\r\n\r\nEva,\r\n");
		assertEquals(List.of("Peeters, Jan", "says \"hi\"\nand goes"), table.rows().get(0).values());
		assertEquals(List.of("Eva", ""), table.rows().get(1).values());
		assertEquals(5, table.rows().get(1).line());
	}

	@ParameterizedTest
	@ValueSource(strings = { "name,phone\nA,1", "name;phone\nA;1", "name\tphone\nA\t1", "name|phone\r\nA|1\r\n", "sep=;\nname;phone\nA;1" })
	void findsTheSeparatorItself(String text) throws IOException {
		Contact a = CsvList.read(text, "x", Map.of()).contacts().getFirst();
		assertEquals("A", a.name());
		assertEquals("1", a.number(0));
	}

	@Test
	void namesTheLineBehindCellsOfSeveralLinesAndEmptyLines() throws IOException {
		CsvTable table = CsvTable.read("name,note\n\nA,\"one\ntwo\nthree\"\n\nB,\"x\"y\nC, \"quoted \"\"C\"\"\"\n");
		assertEquals(List.of(3L, 7L, 8L), table.rows().stream().map(CsvTable.Row::line).toList());
		assertEquals("xy", table.rows().get(1).value(1), "what stands behind a closed quotation is kept");
		assertEquals("quoted \"C\"", table.rows().get(2).value(1));
	}

	@Test
	void saysOnWhichLineAQuotationMarkIsMissing() {
		var failure = assertThrows(IOException.class, () -> CsvTable.read("name\nA\n\"B\nC\n"));
		assertTrue(failure.getMessage().contains("line 3"), failure.getMessage());
	}

	@Test
	void refusesATableWithoutNames() {
		var failure = assertThrows(IOException.class, () -> CsvList.read("x,y\n1,2\n", "x", Map.of()));
		assertTrue(failure.getMessage().contains("x, y"), failure.getMessage());
		assertThrows(IOException.class, () -> CsvList.read("\n\n", "x", Map.of()));
	}

	@Test
	void knowsTheHeadingsOfOutlook() throws IOException {
		Contact c = CsvList.read("""
				"First Name","Middle Name","Last Name","Company","Department","Business Fax","Business Phone","Home Phone","Mobile Phone","E-mail Address","Notes"
				"Jan","P.","Peeters","Voorbeeld","Sales","03 302 00 00","03 302 44 44","","0485 24 49 47","jan@example.org","a note"
				""", "x", Map.of()).contacts().getFirst();
		assertEquals("Jan P. Peeters", c.name());
		assertEquals("Voorbeeld", c.company());
		assertEquals("jan@example.org", c.mail());
		assertEquals(List.of(new ContactNumber("03 302 44 44", Kind.WORK), new ContactNumber("0485 24 49 47", Kind.MOBILE)), c.numbers());
	}

	@Test
	void knowsTheHeadingsOfGoogle() throws IOException {
		Contact c = CsvList.read("""
				Name,Given Name,Organization 1 - Name,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Phone 3 - Type,Phone 3 - Value
				Jan Peeters,Jan,Voorbeeld,Mobile,0485 24 49 47 ::: 0485 24 49 48,Work Fax,03 302 00 00,Work,03 302 44 44
				""", "x", Map.of()).contacts().getFirst();
		assertEquals("Voorbeeld", c.company());
		assertEquals(List.of(new ContactNumber("0485 24 49 47", Kind.MOBILE), new ContactNumber("0485 24 49 48", Kind.MOBILE),
				new ContactNumber("03 302 44 44", Kind.WORK)), c.numbers());
	}

	@Test
	void knowsTheHeadingsOfOutlookInFrench() throws IOException {
		Contact c = CsvList.read("""
				"Titre","Prénom","Deuxième prénom","Nom","Société","Service","Télécopie (bureau)","Téléphone (bureau)","Téléphone 2 (bureau)",\
				"Téléphone (voiture)","Téléphone société","Téléphone (domicile)","Tél. mobile","Autre téléphone","Téléphone principal",\
				"Adresse de messagerie","Adresse de messagerie 2","Notes"
				"M.","Élodie","","Dupont","Exemple","Ventes","01","02","03","04","05","06","07","08","09","elodie@example.org","autre@example.org","note"
				""", "x", Map.of()).contacts().getFirst();
		assertEquals("Élodie Dupont", c.name());
		assertEquals("Ventes", c.department());
		assertEquals("elodie@example.org", c.mail(), "the second address does not take the place of the first");
		assertEquals(List.of("02 WORK", "03 WORK", "04 OTHER", "05 WORK", "06 HOME", "07 MOBILE", "08 OTHER", "09 WORK"), numbers(c));
	}

	@Test
	void knowsTheHeadingsOfOutlookInDutch() throws IOException {
		Contact c = CsvList.read("""
				Titel;Voornaam;Middelste naam;Achternaam;Bedrijf;Afdeling;Fax op werk;Telefoon op werk;Telefoon op werk 2;Autotelefoon;Hoofdtelefoon bedrijf;\
				Telefoon thuis;Mobiele telefoon;Andere telefoon;E-mailadres;E-mailadres 2;Notities
				;Jan;van;Dam;Voorbeeld;Verkoop;01;02;03;04;05;06;07;08;;jan@example.org;nota
				""", "x", Map.of()).contacts().getFirst();
		assertEquals("Jan van Dam", c.name());
		assertEquals("jan@example.org", c.mail(), "where there is no first address the second is the one");
		assertEquals("nota", c.note());
		assertEquals(List.of("02 WORK", "03 WORK", "04 OTHER", "05 WORK", "06 HOME", "07 MOBILE", "08 OTHER"), numbers(c));
	}

	private static List<String> numbers(Contact c) {
		return c.numbers().stream().map(n -> n.value() + ' ' + n.kind()).toList();
	}

	@Test
	void readsWhatGoogleAndExcelWriteIntoACell() throws IOException {
		Contact c = CsvList.read("""
				First Name,Last Name,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Mobile Phone
				Jan,Peeters,:::a@example.org ::: b@example.org,Work,03 302 44 44:::+32485244947 ::: '+32485244948,"=""0485244949\"""
				""".replace("\\", ""), "x", Map.of()).contacts().getFirst();
		assertEquals("a@example.org", c.mail());
		assertEquals(List.of("03 302 44 44 WORK", "+32485244947 WORK", "+32485244948 WORK", "0485244949 MOBILE"), numbers(c));
	}

	@Test
	void tenThousandColumnsAreOneRow() throws IOException {
		String headings = "name" + ",x".repeat(9_998) + ",mobile";
		Contact c = CsvList.read(headings + "\nAnna" + ",y".repeat(9_998) + ",442\nBert\n", "x", Map.of()).contacts().getFirst();
		assertEquals("442", c.number(0));
	}

	@Test
	void aTableWithoutSensibleHeadingsIsRefusedInAShortSentence() {
		for (String text : List.of("x".repeat(1_000_000), "h,".repeat(19_000), "h,".repeat(21_000) + "name\nA", "<html>\u202e" + "y, ".repeat(500))) {
			var failure = assertThrows(IOException.class, () -> CsvList.read(text, "x", Map.of()));
			assertTrue(failure.getMessage().length() < 400, failure.getMessage());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "sep=\nname;phone\nA;1\n", "sep=\"\r\nname;phone\r\nA;1\r\n", "SEP=;\nname;phone\nA;1\n" })
	void aMarkOfTheSeparatorThatIsNoneIsPassedOver(String text) throws IOException {
		CsvTable table = CsvTable.read(text);
		assertEquals(List.of("A", "1"), table.rows().getLast().values());
		assertEquals(3, table.rows().getLast().line());
	}

	@Test
	void linesMayEndEachInItsOwnWay() throws IOException {
		CsvTable table = CsvTable.read("name,note\rA,\"one\r\ntwo\rthree\"\r\nB,x\nC,y");
		assertEquals(List.of("A", "B", "C"), table.rows().stream().map(r -> r.value(0)).toList());
	}

	@Test
	void usesTheDirectorysOwnHeadings() throws IOException {
		Contact c = CsvList.read("wer;wo;ruf\nAnna;Vertrieb;442\n", "x", Map.of("name", "wer", "department", "wo", "extension", "ruf")).contacts().getFirst();
		assertEquals("Vertrieb", c.department());
		assertEquals("442", c.extension());
	}

	@Test
	void namesTheLineOfARefusedRow() throws IOException {
		ParsedList list = CsvList.read("name,phone\nA,1\n,2\nA,1\n", "x", Map.of());
		assertEquals(1, list.contacts().size());
		assertEquals(List.of("Line 3 was refused: it has no name.", "Line 4 was refused: it occurs twice."), list.refused());
	}

	@Test
	void mapsTheNamesOfAForeignJson() throws IOException {
		ParsedList list = JsonList.read(new StringReader("[{\"uid\":\"7\",\"cn\":\"Anna\",\"tel\":\"442\"}]"), "x",
				Map.of("id", "uid", "name", "cn", "work", "tel"));
		assertEquals("x:7", list.contacts().getFirst().id());
		assertEquals("442", list.contacts().getFirst().number(0));
	}

	@Test
	void boundsAndCleansHostileText() throws IOException {
		String evil = "\\u202eevil\\u0007" + "x".repeat(10_000);
		Contact c = JsonList.read(new StringReader("[{\"id\":\"7\",\"name\":\"" + evil + "\"}]"), "x", Map.of()).contacts().getFirst();
		assertTrue(c.name().startsWith("evil x"), c.name());
		assertTrue(c.name().length() <= 210);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{}", "[", "[{]", "[{\"id\":1,}]", "[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]", "[]x\u0000", "\"[]\"" })
	void refusesWhatIsNoList(String text) {
		assertThrows(IOException.class, () -> JsonList.read(new StringReader(text), "x", Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252" })
	void guessesTheEncoding(String charset) {
		String text = "name\nZoé Müller\n";
		assertEquals(text, CharsetGuess.text(text.getBytes(Charset.forName(charset))));
		if (charset.startsWith("UTF")) {
			assertEquals(text, CharsetGuess.text(("\ufeff" + text).getBytes(Charset.forName(charset))));
			String greek = "\u0395\u03bb,name\nZoé Müller,x\n";
			assertEquals(greek, CharsetGuess.text(greek.getBytes(Charset.forName(charset))));
		}
	}

	@Test
	void aLetterThatIsCutInTwoCostsNoOtherAccent() {
		byte[] whole = "name\nZoé Müller\nÉlodie Crêpe\nRenée".getBytes(java.nio.charset.StandardCharsets.UTF_8);
		String cut = CharsetGuess.text(java.util.Arrays.copyOf(whole, whole.length - 2));
		assertTrue(cut.contains("Zoé Müller"), cut);
		whole[5] = (byte) 0xe9;
		assertTrue(CharsetGuess.text(whole).contains("Müller"));
	}
}
