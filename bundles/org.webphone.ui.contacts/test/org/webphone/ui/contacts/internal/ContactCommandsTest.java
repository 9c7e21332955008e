package org.webphone.ui.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.contacts.Contact;

class ContactCommandsTest {

	private final FakeContacts contacts = new FakeContacts();
	private final FakeCalls calls = new FakeCalls();
	private final ContactCommands commands = new ContactCommands(contacts, calls, Runnable::run, Throwable::getMessage);
	private final Contact anna = FakeContacts.colleague("Anna Example", "Support", "412", "0491570156");

	@Test
	void callsAndPicksUp() {
		commands.call("0491570156");
		commands.pickUp(anna);
		assertEquals(List.of("0491570156", "pick up 412"), calls.dialled);
		assertEquals("", commands.problem());
	}

	@Test
	void tellsWhyACallWasRefusedUntilTheNextOneWorks() {
		List<String> told = new ArrayList<>();
		commands.observe(() -> told.add(commands.problem()));
		calls.refusal = "No line is free.";
		commands.call("412");
		calls.refusal = "";
		commands.call("412");
		assertEquals(List.of("No line is free.", ""), told);
	}

	@Test
	void copiesAColleagueToThePersonalContacts() {
		List<Contact> stored = new ArrayList<>();
		commands.copy(anna, stored::add);
		assertEquals(Contact.PERSONAL, stored.getFirst().source());
		assertEquals(anna.numbers(), stored.getFirst().numbers());
		assertTrue(stored.getFirst().id().startsWith("personal:"));
	}

	@Test
	void aContactWithoutNameIsRefusedWithASentence() {
		commands.save(new Contact("", Contact.PERSONAL, " ", "", "", "", "", List.of(), ""), c -> {
			throw new AssertionError("stored");
		});
		assertEquals("A contact needs a name.", commands.problem());
	}
}
