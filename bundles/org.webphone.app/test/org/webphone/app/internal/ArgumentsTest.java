package org.webphone.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

	@Test
	void readsTheDemoAndItsCaller() {
		Arguments arguments = Arguments.of(List.of("-demo", "--call-in", "10"));
		assertTrue(arguments.demo());
		assertEquals(Optional.of(Duration.ofSeconds(10)), arguments.callIn());
	}

	@Test
	void leavesTheWordsOfThePlatformAlone() {
		Arguments arguments = Arguments.of(List.of("-nosplash", "-testproperties", "x"));
		assertFalse(arguments.demo());
		assertTrue(arguments.callIn().isEmpty());
	}

	@Test
	void saysWhatIsWrongWithTheSeconds() {
		for (List<String> words : List.of(List.of("--call-in"), List.of("--call-in", "soon"))) {
			var wrong = assertThrows(IllegalArgumentException.class, () -> Arguments.of(words));
			assertEquals("--call-in needs a number of seconds, for example --call-in 10.", wrong.getMessage());
		}
	}

	@Test
	void tellsNumbersFromNames() {
		assertTrue(HeaderSearch.dialable("0485 24 49 47"));
		assertTrue(HeaderSearch.dialable("*21#"));
		assertTrue(HeaderSearch.dialable("sip:echo@example.org"));
		assertTrue(HeaderSearch.dialable("echo@example.org"));
		assertFalse(HeaderSearch.dialable("fr"));
	}
}
