package org.webphone.history.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.CallId;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.Party;

/** Plays the facts of one call to a listener, as the call model would. */
final class Script {

	private final CallListener listener;
	private final TestClock clock;
	private CallSnapshot now;

	private Script(CallListener listener, TestClock clock, CallSnapshot first) {
		this.listener = listener;
		this.clock = clock;
		now = first;
		listener.callChanged(first);
	}

	static Script incoming(CallListener listener, TestClock clock, String id, String number) {
		return new Script(listener, clock, first(clock.instant(), id, Direction.IN, number, new CallState.Incoming()));
	}

	static Script outgoing(CallListener listener, TestClock clock, String id, String number) {
		return new Script(listener, clock, first(clock.instant(), id, Direction.OUT, number, new CallState.Dialing()));
	}

	/** A call that the protocol has not named yet. */
	static Script unnamed(CallListener listener, TestClock clock, String id, String number) {
		CallSnapshot first = first(clock.instant(), id, Direction.OUT, number, new CallState.Dialing());
		return new Script(listener, clock, new CallSnapshot(first.id(), first.account(), first.direction(), first.state(), first.remote(),
				first.line(), "", false, false, false, false, "", first.started(), Optional.empty(), first.stateSince(), ""));
	}

	static CallSnapshot first(Instant at, String id, Direction direction, String number, CallState state) {
		return new CallSnapshot(new CallId(id), new AccountId("405@example.org"), direction, state,
				Party.of(Address.sip(number, "example.org")), "405", "sip-" + id, false, false, false, false, "", at,
				Optional.empty(), at, "");
	}

	Script named(String name, String department) {
		Party p = new Party(now.remote().address(), name, department, "company:1");
		return tell(copy(now.state(), p, now.answered(), now.pickup()));
	}

	/** The protocol names the call later than it begins: a pickup has to find out first what it picks up. */
	Script identified(String protocolId) {
		return tell(new CallSnapshot(now.id(), now.account(), now.direction(), now.state(), now.remote(), now.line(), protocolId, false,
				false, false, now.pickup(), now.codec(), now.started(), now.answered(), now.stateSince(), "", now.passedBy(), now.passedTo()));
	}

	Script pickup() {
		return tell(copy(now.state(), now.remote(), now.answered(), true));
	}

	Script passed(String by, String to) {
		return tell(new CallSnapshot(now.id(), now.account(), now.direction(), now.state(), now.remote(), now.line(),
				now.protocolId(), false, false, false, now.pickup(), now.codec(), now.started(), now.answered(), now.stateSince(),
				"", by, to));
	}

	Script state(CallState state) {
		return tell(copy(state, now.remote(), now.answered(), now.pickup()));
	}

	Script answered() {
		return tell(copy(new CallState.Active(), now.remote(), Optional.of(clock.instant()), now.pickup()));
	}

	Script talk(int seconds) {
		for (int i = 0; i < seconds; i++) {
			clock.advance(Duration.ofSeconds(1));
			listener.mediaChanged(now.id(), new MediaStats("PCMA", 8000, i, i, 64, 64, 0, 0, 1.5, 40, 20, 4.2, -20, -25));
		}
		return this;
	}

	Script ended(EndReason reason) {
		Instant answer = now.answered().orElse(clock.instant());
		var ending = new Ending(reason, 200, "", Duration.between(now.started(), answer), Duration.between(answer, clock.instant()));
		return tell(copy(new CallState.Ended(ending), now.remote(), now.answered(), now.pickup()));
	}

	private CallSnapshot copy(CallState state, Party remote, Optional<Instant> answered, boolean pickup) {
		return new CallSnapshot(now.id(), now.account(), now.direction(), state, remote, now.line(), now.protocolId(), false, false,
				false, pickup, answered.isPresent() ? "PCMA" : "", now.started(), answered,
				state.equals(now.state()) ? now.stateSince() : clock.instant(), "", now.passedBy(), now.passedTo());
	}

	private Script tell(CallSnapshot next) {
		now = next;
		listener.callChanged(next);
		return this;
	}
}
