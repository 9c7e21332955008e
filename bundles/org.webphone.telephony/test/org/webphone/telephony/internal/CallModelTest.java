package org.webphone.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.telephony.internal.ModelHarness.CALLER;
import static org.webphone.telephony.internal.ModelHarness.get;
import static org.webphone.telephony.internal.ModelHarness.waitFor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallState;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;
import org.webphone.telephony.Party;
import org.webphone.telephony.RegistrationState;

class CallModelTest {

	private ModelHarness model = new ModelHarness();

	@AfterEach
	void close() {
		model.close();
	}

	@Test
	void outgoingCallWalksFromDialingToItsEnd() {
		Call call = model.dial("0600");
		FakeLeg leg = model.leg(1);
		leg.events().ringing(false);
		model.clock.pass(Duration.ofSeconds(4));
		leg.events().established("PCMA", false);
		model.waitForState(call, "active");
		model.clock.pass(Duration.ofSeconds(30));
		leg.events().ended(EndReason.NORMAL, 200, "");

		Ending end = model.waitForEnd(call);
		assertEquals(new Ending(EndReason.NORMAL, 200, "", Duration.ofSeconds(4), Duration.ofSeconds(30)), end);
		waitFor(() -> model.heard(call.id()).equals(List.of("dialing", "ringing", "active", "ended")));
		assertEquals(List.of("register", "dial sip:0600@example.org"), model.line.commands);
	}

	/** Hundreds of ended calls are remembered; the buffers of their sound must not be. */
	@Test
	void endedCallKeepsNothingOfItsLeg() {
		Call call = model.talkTo("600");
		model.leg(1).events().ended(EndReason.NORMAL, 0, "");
		model.waitForEnd(call);
		Switchboard board = model.model.board();
		assertEquals(new GoneLeg("leg-1"), get(board.command(() -> CompletableFuture.completedFuture(board.calls.get(call.id()).leg()))));
		get(call.hangUp());
	}

	@Test
	void factsAfterTheEndChangeNothing() {
		Call call = model.talkTo("600");
		model.leg(1).events().ended(EndReason.NORMAL, 0, "");
		model.waitForEnd(call);
		model.leg(1).events().holdChanged(true, false);
		model.leg(1).events().ringing(false);
		model.leg(1).events().ended(EndReason.SERVER, 500, "");
		get(call.hangUp());
		assertEquals(EndReason.NORMAL, call.snapshot().ending().orElseThrow().reason());
		assertTrue(model.model.calls().calls().isEmpty());
		assertEquals(Optional.of(call), model.model.calls().call(call.id()));
	}

	@Test
	void listenersHearIntoWhichFileACallIsRecorded() {
		Call call = model.talkTo("442");
		get(call.record(Path.of("talk.wav")));
		waitFor(() -> call.snapshot().recording() && !model.recorded.isEmpty());
		get(call.stopRecording());
		waitFor(() -> !call.snapshot().recording());
		assertEquals(List.of(Path.of("talk.wav")), model.recorded);
		assertEquals("record talk.wav", model.leg(1).commands.get(model.leg(1).commands.size() - 2));
	}

	@Test
	void incomingCallRingsAndIsAnswered() {
		FakeLeg leg = model.line.callsIn(CALLER);
		Call call = model.incoming();
		assertEquals("Ada", call.snapshot().remote().name());
		assertEquals("405", call.snapshot().line());
		get(call.answer());
		assertEquals("active", ModelHarness.word(call));
		assertEquals(List.of("ring", "answer"), leg.commands);
	}

	@Test
	void answeringTwiceIsRefusedAndChangesNothing() {
		FakeLeg leg = model.line.callsIn(CALLER);
		Call call = model.incoming();
		get(call.answer());
		CallException refused = assertThrows(CallException.class, () -> get(call.answer()));
		assertEquals("The call c1 is active; it cannot be answered.", refused.getMessage());
		assertEquals(List.of("ring", "answer"), leg.commands);
	}

	@Test
	void callerWhoGivesUpFailsTheAnswerUnderWay() {
		FakeLeg leg = model.line.callsIn(CALLER);
		leg.obedient = false;
		Call call = model.incoming();
		var answer = call.answer();
		waitFor(() -> leg.commands.contains("answer"));
		leg.events().ended(EndReason.CANCELLED, 487, "");
		assertThrows(CallException.class, () -> get(answer));
		assertEquals(EndReason.CANCELLED, model.waitForEnd(call).reason());
	}

	@Test
	void declinedCallIsDeclinedWhateverTheProviderCallsIt() {
		model.line.callsIn(CALLER);
		Call call = model.incoming();
		get(call.hangUp());
		assertEquals(EndReason.DECLINED, model.waitForEnd(call).reason());
	}

	@Test
	void rejectedWithBusyEndsAsBusy() {
		FakeLeg leg = model.line.callsIn(CALLER);
		Call call = model.incoming();
		get(call.reject(486));
		Ending end = model.waitForEnd(call);
		assertEquals(EndReason.BUSY, end.reason());
		assertEquals(486, end.code());
		assertEquals(List.of("ring", "reject 486"), leg.commands);
	}

	@Test
	void forwardedCallGoesToTheTargetAtTheExchange() {
		FakeLeg leg = model.line.callsIn(CALLER);
		Call call = model.incoming();
		get(call.forward("438"));
		assertEquals(EndReason.FORWARDED, model.waitForEnd(call).reason());
		assertEquals(List.of("ring", "forward sip:438@example.org"), leg.commands);
		assertEquals("438", call.snapshot().passedTo());
	}

	@Test
	void doNotDisturbRefusesWithoutRingingInOneFact() {
		model.model.calls().doNotDisturb(true);
		FakeLeg leg = model.line.callsIn(CALLER);
		waitFor(() -> !model.facts.isEmpty());
		assertEquals(List.of("reject 480"), leg.commands);
		Ending end = model.facts.getFirst().ending().orElseThrow();
		assertEquals(EndReason.DO_NOT_DISTURB, end.reason());
		assertEquals(480, end.code());
		get(model.model.calls().dial("600", Optional.empty()));
		assertEquals(1, model.facts.stream().filter(f -> f.id().value().equals("c1")).count());
	}

	@Test
	void secondCallHoldsTheFirstAndResumingSwitches() {
		Call first = model.talkTo("600");
		Call second = model.talkTo("601");
		model.waitForState(first, "held");
		get(first.resume());
		model.waitForState(first, "active");
		model.waitForState(second, "held");
		assertEquals(List.of(second, first), model.model.calls().calls());
	}

	@Test
	void answeringHoldsTheCallTheUserWasIn() {
		Call first = model.talkTo("600");
		model.line.callsIn(CALLER);
		get(model.incoming().answer());
		model.waitForState(first, "held");
	}

	@Test
	void holdFromTheOtherSideIsShown() {
		Call call = model.talkTo("600");
		model.leg(1).events().holdChanged(false, true);
		model.waitForState(call, "remote-held");
		model.leg(1).obedient = false;
		var hold = call.hold();
		model.leg(1).events().holdChanged(true, true);
		get(hold);
		assertEquals(new CallState.Held(true), call.snapshot().state());
		model.leg(1).events().holdChanged(true, false);
		waitFor(() -> call.snapshot().state().equals(new CallState.Held(false)));
	}

	@Test
	void ordersThatComeFasterThanTheOtherSideFollowsEndAsTheLastOneSays() {
		Call call = model.talkTo("600");
		FakeLeg leg = model.leg(1);
		leg.obedient = false;
		var held = call.hold();
		var resumed = call.resume();
		var heldAgain = call.hold();
		waitFor(() -> leg.commands.equals(List.of("hold", "resume", "hold")));
		leg.events().holdChanged(true, false);
		get(held);
		get(resumed);
		get(heldAgain);
		assertEquals("held", ModelHarness.word(call));
		var back = call.resume();
		var stays = call.hold();
		leg.events().holdChanged(false, false);
		get(back);
		assertFalse(stays.toCompletableFuture().isDone(), "it is active still");
		leg.events().holdChanged(true, false);
		get(stays);
		assertEquals("held", ModelHarness.word(call));
	}

	@Test
	void ofTwoCallsResumedInAMomentTheLastOneIsTalkedIn() {
		Call first = model.talkTo("600");
		Call second = model.talkTo("601");
		model.waitForState(first, "held");
		get(second.hold());
		model.leg(1).obedient = false;
		first.resume();
		get(second.resume());
		waitFor(() -> model.leg(1).commands.getLast().equals("hold"));
		model.leg(1).events().holdChanged(false, false);
		model.leg(1).events().holdChanged(true, false);
		model.waitForState(first, "held");
		model.waitForState(second, "active");
	}

	@Test
	void holdThatThePeerRefusesFailsAndTheCallGoesOn() {
		Call call = model.talkTo("600");
		model.leg(1).obedient = false;
		var hold = call.hold();
		waitFor(() -> model.leg(1).commands.contains("hold"));
		model.leg(1).events().commandFailed("hold", "The other side refused.");
		CallException e = assertThrows(CallException.class, () -> get(hold));
		assertEquals("The other side refused.", e.getMessage());
		assertEquals("active", ModelHarness.word(call));
		assertEquals("hold-failed", call.snapshot().notice());
	}

	@Test
	void tonesInADialledNumberAreSentOnceConnected() {
		Call call = model.dial("+32 (0)2 55/51,12#");
		assertEquals("dial sip:+3225551@example.org", model.line.commands.getLast());
		model.leg(1).events().established("PCMA", false);
		waitFor(() -> model.leg(1).commands.contains("dtmf 12#"));
		assertEquals("+3225551", call.snapshot().remote().number());
	}

	@Test
	void onlyKeypadTonesAreSent() {
		Call call = model.talkTo("600");
		assertThrows(CallException.class, () -> get(call.sendDtmf("12x")));
		get(call.sendDtmf("12#"));
		assertEquals(List.of("dtmf 12#"), model.leg(1).commands);
	}

	@Test
	void mutedIsPartOfTheSnapshot() {
		Call call = model.talkTo("600");
		get(call.mute(true));
		assertTrue(call.snapshot().muted());
		get(call.mute(false));
		assertFalse(call.snapshot().muted());
		assertEquals(List.of("mute true", "mute false"), model.leg(1).commands);
	}

	@Test
	void nameComesFromTheContactsOnce() {
		var found = new CompletableFuture<Optional<Party>>();
		model.model.board().neighbours.resolvers.add(address -> found);
		Call call = model.dial("442");
		assertEquals("", call.snapshot().remote().name());
		found.complete(Optional.of(new Party(call.snapshot().remote().address(), "Ada", "Sales", "k1")));
		waitFor(() -> call.snapshot().remote().name().equals("Ada"));
		assertEquals("dialing", ModelHarness.word(call));
	}

	@Test
	void callsNeedAnAccount() {
		get(model.model.accounts().signOut(model.model.accounts().accounts().getFirst().id()));
		CallException e = assertThrows(CallException.class, () -> model.dial("600"));
		assertEquals("No account is signed in; sign in before calling.", e.getMessage());
	}

	@Test
	void signingOutEndsTheCallsAndRemovesTheAccount() {
		Call call = model.talkTo("600");
		get(model.model.accounts().signOut(call.snapshot().account()));
		assertTrue(call.snapshot().state().ended());
		assertTrue(model.model.accounts().accounts().isEmpty());
		assertEquals("close", model.line.commands.getLast());
	}

	@Test
	void failedRegistrationIsTheOutcomeOfSigningInAndLaterSuccessIsShown() {
		model.line.events.registration(new RegistrationState(RegistrationState.Phase.FAILED, 0,
				RegistrationState.Problem.NO_ANSWER, 408, "", 30));
		waitFor(() -> model.model.accounts().accounts().getFirst().registration().problem()
				== RegistrationState.Problem.NO_ANSWER);
		model.line.events.registration(RegistrationState.registered(300));
		waitFor(() -> model.model.accounts().accounts().getFirst().registration().expires() == 300);
	}
}
