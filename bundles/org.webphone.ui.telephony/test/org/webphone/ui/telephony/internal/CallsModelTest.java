package org.webphone.ui.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.webphone.core.CallId;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallState;
import org.webphone.telephony.DeviceChange;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.MediaStats;

class CallsModelTest {

	private final FakeCalls calls = new FakeCalls();
	private final ManualTime time = new ManualTime();
	private final CallsModel model = new CallsModel(calls, Runnable::run, time, Throwable::getMessage);

	@Test
	void activeLineComesFirstThenWaitingOnesThenHeldOnes() {
		calls.begins("held", Direction.IN, new CallState.Held(false), "411", 200);
		calls.begins("second", Direction.IN, new CallState.Incoming(), "412", 5);
		calls.begins("first", Direction.IN, new CallState.Incoming(), "413", 20);
		calls.begins("active", Direction.OUT, new CallState.Active(), "414", 100);
		assertEquals(List.of("active", "first", "second", "held"),
				model.lines().stream().map(l -> l.id().value()).toList());
	}

	@Test
	void showsCallsThatExistedBeforeTheWindow() {
		calls.begins("early", Direction.OUT, new CallState.Active(), "414", 100);
		assertEquals(1, new CallsModel(calls, Runnable::run, time, Throwable::getMessage).live().size());
	}

	@Test
	void aCallThatHasEndedVanishesAfterThreeSeconds() {
		CallId id = calls.begins("a", Direction.OUT, new CallState.Active(), "414", 100);
		calls.ends(id, EndReason.NORMAL);
		assertEquals(Line.Look.ENDED, model.line(id).orElseThrow().look());
		assertTrue(model.live().isEmpty());
		time.pass(CallsModel.ENDED_MILLIS);
		assertTrue(model.line(id).isEmpty());
	}

	@Test
	void aFailureOfOursStaysLongerAndGoesWithTheNextCall() {
		CallId id = calls.begins("a", Direction.OUT, new CallState.Ringing(), "414", 10);
		calls.ends(id, EndReason.BUSY);
		time.pass(CallsModel.ENDED_MILLIS);
		assertEquals(Line.Look.FAILED, model.line(id).orElseThrow().look());
		model.dial("415", () -> {
		});
		assertTrue(model.line(id).isEmpty());
	}

	@Test
	void aCallerWhoGaveUpIsNoFailure() {
		CallId id = calls.begins("a", Direction.IN, new CallState.Incoming(), "414", 10);
		calls.ends(id, EndReason.CANCELLED);
		assertEquals(Line.Look.ENDED, model.line(id).orElseThrow().look());
	}

	@Test
	void aCallRefusedByItselfDoesNotAppear() {
		calls.begins("a", Direction.IN, new CallState.Ended(new org.webphone.telephony.Ending(EndReason.DO_NOT_DISTURB,
				480, "", java.time.Duration.ZERO, java.time.Duration.ZERO)), "414", 0);
		assertTrue(model.lines().isEmpty());
	}

	@Test
	void declineSaysBusy() {
		model.decline(calls.begins("a", Direction.IN, new CallState.Incoming(), "414", 1));
		assertEquals(List.of("reject 486 a"), calls.orders);
	}

	@Test
	void holdAndResumeAreOneSwitch() {
		CallId id = calls.begins("a", Direction.OUT, new CallState.Active(), "414", 1);
		model.toggleHold(id);
		calls.becomes(id, new CallState.Held(false));
		model.toggleHold(id);
		assertEquals(List.of("hold a", "resume a"), calls.orders);
	}

	@Test
	void eachPressCountsThoughTheOtherSideHasNotFollowedYet() {
		CallId id = calls.begins("a", Direction.OUT, new CallState.Active(), "414", 1);
		calls.slow = true;
		model.toggleHold(id);
		model.toggleHold(id);
		model.toggleMute(id);
		model.toggleMute(id);
		model.toggleHold(id);
		assertEquals(List.of("hold a", "resume a", "mute true a", "mute false a", "hold a"), calls.orders);
		calls.becomes(id, new CallState.Held(false));
		calls.open.forEach(order -> order.complete(null));
		model.toggleHold(id);
		assertEquals("resume a", calls.orders.getLast());
	}

	@Test
	void anOrderThatFailedIsForgotten() {
		CallId id = calls.begins("a", Direction.OUT, new CallState.Active(), "414", 1);
		calls.slow = true;
		model.toggleHold(id);
		calls.open.getFirst().completeExceptionally(new CallException("No."));
		model.toggleHold(id);
		assertEquals(List.of("hold a", "hold a"), calls.orders);
	}

	@Test
	void resumeSaidTwiceResumesOnce() {
		CallId id = calls.begins("a", Direction.OUT, new CallState.Held(false), "414", 1);
		calls.slow = true;
		model.resume(id);
		model.resume(id);
		model.hold(id);
		model.hold(id);
		assertEquals(List.of("resume a", "hold a"), calls.orders);
	}

	@Test
	void muteInAConferenceIsForEverybody() {
		CallId one = calls.begins("a", Direction.OUT, new CallState.Active(), "414", 2);
		CallId other = calls.begins("b", Direction.OUT, new CallState.Active(), "415", 1);
		calls.joins(one, false);
		calls.joins(other, true);
		model.toggleMute(one);
		assertEquals(List.of("mute true a", "mute true b"), calls.orders);
	}

	@Test
	void aCommandThatFailsIsExplainedForAWhile() {
		CallId id = calls.begins("a", Direction.OUT, new CallState.Active(), "414", 1);
		calls.refusal = "The other side does not allow it.";
		model.toggleHold(id);
		assertEquals("The other side does not allow it.", model.problem());
		time.pass(8_000);
		assertEquals("", model.problem());
	}

	@Test
	void aCallThatStoppedRingingCannotBePickedUp() {
		model.pickUp("442");
		assertEquals(List.of("pick up 442"), calls.orders);
		assertEquals("Nobody rings there any more.", model.problem());
	}

	@Test
	void aNewerProblemIsNotClearedByTheTimerOfAnOlderOne() {
		CallId id = calls.begins("a", Direction.OUT, new CallState.Active(), "414", 1);
		calls.refusal = "First.";
		model.toggleHold(id);
		time.pass(5_000);
		calls.refusal = "Second.";
		model.toggleHold(id);
		time.pass(5_000);
		assertEquals("Second.", model.problem());
	}

	@Test
	void statisticsDoNotDisturbThoseWhoWatchCalls() {
		CallId id = calls.begins("a", Direction.OUT, new CallState.Active(), "414", 1);
		var changes = new AtomicInteger();
		var statistics = new AtomicInteger();
		model.observe(changes::incrementAndGet);
		model.observeStatistics(statistics::incrementAndGet);
		calls.listener.mediaChanged(id, MediaStats.NONE);
		assertEquals(0, changes.get());
		assertEquals(1, statistics.get());
	}

	@Test
	void troublesComeAndGo() {
		CallId id = calls.begins("a", Direction.OUT, new CallState.Active(), "414", 1);
		calls.listener.trouble(id, AudioTrouble.MIC_SILENT, false);
		assertEquals(Set.of(AudioTrouble.MIC_SILENT), model.line(id).orElseThrow().troubles());
		calls.listener.trouble(id, AudioTrouble.MIC_SILENT, true);
		assertTrue(model.line(id).orElseThrow().troubles().isEmpty());
	}

	@Test
	void talkingTimeRunsFromTheAnswerAndNeverBackwards() {
		CallId id = calls.begins("a", Direction.IN, new CallState.Incoming(), "414", 12);
		Line line = model.line(id).orElseThrow();
		assertEquals(12, line.shownTime(FakeCalls.NOON).toSeconds());
		assertEquals(0, line.shownTime(FakeCalls.NOON.minusSeconds(60)).toSeconds());
		assertFalse(line.over());
	}

	@Test
	void aMicrophoneThatIsNotThereIsATroubleUntilThereIsOne() {
		CallId id = calls.begins("a", Direction.OUT, new CallState.Active(), "412", 5);
		calls.listener.deviceChanged(id, new DeviceChange(DeviceChange.What.MISSING, true, ""));
		assertEquals(Set.of(AudioTrouble.MIC_GONE), model.line(id).orElseThrow().troubles());
		calls.listener.deviceChanged(id, new DeviceChange(DeviceChange.What.REPLACED, true, "Headset"));
		assertEquals(Set.of(), model.line(id).orElseThrow().troubles());
	}

	@Test
	void aCallerWhoGivesUpWhileTheUserDeclinesIsNoProblem() {
		CallId id = calls.begins("a", Direction.IN, new CallState.Incoming(), "412", 5);
		calls.refusal = "That is not possible now.";
		model.decline(id);
		assertEquals("That is not possible now.", model.problem(), "it rings on");
		CallId other = calls.begins("b", Direction.IN, new CallState.Incoming(), "413", 5);
		var quick = new CallsModel(calls, Runnable::run, time, Throwable::getMessage);
		calls.ends(other, EndReason.CANCELLED);
		quick.decline(other);
		quick.hangUp(other);
		assertEquals("", quick.problem());
	}
}
