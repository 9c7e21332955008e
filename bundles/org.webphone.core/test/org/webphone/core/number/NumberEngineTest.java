package org.webphone.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.webphone.core.number.PhoneNumber.Kind;

class NumberEngineTest {

	private final NumberEngine belgium = new NumberEngine(DialRules.DEFAULT);

	static Stream<String> vectors() throws IOException {
		try (var in = new BufferedReader(new InputStreamReader(NumberEngineTest.class.getResourceAsStream("numbers.txt"), StandardCharsets.UTF_8))) {
			return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("vectors")
	void understandsEveryNotation(String vector) {
		String[] v = Arrays.stream((vector + " ").split("\\|", -1)).map(String::strip).toArray(String[]::new);
		List<Integer> lengths = v[2].isEmpty() ? List.of() : Arrays.stream(v[2].split(",")).map(Integer::valueOf).toList();
		var engine = new NumberEngine(new DialRules(v[0], v[1], lengths, List.of()));
		PhoneNumber number = engine.read(v[3]);
		assertEquals(Kind.valueOf(v[4]), number.kind(), vector);
		assertEquals(v[5], engine.dial(v[3]), vector);
		assertEquals(v[6], engine.key(v[3]), vector);
		assertEquals(v[7], engine.display(v[3]), vector);
		assertEquals(v.length > 8 ? v[8] : "", number.afterwards(), vector);
	}

	@Test
	void tellsThatTwoNotationsAreOneNumber() {
		assertTrue(belgium.same("0485 24 49 47", "+32485244947"));
		assertTrue(belgium.same("0032485244947", "tel:+32-485-24-49-47"));
		assertFalse(belgium.same("0485 24 49 47", "0485 24 49 48"));
		assertFalse(belgium.same("442", "0442"));
		assertFalse(belgium.same("", ""));
	}

	@Test
	void givesTheFormsOfTheAutomationsPlaceholders() {
		PhoneNumber n = belgium.read("033024444");
		assertEquals("033024444", n.digits());
		assertEquals("+3233024444", n.e164());
		assertEquals("3233024444", n.e164Digits());
	}

	@Test
	void searchKeysOccurInTheIdentityOfTheNumbersTheyBegin() {
		String identity = belgium.key("0485 24 49 47");
		for (String typed : new String[] { "04", "0485", "0485 24", "+32", "+32 485", "0032", "0032485", "244", "4947" }) {
			assertTrue(identity.contains(belgium.searchKey(typed)), typed);
			assertFalse(belgium.searchKey(typed).isEmpty(), typed);
		}
		assertEquals("", belgium.searchKey("anna"));
		assertEquals("", belgium.searchKey("anna 2"));
	}

	@Test
	void additionalEmergencyNumbersBypassEveryRule() {
		var engine = new NumberEngine(new DialRules("BE", "0", List.of(3), List.of("1722")));
		assertEquals(Kind.EMERGENCY, engine.read("1722").kind());
		assertEquals("1722", engine.dial("1722"));
	}

	@Test
	void nothingIsNothing() {
		for (String nothing : new String[] { null, "", "   ", "+", "()", "\u202a\u202c" }) {
			assertEquals(Kind.NONE, belgium.read(nothing).kind());
			assertEquals("", belgium.dial(nothing));
			assertEquals("", belgium.key(nothing));
		}
		assertEquals(Kind.NONE, belgium.read("1".repeat(10_000)).kind());
	}

	@Test
	void invisibleMarksOfCopiedTextDoNotMatter() {
		assertEquals("32485244947", belgium.key("\u202a+32\u00a0485\u200b24\u201149\u201247\u202c"));
	}

	@Test
	void refusesAnOutsidePrefixThatIsNoNumber() {
		assertThrows(IllegalArgumentException.class, () -> new DialRules("BE", "x", List.of(), List.of()));
	}
}
