package org.webphone.ui.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.contacts.ContactService;
import org.webphone.core.Address;
import org.webphone.history.HistoryService;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.MachineSettings.TrustedCertificate;
import org.webphone.preferences.Secrets;
import org.webphone.preferences.SoundSettings;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.MessageWaiting;
import org.webphone.telephony.RegistrationState;

class AccountModelTest {

	private final Recorder recorder = new Recorder();
	private final FakeSettings settings = new FakeSettings();
	private int done;

	private AccountModel model() {
		return new AccountModel(recorder.service(AccountService.class), recorder.service(HistoryService.class),
				recorder.service(ContactService.class), settings, recorder.service(Secrets.class), Runnable::run, Runnable::run, Throwable::getMessage);
	}

	@Test
	void deletesOnlyTheHistory() {
		model().deleteHistory(() -> done++);
		assertEquals(List.of("deleteAll"), recorder.asked);
		assertEquals(1, done);
	}

	@Test
	void deletesEverythingThatIsKeptHere() {
		settings.directories.add(DirectorySettings.list("branch", "Branch", DirectorySettings.Kind.JSON, "https://example.org"));
		settings.changeSound(s -> new SoundSettings("x", "y", "z", "chime", 1, false, false, false));
		settings.changeGeneral(g -> new GeneralSettings("nl", g.appearance(), g.duringCall(), 5, true, 30));
		settings.changeMachine(m -> m.withPorts(40_000, 40_009).withTrusted(new TrustedCertificate("voice.example.org", "ab")));
		model().deleteEverything(() -> done++);
		assertEquals(List.of("deleteAll", "deleteAll", "remove[directory:branch]"), recorder.asked, "the calls, then what is the user's own of contacts");
		assertEquals(SoundSettings.DEFAULT, settings.sound);
		assertEquals(GeneralSettings.DEFAULT, settings.general);
		assertEquals(MachineSettings.DEFAULT, settings.machine);
		assertTrue(settings.directories.isEmpty());
		assertEquals(1, done);
	}

	@Test
	void tellsWhyNothingWasDeletedAndGoesNoFurther() {
		recorder.answers.put("deleteAll", new IllegalStateException("The disk is full."));
		AccountModel model = model();
		model.deleteEverything(() -> done++);
		assertEquals("The disk is full.", model.problem());
		assertEquals(0, done);
		assertEquals(List.of("deleteAll"), recorder.asked);
	}

	@Test
	void isConnectedWhileTheExchangeKnowsTheAccount() {
		var account = AccountSettings.builder(Address.parse("sip:405@example.org")).build();
		recorder.answers.put("accounts", List.of(
				new Account(account, RegistrationState.registered(60), new MessageWaiting(false, 0, 0))));
		assertTrue(model().connected());
		recorder.answers.put("accounts", List.of(
				new Account(account, RegistrationState.REGISTERING, new MessageWaiting(false, 0, 0))));
		assertFalse(model().connected());
		recorder.answers.put("accounts", List.of());
		assertFalse(model().connected());
	}
}
