package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ShownNumbersTest {

	private final List<String> asked = new ArrayList<>();
	private String rules = "BE";
	private final ShownNumbers numbers = new ShownNumbers(() -> rules, n -> {
		asked.add(n);
		return rules + ' ' + n;
	});

	@Test
	void asksOnceForANumber() {
		assertEquals("BE 442", numbers.apply("442"));
		assertEquals("BE 442", numbers.apply("442"));
		assertEquals(List.of("442"), asked);
	}

	@Test
	void forgetsWhatItKnewWhenTheRulesChange() {
		numbers.apply("442");
		rules = "NL";
		assertEquals("NL 442", numbers.apply("442"));
	}
}
