package org.webphone.ui.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.webphone.core.CallId;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.TransferProgress;

class TransfersModelTest {

	private final FakeCalls telephone = new FakeCalls();
	private final ManualTime time = new ManualTime();
	private Instant now = FakeCalls.NOON;
	private final Clock clock = new Clock() {

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	};
	private final CallsModel lines = new CallsModel(telephone, Runnable::run, time, Throwable::getMessage);
	private final TransfersModel transfers = new TransfersModel(lines, clock, time, Runnable::run,
			number -> CompletableFuture.completedStage(Optional.of("Julie Maes").filter(name -> number.equals("499"))));
	private final CallId caller = telephone.begins("a", Direction.IN, new CallState.Active(), "0485244947", 60);

	private String last() {
		return telephone.orders.getLast();
	}

	/** The user has asked somebody, who has answered; the caller waits. */
	private CallId asked(TransfersModel.Goal goal) {
		transfers.talkFirst(caller, "480", goal);
		CallId second = transfers.talk().orElseThrow().second();
		telephone.becomes(caller, new CallState.Held(false));
		telephone.becomes(second, new CallState.Active());
		return second;
	}

	@Test
	void handsACallOnAtOnce() {
		transfers.now(caller, "480");
		assertEquals("transfer 480 a", last());
	}

	@Test
	void whoIsKnownByTheNumberIsNamed() {
		transfers.now(caller, "499");
		assertEquals(Optional.of("Julie Maes"), transfers.targetName(caller));
		transfers.now(caller, "498");
		assertEquals(Optional.empty(), transfers.targetName(caller));
		transfers.now(caller, "499");
		telephone.ends(caller, EndReason.TRANSFERRED);
		time.pass(CallsModel.ENDED_MILLIS);
		assertEquals(Optional.empty(), transfers.targetName(caller), "nothing is kept of a call that is gone");
	}

	@Test
	void aTransferCanBeTakenBackForFiveSeconds() {
		transfers.now(caller, "480");
		telephone.becomes(caller, new CallState.Transferring("480"));
		assertEquals(5, transfers.secondsLeft(caller));
		now = now.plusMillis(4_100);
		assertEquals(1, transfers.secondsLeft(caller));
		transfers.takeBack(caller);
		assertEquals("cancel transfer a", last());
		now = now.plus(Duration.ofSeconds(1));
		assertEquals(0, transfers.secondsLeft(caller));
	}

	@Test
	void aRefusedTransferGivesTheCallerBackWithItsReason() {
		transfers.now(caller, "422");
		telephone.becomes(caller, new CallState.Transferring("422"));
		telephone.listener.transferChanged(caller, new TransferProgress(TransferProgress.State.FAILED, 486));
		telephone.becomes(caller, new CallState.Active());
		var failure = transfers.failure(caller).orElseThrow();
		assertEquals("422", failure.target());
		assertEquals(EndReason.BUSY, failure.reason());
		time.pass(TransfersModel.FAILURE_MILLIS);
		assertTrue(transfers.failure(caller).isEmpty(), "the sentence has gone");
	}

	@Test
	void connectsAfterTalkingFirst() {
		CallId second = asked(TransfersModel.Goal.TRANSFER);
		assertTrue(transfers.ready());
		transfers.connect();
		assertEquals("transfer to " + second.value() + " a", last());
		assertTrue(transfers.talk().isEmpty());
	}

	@Test
	void doesNotConnectWhileItStillRings() {
		transfers.talkFirst(caller, "480", TransfersModel.Goal.TRANSFER);
		int before = telephone.orders.size();
		assertFalse(transfers.ready());
		transfers.connect();
		assertEquals(before, telephone.orders.size());
	}

	@Test
	void swapsToTheOneWhoWaits() {
		asked(TransfersModel.Goal.TRANSFER);
		transfers.swap();
		assertEquals("resume a", last());
	}

	@Test
	void whoSwapsTwiceInAMomentTalksWithTheSameOneAgain() {
		CallId second = asked(TransfersModel.Goal.TRANSFER);
		telephone.slow = true;
		transfers.swap();
		transfers.swap();
		assertEquals("resume " + second.value(), last());
	}

	@Test
	void theCallerIsBackWhenTheSecondCallIsGivenUp() {
		CallId second = asked(TransfersModel.Goal.TRANSFER);
		transfers.cancel();
		assertEquals("hang up " + second.value(), last());
		telephone.ends(second, EndReason.NORMAL);
		assertEquals("resume a", last());
		assertTrue(transfers.failure(caller).isEmpty(), "nothing has failed");
	}

	@Test
	void theCallerIsBackWhenNobodyAnswersAndTheReasonIsTold() {
		transfers.talkFirst(caller, "480", TransfersModel.Goal.TRANSFER);
		CallId second = transfers.talk().orElseThrow().second();
		telephone.becomes(caller, new CallState.Held(false));
		telephone.ends(second, EndReason.NO_ANSWER);
		assertEquals("resume a", last());
		assertEquals(EndReason.NO_ANSWER, transfers.failure(caller).orElseThrow().reason());
		assertTrue(lines.line(second).isEmpty(), "the sentence stands for the card");
	}

	@Test
	void theSecondCallGoesOnWhenTheCallerHangsUp() {
		CallId second = asked(TransfersModel.Goal.TRANSFER);
		telephone.ends(caller, EndReason.NORMAL);
		assertTrue(transfers.talk().isEmpty());
		assertEquals(second, lines.shown().orElseThrow().id());
	}

	@Test
	void bringsTheAskedOneIntoTheConference() {
		CallId second = asked(TransfersModel.Goal.CONFERENCE);
		transfers.connect();
		assertEquals("merge a " + second.value(), last());
	}

	@Test
	void membersOfTheConferenceComeBackWithTheNewOne() {
		CallId third = telephone.begins("b", Direction.IN, new CallState.Conference(), "438", 50);
		telephone.becomes(caller, new CallState.Conference());
		transfers.talkFirst(caller, "480", TransfersModel.Goal.CONFERENCE);
		CallId second = transfers.talk().orElseThrow().second();
		telephone.becomes(caller, new CallState.Held(false));
		telephone.becomes(third, new CallState.Held(false));
		telephone.becomes(second, new CallState.Active());
		transfers.connect();
		assertEquals("merge a b " + second.value(), last());
	}

	@Test
	void joinsALineThatWaits() {
		CallId other = telephone.begins("b", Direction.IN, new CallState.Held(false), "438", 50);
		transfers.join(caller, other);
		assertEquals("merge a b", last());
	}
}
