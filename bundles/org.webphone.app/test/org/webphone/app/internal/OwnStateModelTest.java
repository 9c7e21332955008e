package org.webphone.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.DeviceChange.What;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.RegistrationState.Phase;
import org.webphone.telephony.RegistrationState.Problem;

class OwnStateModelTest {

	private final AccountSettings sofie = AccountSettings
			.builder(Address.sip("405", "example.org").withDisplayName("Sofie Maes")).build();
	private final FakeAccounts accounts = new FakeAccounts();
	private final FakeTelephone calls = new FakeTelephone();
	private final OwnStateModel model = new OwnStateModel(accounts, calls, Runnable::run);

	@Test
	void nobodyIsSignedInAtFirst() {
		assertEquals(OwnState.SIGNED_OUT, model.state());
	}

	@Test
	void namesTheUser() {
		accounts.is(sofie, RegistrationState.registered(600));
		assertEquals("Sofie Maes", model.state().name());
		assertEquals(OwnState.Kind.AVAILABLE, model.state().kind());
	}

	@Test
	void aCallOutranksDoNotDisturbAndALostConnectionOutranksBoth() {
		accounts.is(sofie, RegistrationState.registered(600));
		model.doNotDisturb(true);
		assertEquals(OwnState.Kind.DO_NOT_DISTURB, model.state().kind());
		calls.talks("a");
		assertEquals(OwnState.Kind.IN_A_CALL, model.state().kind());
		accounts.is(sofie, new RegistrationState(Phase.FAILED, 0, Problem.NO_NETWORK, 0, "", 8));
		assertEquals(OwnState.Kind.NO_CONNECTION, model.state().kind());
		assertEquals(8, model.state().retryIn());
	}

	@Test
	void theEndOfTheCallIsTheEndOfTheState() {
		accounts.is(sofie, RegistrationState.registered(600));
		calls.talks("a");
		calls.ends("a");
		assertEquals(OwnState.Kind.AVAILABLE, model.state().kind());
	}

	@Test
	void tellsOfChanges() {
		var changes = new AtomicInteger();
		model.observe(changes::incrementAndGet);
		accounts.is(sofie, RegistrationState.REGISTERING);
		calls.talks("a");
		assertEquals(2, changes.get());
	}

	@Test
	void aMissingMicrophoneIsToldAsLongAsACallNeedsIt() {
		calls.talks("a");
		calls.device("a", What.MISSING, false);
		assertFalse(model.noMicrophone());
		calls.device("a", What.MISSING, true);
		assertTrue(model.noMicrophone());
		calls.device("a", What.REPLACED, true);
		assertFalse(model.noMicrophone(), "it is back");
		calls.device("a", What.MISSING, true);
		calls.ends("a");
		assertFalse(model.noMicrophone(), "nobody listens any more");
	}
}
