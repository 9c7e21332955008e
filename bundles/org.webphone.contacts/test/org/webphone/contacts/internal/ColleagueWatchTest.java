package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.webphone.contacts.internal.Waiting.await;
import static org.webphone.contacts.internal.Waiting.waitFor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactListener;
import org.webphone.core.number.DialRules;
import org.webphone.core.number.NumberEngine;
import org.webphone.telephony.Account;
import org.webphone.telephony.Presence;
import org.webphone.telephony.Presence.State;
import org.webphone.telephony.RegistrationState;

class ColleagueWatchTest {

	private static final Account ME = FakeAccounts.account("405", RegistrationState.registered(600));

	@TempDir
	Path folder;

	private final FakeAccounts accounts = new FakeAccounts();
	private final PresenceBook presences = new PresenceBook();
	private ContactDatabase database;
	private Contacts contacts;
	private ColleagueWatch watch;

	@BeforeEach
	void open() {
		database = new ContactDatabase(folder.resolve("contacts.db"));
		contacts = new Contacts(database, presences, new PlainSettings());
		company("405", "442", "480");
		watch = new ColleagueWatch(contacts, presences);
		watch.setAccounts(accounts);
	}

	@AfterEach
	void close() {
		watch.close();
		contacts.close();
		database.close();
	}

	@Test
	void watchesColleaguesOnceTheAccountIsRegisteredButNotOneself() {
		watch.accountChanged(FakeAccounts.account("405", RegistrationState.REGISTERING));
		assertEquals(List.of(), accounts.watched());
		watch.accountChanged(ME);
		waitFor("both are watched", () -> accounts.watched().equals(List.of("405@example.org 442", "405@example.org 480")));
	}

	@Test
	void followsChangesOfTheDirectory() {
		watch.accountChanged(ME);
		waitFor("both are watched", () -> accounts.watched().size() == 2);
		presences.tell(new Presence("480", State.BUSY, ""));
		company("442", "499");
		waitFor("the new one is watched", () -> accounts.watched().equals(List.of("405@example.org 442", "405@example.org 499")));
		assertEquals(State.UNKNOWN, contacts.presence("480").state());
	}

	@Test
	void watchesFavouritesFirst() {
		await(contacts.favourite("company:480", true));
		watch.close();
		watch = new ColleagueWatch(contacts, presences);
		watch.setAccounts(accounts);
		watch.accountChanged(ME);
		waitFor("both are watched", () -> accounts.watched().equals(List.of("405@example.org 480", "405@example.org 442")));
	}

	@Test
	void tellsWhatColleaguesDo() {
		var told = new CopyOnWriteArrayList<Presence>();
		contacts.addListener(new ContactListener() {
			@Override
			public void presenceChanged(Presence presence) {
				told.add(presence);
			}
		}, Runnable::run);
		var ringing = new Presence("442", State.RINGING, "0485244947");
		watch.presenceChanged(ringing);
		watch.presenceChanged(ringing);
		watch.presenceChanged(new Presence("442", State.BUSY, ""));
		waitFor("each change is told once", () -> told.size() == 2);
		assertEquals(State.BUSY, contacts.presence("442").state());
		assertEquals(State.UNKNOWN, contacts.presence("777").state());
	}

	@Test
	void knowsNothingAfterSigningOut() {
		watch.accountChanged(ME);
		watch.presenceChanged(new Presence("442", State.AVAILABLE, ""));
		watch.accountRemoved(ME);
		assertEquals(State.UNKNOWN, contacts.presence("442").state());
	}

	private void company(String... extensions) {
		List<Contact> all = Arrays.stream(extensions)
				.map(e -> new Contact("company:" + e, Contact.COMPANY, "Person " + e, "", "", "", "", List.of(), e)).toList();
		new ReplaceSource(database.store, new NumberEngine(DialRules.DEFAULT)).run(Contact.COMPANY, all);
		database.changed(Contact.COMPANY);
	}
}
