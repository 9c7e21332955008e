package org.webphone.ui.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.contacts.Contact;
import org.webphone.contacts.SourceHealth;
import org.webphone.telephony.Presence;
import org.webphone.ui.contacts.internal.ContactsModel.Show;

class ContactsModelTest {

	private final FakeContacts contacts = new FakeContacts();
	private int told;

	@BeforeEach
	void people() {
		contacts.all.addAll(List.of(FakeContacts.colleague("Charlie Example", "Sales", "439"),
				FakeContacts.colleague("Anna Example", "Support", "412", "0491570156"),
				FakeContacts.outsider("7", Contact.PERSONAL, "Garage Voorbeeld", "032004010")));
		contacts.favourites.add("company:439");
	}

	private ContactsModel model() {
		var model = new ContactsModel(contacts, Runnable::run);
		model.observe(() -> told++);
		return model;
	}

	private List<String> names(ContactsModel model) {
		return java.util.stream.IntStream.range(0, model.count()).mapToObj(i -> model.get(i).name()).toList();
	}

	@Test
	void showsTheCompanyFirstAndCountsEveryList() {
		ContactsModel model = model();
		assertEquals(List.of("Anna Example", "Charlie Example"), names(model));
		assertEquals(2, model.total(Show.COMPANY));
		assertEquals(1, model.total(Show.PERSONAL));
		assertEquals(1, model.total(Show.FAVOURITES));
		assertTrue(model.loaded());
	}

	@Test
	void searchesInTheListInSight() {
		ContactsModel model = model();
		model.text("example");
		assertEquals(2, model.count());
		model.show(Show.PERSONAL);
		assertEquals(0, model.count());
		assertTrue(model.loaded());
		model.text("garage");
		assertEquals(List.of("Garage Voorbeeld"), names(model));
		model.show(Show.FAVOURITES);
		model.text("CHARL");
		assertEquals(List.of("Charlie Example"), names(model));
		model.text("4 39");
		assertEquals(List.of("Charlie Example"), names(model));
		model.text("");
		assertEquals(1, model.count());
	}

	@Test
	void contactsOfEveryDirectoryStandAmongTheCompanys() {
		contacts.all.add(FakeContacts.outsider("9", "directory-1", "Bert Directory", "033024444"));
		ContactsModel model = model();
		assertEquals(List.of("Anna Example", "Bert Directory", "Charlie Example"), names(model));
		model.text("direc");
		assertEquals(List.of("Bert Directory"), names(model));
		model.show(Show.PERSONAL);
		assertEquals(List.of(), names(model));
	}

	@Test
	void whatADirectoryFindsLaterIsAddedToWhatWasFound() {
		ContactsModel model = model();
		model.text("example");
		assertEquals(2, model.count());
		contacts.all.add(FakeContacts.outsider("9", "directory-1", "Zoe Example", "033024444"));
		contacts.listeners.forEach(l -> l.answersArrived());
		assertEquals(3, model.count());
	}

	@Test
	void whoCallsARingingColleagueIsNamed() {
		contacts.presences.put("412", new Presence("412", Presence.State.RINGING, "439"));
		ContactsModel model = model();
		assertEquals("Charlie Example", model.callerOf(model.get(0)));
	}

	@Test
	void fetchesOnlyThePagesThatAreLookedAt() {
		contacts.all.clear();
		for (int i = 0; i < 1000; i++) {
			contacts.all.add(FakeContacts.colleague("Person %04d".formatted(i), "", Integer.toString(2000 + i)));
		}
		ContactsModel model = model();
		int before = contacts.pagesAsked;
		assertEquals(1000, model.count());
		assertNull(model.known(950));
		assertEquals(before, contacts.pagesAsked);
		model.get(950);
		assertEquals("Person 0950", model.get(950).name());
		assertEquals(before + 1, contacts.pagesAsked);
		assertNull(model.known(500));
	}

	@Test
	void whoRingsBecauseOfUsIsNotOfferedToUs() {
		contacts.presences.put("412", new Presence("412", Presence.State.RINGING, "405", true));
		ContactsModel model = model();
		assertEquals(List.of(), model.ringing());
		assertEquals(Presence.State.RINGING, model.state(model.get(0)));
	}

	@Test
	void listsColleaguesWhoseTelephoneRings() {
		contacts.presences.put("412", new Presence("412", Presence.State.RINGING, ""));
		ContactsModel model = model();
		assertEquals(List.of("Anna Example"), model.ringing().stream().map(Contact::name).toList());
		contacts.tell("439", Presence.State.RINGING);
		assertEquals(2, model.ringing().size());
		contacts.tell("412", Presence.State.BUSY);
		assertEquals(List.of("Charlie Example"), model.ringing().stream().map(Contact::name).toList());
	}

	@Test
	void otherStatesLeaveTheRowsAlone() {
		ContactsModel model = model();
		var states = new int[1];
		model.observePresence(() -> states[0]++);
		told = 0;
		contacts.tell("412", Presence.State.BUSY);
		assertEquals(0, told);
		assertEquals(1, states[0]);
		assertEquals(Presence.State.BUSY, model.state(model.get(0)));
	}

	@Test
	void aContactWithoutExtensionIsExternal() {
		ContactsModel model = model();
		model.show(Show.PERSONAL);
		assertEquals(Presence.State.EXTERNAL, model.state(model.get(0)));
	}

	@Test
	void theChosenContactFollowsItsChanges() {
		ContactsModel model = model();
		Contact anna = model.get(0);
		model.select(anna);
		contacts.all.remove(anna);
		contacts.all.add(FakeContacts.colleague("Anna Voorbeeld", "Support", "412"));
		contacts.changed(Contact.COMPANY);
		assertEquals("Anna Voorbeeld", model.selected().orElseThrow().name());
	}

	@Test
	void aChosenContactThatIsGoneIsNoLongerShown() {
		ContactsModel model = model();
		model.show(Show.PERSONAL);
		Contact garage = model.get(0);
		model.select(garage);
		contacts.all.remove(garage);
		contacts.changed(Contact.PERSONAL);
		assertTrue(model.selected().isEmpty());
	}

	@Test
	void sourcesThatDoNotWorkAreNamed() {
		contacts.sources.put("personal", "");
		contacts.sources.put("company", "The directory does not answer.");
		contacts.sources.put("branch", "The directory does not answer.");
		assertEquals(List.of("branch", "company"), model().problems().stream().map(SourceHealth::label).sorted().toList());
	}

	@Test
	void aDirectoryWithoutContactsIsNotNone() {
		contacts.all.clear();
		contacts.sources.put("personal", "The disk is full.");
		assertFalse(model().connected(), "the own contacts are no directory");
		assertFalse(model().down());
		contacts.sources.put("company", "");
		assertTrue(model().connected());
		assertFalse(model().down());
		contacts.sources.put("company", "The directory does not answer.");
		assertTrue(model().down());
	}

	@Test
	void closedItHearsNothing() {
		ContactsModel model = model();
		model.close();
		told = 0;
		contacts.changed(Contact.COMPANY);
		assertEquals(0, told);
		assertFalse(contacts.all.isEmpty());
	}
}
