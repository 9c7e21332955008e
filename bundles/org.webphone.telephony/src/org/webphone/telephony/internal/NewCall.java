package org.webphone.telephony.internal;

import java.time.Instant;
import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.Party;
import org.webphone.telephony.spi.IncomingLeg;

/** Makes calls that nobody knows of yet. For any thread. */
final class NewCall {

	private final Switchboard board;
	private final Trunk trunk;

	NewCall(Switchboard board, Trunk trunk) {
		this.board = board;
		this.trunk = trunk;
	}

	/** @param pickup whether it takes the call that rings at {@code remote}: then it comes from there */
	LiveCall outgoing(Address remote, boolean pickup) {
		return make(Direction.OUT, new CallState.Dialing(), remote, trunk.settings().aor().number(), "", pickup,
				pickup ? remote.number() : "");
	}

	/** A call that the other side of {@code referrer} asked us to make. */
	LiveCall referred(Address remote, String referrer) {
		return make(Direction.OUT, new CallState.Dialing(), remote, trunk.settings().aor().number(), "", false, referrer);
	}

	LiveCall incoming(IncomingLeg from) {
		LiveCall call = make(Direction.IN, new CallState.Incoming(), from.remote(), from.line(), from.protocolId(), false,
				from.forwardedBy());
		call.leg(from.leg());
		return call;
	}

	private LiveCall make(Direction direction, CallState state, Address remote, String line, String protocolId, boolean pickup,
			String passedBy) {
		Instant now = board.now();
		return new LiveCall(board, trunk, new CallSnapshot(board.calls.nextId(), trunk.settings().id(), direction, state,
				Party.of(remote), line, protocolId, false, false, false, pickup, "", now, Optional.empty(), now, "",
				passedBy, ""));
	}
}
