package org.webphone.notifications.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.CallId;
import org.webphone.media.Playback;
import org.webphone.notifications.Announcement;
import org.webphone.notifications.Notifier;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;
import org.webphone.telephony.Party;

class AnnouncerTest {

	private final List<String> sounds = new CopyOnWriteArrayList<>();
	private final List<String> shown = new CopyOnWriteArrayList<>();
	private final Announcer announcer = new Announcer(new Sounds());

	@AfterEach
	void close() {
		announcer.close();
	}

	@Test
	void ringsUntilTheCallIsAnswered() {
		announcer.addNotifier(new Screen());
		announcer.callChanged(call("c1", Direction.IN, new CallState.Incoming()));
		announcer.callChanged(call("c1", Direction.IN, new CallState.Answering()));
		announcer.callChanged(call("c1", Direction.IN, new CallState.Active()));
		assertEquals(List.of("ring", "quiet"), sounds);
		waitFor(List.of("INCOMING c1", "withdraw c1"));
	}

	@Test
	void showsAMissedCallWhenTheCallerGivesUp() {
		announcer.addNotifier(new Screen());
		announcer.callChanged(call("c1", Direction.IN, new CallState.Incoming()));
		announcer.callChanged(call("c1", Direction.IN, ended(EndReason.CANCELLED)));
		assertEquals(List.of("ring", "quiet"), sounds);
		waitFor(List.of("INCOMING c1", "withdraw c1", "MISSED c1"));
	}

	@Test
	void aCallAnsweredElsewhereIsNotMissed() {
		announcer.addNotifier(new Screen());
		announcer.callChanged(call("c1", Direction.IN, new CallState.Incoming()));
		announcer.callChanged(call("c1", Direction.IN, ended(EndReason.ANSWERED_ELSEWHERE)));
		announcer.callChanged(call("c2", Direction.IN, new CallState.Incoming()));
		waitFor(List.of("INCOMING c1", "withdraw c1", "INCOMING c2"));
	}

	@Test
	void aSecondCallIsAnnouncedSoftlyAndRingsAloudWhenTheFirstEnds() {
		announcer.addNotifier(new Screen());
		announcer.callChanged(call("c1", Direction.OUT, new CallState.Active()));
		announcer.callChanged(call("c2", Direction.IN, new CallState.Incoming()));
		announcer.callChanged(call("c1", Direction.OUT, ended(EndReason.NORMAL)));
		announcer.callChanged(call("c2", Direction.IN, ended(EndReason.NO_ANSWER)));
		assertEquals(List.of("soft", "quiet", "ring", "quiet"), sounds);
		waitFor(List.of("WAITING c2", "withdraw c2", "MISSED c2"));
	}

	@Test
	void isQuietForACallTheUserSilenced() {
		announcer.addNotifier(new Screen());
		announcer.callChanged(call("c1", Direction.IN, new CallState.Incoming()));
		announcer.silence(new CallId("c1"));
		announcer.callChanged(call("c1", Direction.IN, new CallState.Incoming()));
		assertEquals(List.of("ring", "quiet"), sounds);
	}

	@Test
	void doesNotRingWhereNobodyIsShownAnything() {
		announcer.callChanged(call("c1", Direction.IN, new CallState.Incoming()));
		assertTrue(sounds.isEmpty(), sounds.toString());
	}

	@Test
	void anOutgoingCallDoesNotRing() {
		announcer.addNotifier(new Screen());
		announcer.callChanged(call("c1", Direction.OUT, new CallState.Ringing()));
		assertTrue(sounds.isEmpty(), sounds.toString());
	}

	private static CallState ended(EndReason reason) {
		return new CallState.Ended(new Ending(reason, 0, "", Duration.ZERO, Duration.ZERO));
	}

	private static CallSnapshot call(String id, Direction direction, CallState state) {
		return new CallSnapshot(new CallId(id), new AccountId("a1"), direction, state,
				Party.of(Address.sip("5550123", "example.org")), "405", "x@y", false, false, false, false, "",
				Instant.EPOCH, Optional.empty(), Instant.EPOCH, "");
	}

	private void waitFor(List<String> expected) {
		long end = System.nanoTime() + 5_000_000_000L;
		while (!shown.equals(expected)) {
			if (System.nanoTime() > end) {
				fail("expected " + expected + " but was " + shown);
			}
			Thread.onSpinWait();
		}
	}

	private final class Screen implements Notifier {
		@Override
		public void announce(Announcement announcement) {
			shown.add(announcement.kind() + " " + announcement.call());
		}

		@Override
		public void withdraw(CallId call) {
			shown.add("withdraw " + call);
		}
	}

	private final class Sounds implements Ringer {
		@Override
		public Playback ring() {
			return start("ring");
		}

		@Override
		public Playback callWaiting() {
			return start("soft");
		}

		private Playback start(String name) {
			sounds.add(name);
			return new Playback() {
				@Override
				public boolean playing() {
					return true;
				}

				@Override
				public void close() {
					sounds.add("quiet");
				}
			};
		}
	}
}
