package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.telephony.sip.internal.Phone.get;
import static org.webphone.telephony.sip.internal.Phone.waitFor;
import static org.webphone.telephony.sip.internal.Phone.waitForState;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.core.Address;
import org.webphone.media.AudioEngine;
import org.webphone.preferences.AccountSettings;
import org.webphone.sip.SipStackFactory;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.Call;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.MessageWaiting;
import org.webphone.telephony.Presence;
import org.webphone.telephony.RegistrationState;
import org.webphone.telephony.RegistrationState.Phase;
import org.webphone.telephony.RegistrationState.Problem;
import org.webphone.telephony.Telephony;

/** An account at an exchange that the test plays. */
class AccountTest {

	private static final String RINGING = "<dialog id=\"d\" call-id=\"them@h\" local-tag=\"lt\" remote-tag=\"rt\" "
			+ "direction=\"recipient\"><state>early</state><remote><identity>sip:0470@h</identity></remote></dialog>";

	private final ExchangeDouble exchange = new ExchangeDouble();
	private final AudioEngine engine = AudioEngine.create();
	private final List<Presence> presence = new CopyOnWriteArrayList<>();
	private Telephony telephony;
	private AccountSettings settings;

	@BeforeEach
	void open() {
		telephony = Telephony.create(new SipLines(SipStackFactory.plain(), engine), Clock.systemUTC());
		settings = AccountSettings.builder(Address.sip("405", "127.0.0.1", exchange.port())).local("127.0.0.1", 0).build();
		telephony.accounts().addListener(new AccountListener() {
			@Override
			public void presenceChanged(Presence now) {
				presence.add(now);
			}
		});
	}

	@AfterEach
	void close() {
		telephony.close();
		exchange.close();
		engine.close();
	}

	private RegistrationState signIn(AccountSettings account, String password) {
		return get(telephony.accounts().signIn(account, password.toCharArray()));
	}

	@Test
	void rightPasswordRegistersAndLeavingRemovesIt() {
		RegistrationState state = signIn(settings, "right");
		assertEquals(Phase.REGISTERED, state.phase());
		assertEquals(120, state.expires());
		get(telephony.accounts().signOut(settings.id()));
		assertTrue(exchange.registered.size() >= 2, "the last one removes it: " + exchange.registered);
	}

	@Test
	void wrongPasswordIsSaidSoWithoutEndlessAttempts() {
		RegistrationState state = signIn(settings, "wrong");
		assertEquals(Problem.WRONG_PASSWORD, state.problem());
		assertEquals("The exchange does not accept the user name or the password; check both.", state.detail());
		assertEquals(0, state.retryIn());
	}

	@Test
	void unknownServerIsNamed() {
		AccountSettings elsewhere = settings.toBuilder().aor(Address.sip("405", "exchange.invalid")).build();
		RegistrationState state = signIn(elsewhere, "right");
		assertEquals(Problem.UNKNOWN_SERVER, state.problem());
		assertTrue(state.detail().contains("exchange.invalid"), state.detail());
	}

	@Test
	void portThatIsTakenIsSaidSo() {
		AccountSettings taken = settings.toBuilder().local("127.0.0.1", exchange.port()).build();
		RegistrationState state = signIn(taken, "right");
		assertEquals(Problem.PORT_IN_USE, state.problem());
		assertTrue(state.detail().contains(Integer.toString(exchange.port())), state.detail());
	}

	@Test
	void voicemailIsCounted() {
		signIn(settings, "right");
		waitFor(() -> telephony.accounts().accounts().getFirst().messageWaiting().equals(new MessageWaiting(true, 3, 1)));
	}

	@Test
	void watchedColleagueIsSeenToRing() {
		signIn(settings, "right");
		telephony.accounts().watch(settings.id(), "602");
		waitFor(() -> presence.contains(new Presence("602", Presence.State.AVAILABLE, "")), presence::toString);
		exchange.tell("602", RINGING);
		waitFor(() -> presence.contains(new Presence("602", Presence.State.RINGING, "0470")), presence::toString);
		telephony.accounts().unwatch(settings.id(), "602");
		waitFor(() -> !exchange.watchers.containsKey("dialog 602"));
	}

	@Test
	void pickUpByCodeFollowsWhereTheDialogIsNotTaken() {
		signIn(settings, "right");
		telephony.accounts().watch(settings.id(), "602");
		waitFor(() -> exchange.watchers.containsKey("dialog 602") && !presence.isEmpty());
		exchange.tell("602", RINGING);
		waitFor(() -> presence.getLast().state() == Presence.State.RINGING);
		Call call = get(telephony.calls().pickUp("602", Optional.empty()));
		assertTrue(call.snapshot().pickup());
		// The stack of the double knows no such dialog and answers 481 itself; then the code is dialled.
		waitFor(() -> exchange.calls.size() == 1);
		assertEquals("**602", Address.parse(exchange.calls.getFirst().invite().uri()).user());
		waitForState(call, "ended");
		assertEquals(EndReason.NO_ANSWER, call.snapshot().ending().orElseThrow().reason());
	}

	@Test
	void pickUpDialsTheCodeWhereNothingIsKnown() {
		signIn(settings, "right");
		get(telephony.calls().pickUp("602", Optional.empty()));
		waitFor(() -> exchange.calls.size() == 1);
		assertEquals("**602", Address.parse(exchange.calls.getFirst().invite().uri()).user());
	}
}
