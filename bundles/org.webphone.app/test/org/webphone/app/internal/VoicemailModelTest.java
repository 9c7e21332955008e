package org.webphone.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.MessageWaiting;
import org.webphone.telephony.RegistrationState;

class VoicemailModelTest {

	private final FakeAccounts accounts = new FakeAccounts();
	private final FakeTelephone calls = new FakeTelephone();
	private final VoicemailModel model = new VoicemailModel(accounts, calls, Runnable::run, Throwable::getMessage);

	private void tell(String number, MessageWaiting messages) {
		accounts.is(AccountSettings.builder(Address.sip("405", "example.org")).voicemail(number).build(),
				RegistrationState.registered(600), messages);
	}

	@Test
	void isThereOnlyWhereItCanBeCalledOrTellsOfMessages() {
		assertFalse(model.exists());
		tell("", MessageWaiting.NONE);
		assertFalse(model.exists());
		tell("*97", MessageWaiting.NONE);
		assertTrue(model.exists());
		tell("", new MessageWaiting(true, 0, 0));
		assertTrue(model.exists());
	}

	@Test
	void countsUpToNineAndMarksMessagesThatTheExchangeDoesNotCount() {
		tell("*97", new MessageWaiting(true, 2, 5));
		assertEquals("2", model.badge());
		tell("*97", new MessageWaiting(true, 12, 0));
		assertEquals("9+", model.badge());
		tell("*97", new MessageWaiting(true, 0, 0));
		assertEquals("!", model.badge());
		tell("*97", new MessageWaiting(false, 0, 5));
		assertEquals("", model.badge());
	}

	@Test
	void listensAtTheNumberOfTheSettingsElseWhereTheExchangeSays() {
		tell("", new MessageWaiting(true, 1, 0, "sip:box@example.org"));
		model.listen();
		tell("*97", new MessageWaiting(true, 1, 0, "sip:box@example.org"));
		model.listen();
		assertEquals(List.of("sip:box@example.org", "*97"), calls.dialled);
		assertEquals("All lines are busy.", model.problem());
	}

	@Test
	void knowsTheCodeOfAColleaguesVoicemail() {
		accounts.is(AccountSettings.builder(Address.sip("405", "example.org")).colleagueVoicemail("*98{extension}").build(),
				RegistrationState.registered(600));
		assertEquals(Optional.of("*98442"), accounts.accounts().getFirst().voicemailOf("442"));
		assertEquals(Optional.empty(), accounts.accounts().getFirst().voicemailOf(""));
	}
}
