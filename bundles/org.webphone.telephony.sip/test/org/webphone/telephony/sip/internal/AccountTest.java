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
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.core.Address;
import org.webphone.media.AudioEngine;
import org.webphone.preferences.AccountSettings;
import org.webphone.sip.SipBody;
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
	void aCallOfOursThatRingsAtAColleaguesIsNotOneToTakeOver() {
		signIn(settings, "right");
		telephony.accounts().watch(settings.id(), "602");
		waitFor(() -> presence.contains(new Presence("602", Presence.State.AVAILABLE, "")), presence::toString);
		exchange.rings = true;
		Call call = get(telephony.calls().dial("602", Optional.empty()));
		waitForState(call, "ringing");
		exchange.tell("602", RINGING.replace("0470", "405"));
		waitFor(() -> presence.contains(new Presence("602", Presence.State.RINGING, "405", true)), presence::toString);
		exchange.tell("602", RINGING.replace("them@h", call.snapshot().protocolId()));
		waitFor(() -> presence.contains(new Presence("602", Presence.State.RINGING, "0470", true)), presence::toString);
		exchange.tell("602", RINGING);
		waitFor(() -> presence.contains(new Presence("602", Presence.State.RINGING, "0470")), presence::toString);
		assertTrue(presence.getLast().takeable());
		call.hangUp();
	}

	@Test
	void colleagueOfWhomTheExchangeHasNoDocumentYetIsAvailableAndThenRings() {
		exchange.silent = true;
		signIn(settings, "right");
		telephony.accounts().watch(settings.id(), "602");
		waitFor(() -> presence.contains(new Presence("602", Presence.State.AVAILABLE, "")), presence::toString);
		exchange.tell("602", RINGING);
		waitFor(() -> presence.contains(new Presence("602", Presence.State.RINGING, "0470")), presence::toString);
		// The voicemail was silent before the colleague was: nothing is claimed of it, and a count that comes is taken.
		assertEquals(MessageWaiting.NONE, telephony.accounts().accounts().getFirst().messageWaiting());
		exchange.watchers.get("message-summary 405").notify(
				SipBody.of("application/simple-message-summary", "Messages-Waiting: yes\r\nVoice-Message: 2/0\r\n"));
		waitFor(() -> telephony.accounts().accounts().getFirst().messageWaiting().equals(new MessageWaiting(true, 2, 0)));
	}

	@Test
	void colleagueIsSeenByHisPresenceWhereTheExchangeTellsNoDialogs() {
		signIn(settings, "right");
		telephony.accounts().watch(settings.id(), "702");
		waitFor(() -> presence.contains(new Presence("702", Presence.State.UNAVAILABLE, "")), presence::toString);
		exchange.watchers.get("presence 702").notify(SipBody.of("application/pidf+xml", "<presence xmlns='urn:ietf:params:xml:ns:pidf' "
				+ "xmlns:r='urn:ietf:params:xml:ns:pidf:rpid'><r:activities><r:on-the-phone/></r:activities>"
				+ "<tuple id='t'><status><basic>open</basic></status></tuple></presence>"));
		waitFor(() -> presence.contains(new Presence("702", Presence.State.BUSY, "")), presence::toString);
	}

	@Test
	void colleagueWhomTheExchangeCannotReachIsUnavailable() {
		signIn(settings, "right");
		telephony.accounts().watch(settings.id(), "802");
		waitFor(() -> presence.contains(new Presence("802", Presence.State.UNAVAILABLE, "")), presence::toString);
	}

	@Test
	void aChangeThatWasLostHasTheWholeStateAskedFor() {
		signIn(settings, "right");
		telephony.accounts().watch(settings.id(), "602");
		waitFor(() -> presence.contains(new Presence("602", Presence.State.AVAILABLE, "")), presence::toString);
		exchange.watchers.get("dialog 602").notify(SipBody.of("application/dialog-info+xml", "<dialog-info "
				+ "xmlns='urn:ietf:params:xml:ns:dialog-info' version='3' state='partial' entity='sip:602@h'>" + RINGING + "</dialog-info>"));
		waitFor(() -> presence.contains(new Presence("602", Presence.State.RINGING, "0470")), presence::toString);
		// What the double tells whoever asks again is the document it told last; only the count shows that it was asked for.
		waitFor(() -> presence.stream().filter(p -> p.state() == Presence.State.RINGING).count() == 2, presence::toString);
	}

	@Test
	void moreColleaguesThanAreAskedForAtOnceAreAllSeen() {
		signIn(settings, "right");
		waitFor(() -> exchange.watchers.containsKey("message-summary 405"));
		exchange.asked.clear();
		List<String> all = IntStream.range(0, 3 * Pace.AT_ONCE).mapToObj(i -> Integer.toString(9000 + i)).toList();
		all.forEach(extension -> telephony.accounts().watch(settings.id(), extension));
		waitFor(() -> presence.stream().map(Presence::target).distinct().count() == all.size(), presence::toString);
		assertEquals(all, exchange.asked);
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
