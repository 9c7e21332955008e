package org.webphone.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.telephony.internal.ModelHarness.CALLER;
import static org.webphone.telephony.internal.ModelHarness.account;
import static org.webphone.telephony.internal.ModelHarness.get;
import static org.webphone.telephony.internal.ModelHarness.waitFor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.SoundSettings.RecordCalls;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallException;
import org.webphone.telephony.EndReason;

class CallPolicyTest {

	@Test
	void accountThatAnswersByItselfRingsFirst() {
		try (var model = new ModelHarness(account().autoAnswer(Duration.ZERO).build())) {
			FakeLeg leg = model.line.callsIn(CALLER);
			waitFor(() -> leg.commands.equals(List.of("ring", "answer")));
		}
	}

	@Test
	void callerMayAskForAnAutomaticAnswer() {
		try (var model = new ModelHarness()) {
			FakeLeg leg = model.line.callsIn(CALLER, Optional.of(Duration.ZERO));
			waitFor(() -> leg.commands.equals(List.of("ring", "answer")));
		}
	}

	@Test
	void theDefaultAccountIsTheOneThatTheUserHasPutFirst() {
		var second = AccountSettings.builder(Address.sip("7", "example.net")).build();
		try (var model = new ModelHarness()) {
			get(model.model.accounts().signIn(second, null));
			var board = model.model.board();
			board.neighbours.accountOrder = () -> List.of(second.id(), account().build().id());
			board.post(board.trunks::reordered);
			waitFor(() -> model.model.accounts().accounts().getFirst().id().equals(second.id()));
			assertEquals(second.id(), model.dial("600").snapshot().account());
			get(model.model.accounts().signIn(second, null));
			assertEquals(second.id(), model.model.accounts().accounts().getFirst().id(), "signing in anew changes no order");
		}
	}

	@Test
	void callsAreRecordedByThemselvesWhereTheRuleSaysSo(@TempDir Path folder) {
		try (var model = new ModelHarness()) {
			model.model.board().neighbours.recordings = Optional.of(folder);
			model.model.board().neighbours.recordRule = () -> RecordCalls.OUTGOING;
			Call out = model.talkTo("600");
			waitFor(() -> model.line.legs.getLast().commands.stream().anyMatch(c -> c.startsWith("record")));
			get(out.hangUp());
			FakeLeg in = model.line.callsIn(CALLER);
			model.incoming().answer();
			waitFor(() -> in.commands.contains("answer"));
			in.events().established("PCMA", false);
			waitFor(() -> model.facts.getLast().state().established());
			assertTrue(in.commands.stream().noneMatch(c -> c.startsWith("record")), "an incoming call is not");
		}
	}

	@Test
	void aRuleThatCannotBeFollowedIsTold() {
		try (var model = new ModelHarness()) {
			model.model.board().neighbours.recordRule = () -> RecordCalls.ALL;
			Call call = model.talkTo("600");
			waitFor(() -> model.troubles.contains(AudioTrouble.RECORDING));
			assertTrue(call.snapshot().state().established());
		}
	}

	@Test
	void autoAnswerLeavesACallAloneThatWasDeclinedInTime() {
		try (var model = new ModelHarness(account().autoAnswer(Duration.ofMillis(600)).build())) {
			FakeLeg leg = model.line.callsIn(CALLER);
			Call call = model.incoming();
			get(call.reject(603));
			FakeLeg second = model.line.callsIn(CALLER);
			waitFor(() -> second.commands.contains("answer"));
			assertEquals(List.of("ring", "reject 603"), leg.commands);
		}
	}

	@Test
	void noFreeLineIsBusyWithoutRinging() {
		try (var model = new ModelHarness(account().lineLimit(1).build())) {
			Call first = model.talkTo("600");
			FakeLeg leg = model.line.callsIn(CALLER);
			waitFor(() -> !model.heard(new org.webphone.core.CallId("c2")).isEmpty());
			assertEquals(List.of("reject 486"), leg.commands);
			assertEquals(EndReason.BUSY, model.facts.getLast().ending().orElseThrow().reason());
			assertThrows(CallException.class, () -> model.dial("601"));
			get(first.hangUp());
			assertEquals("dialing", ModelHarness.word(model.dial("601")));
		}
	}

	@Test
	void pickUpNamesTheColleagueAndCarriesTheCodeAlong() {
		try (var model = new ModelHarness()) {
			Call call = get(model.model.calls().pickUp("602", Optional.empty()));
			assertTrue(call.snapshot().pickup());
			assertEquals("602", call.snapshot().remote().number());
			assertEquals("pickUp 602 or **602", model.line.commands.getLast());
		}
	}

	@Test
	void linesThatDoNotConfirmTheirEndDoNotKeepTheProgram() {
		var model = new ModelHarness();
		Call call = model.talkTo("600");
		model.line.answersClose = false;
		model.close();
		assertTrue(call.snapshot().state().ended());
	}

	@Test
	void threeCallsAreJoinedSplitAndLeftOver() {
		try (var model = new ModelHarness()) {
			Call a = model.talkTo("1");
			Call b = model.talkTo("2");
			Call c = model.talkTo("3");
			get(model.model.calls().merge(List.of(a.id(), b.id(), c.id())));
			List.of(a, b, c).forEach(call -> assertEquals("conference", ModelHarness.word(call)));
			assertEquals("conference [leg-1, leg-2, leg-3]", model.line.commands.getLast());
			get(model.model.calls().split(b.id()));
			assertEquals("held", ModelHarness.word(b));
			assertEquals("conference", ModelHarness.word(a));
			get(a.hangUp());
			model.waitForState(c, "active");
			assertEquals("conference [leg-3]", model.line.commands.getLast());
		}
	}

	/** Who is called in addition finds all the others: they were held for the time of the consultation. */
	@Test
	void conferenceThatWasHeldForAnotherCallComesBackAsAWhole() {
		try (var model = new ModelHarness()) {
			Call a = model.talkTo("1");
			Call b = model.talkTo("2");
			get(model.model.calls().merge(List.of(a.id(), b.id())));
			Call c = model.talkTo("3");
			model.waitForState(a, "held");
			model.waitForState(b, "held");
			get(model.model.calls().merge(List.of(a.id(), c.id())));
			List.of(a, b, c).forEach(call -> assertEquals("conference", ModelHarness.word(call)));

			Call d = model.talkTo("4");
			List.of(a, b, c).forEach(call -> model.waitForState(call, "held"));
			get(b.resume());
			List.of(a, b, c).forEach(call -> model.waitForState(call, "conference"));
			model.waitForState(d, "held");
		}
	}

	/** One member that is held on its own stays held when another is. */
	@Test
	void memberThatIsHeldAloneIsResumedAlone() {
		try (var model = new ModelHarness()) {
			Call a = model.talkTo("1");
			Call b = model.talkTo("2");
			Call c = model.talkTo("3");
			get(model.model.calls().merge(List.of(a.id(), b.id(), c.id())));
			get(a.hold());
			get(b.hold());
			get(a.resume());
			assertEquals("held", ModelHarness.word(b));
			assertEquals("conference", ModelHarness.word(c));
		}
	}

	@Test
	void conferenceOfOneIsRefused() {
		try (var model = new ModelHarness()) {
			Call a = model.talkTo("1");
			assertThrows(CallException.class, () -> get(model.model.calls().merge(List.of(a.id(), a.id()))));
			assertEquals("active", ModelHarness.word(a));
		}
	}
}
