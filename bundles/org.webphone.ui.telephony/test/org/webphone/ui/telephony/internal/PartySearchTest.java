package org.webphone.ui.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.telephony.Presence;

class PartySearchTest {

	private static final Contact FRED = person("Fred Reynders", "480", "+33639980480");
	private static final Contact DESK = person("Front desk", "499", "");

	private final Map<String, CompletableFuture<List<Contact>>> answers = new HashMap<>();
	private final PartySearch search = new PartySearch(
			(text, most) -> answers.computeIfAbsent(text, t -> new CompletableFuture<>()),
			c -> Presence.State.AVAILABLE, Runnable::run);

	private static Contact person(String name, String extension, String mobile) {
		var numbers = mobile.isEmpty() ? List.of(new ContactNumber(extension, ContactNumber.Kind.INTERNAL))
				: List.of(new ContactNumber(extension, ContactNumber.Kind.INTERNAL),
						new ContactNumber(mobile, ContactNumber.Kind.MOBILE));
		return new Contact("company:" + extension, Contact.COMPANY, name, "Tech", "", "", "", numbers, extension);
	}

	private void found(String text, Contact... contacts) {
		answers.get(text).complete(List.of(contacts));
	}

	@Test
	void findsPeopleWhileOneTypes() {
		search.text("fr");
		found("fr", FRED, DESK);
		assertEquals(List.of("Fred Reynders", "Front desk"), search.choices().stream().map(PartySearch.Choice::name).toList());
		assertEquals("480", search.choices().getFirst().number());
		assertEquals(2, search.found());
	}

	@Test
	void anAnswerThatComesLateIsThrownAway() {
		search.text("f");
		search.text("fr");
		found("fr", FRED);
		found("f", DESK, FRED);
		assertEquals(1, search.found());
	}

	@Test
	void whoIsKnownIsOfferedAtOnceAndLateAnswersDoNotReplaceThem() {
		search.text("fr");
		search.begin(List.of(DESK));
		found("fr", FRED);
		assertEquals(List.of("Front desk"), search.choices().stream().map(PartySearch.Choice::name).toList());
		assertEquals("", search.text());
	}

	@Test
	void aNumberThatNobodyHasIsOfferedAsTyped() {
		search.text("0472 85 68 58");
		found("0472 85 68 58");
		assertEquals(0, search.found());
		assertTrue(search.choices().getFirst().typed());
		assertEquals("0472 85 68 58", search.choices().getFirst().number());
	}

	@Test
	void aNumberThatSomebodyHasIsNotOfferedTwice() {
		search.text("480");
		found("480", FRED);
		assertEquals(1, search.choices().size());
		assertFalse(search.choices().getFirst().typed());
	}

	@Test
	void theNumberThatWasTypedInAnotherNotationIsTheOneToCall() {
		for (String text : List.of("0639980480", "0033 6 39 98 04 80", "+33639980480", "(0)6 39 98 04 80")) {
			search.text(text);
			found(text, FRED);
			assertEquals(List.of("+33639980480"), search.choices().stream().map(PartySearch.Choice::number).toList(), text);
		}
	}

	@Test
	void theNumberThatWasTypedIsTheOneToCall() {
		search.text("639980");
		found("639980", FRED);
		assertEquals("+33639980480", search.choices().getFirst().number());
	}

	@Test
	void sourcesThatFailLeaveTheNumber() {
		search.text("600");
		answers.get("600").completeExceptionally(new IllegalStateException("down"));
		assertEquals(1, search.choices().size());
	}

	@Test
	void marksWhatWasTypedWithoutAccentsAndCase() {
		assertArrayEquals(new int[] { 0, 2 }, PickRows.match("Fred Reynders", "fr"));
		assertArrayEquals(new int[] { 5, 8 }, PickRows.match("Yara Osman", "osm"));
		assertArrayEquals(new int[] { 0, 2 }, PickRows.match("\u00c9lise", "el"));
		assertEquals(0, PickRows.match("Yara Osman", "x").length);
	}
}
