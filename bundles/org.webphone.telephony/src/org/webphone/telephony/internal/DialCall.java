package org.webphone.telephony.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;
import org.webphone.telephony.spi.LegEvents;

/** Places a call, or picks one up that rings at somebody else's telephone. The call the user was in is held. */
final class DialCall {

	private final Switchboard board;
	private final Optional<AccountId> account;

	DialCall(Switchboard board, Optional<AccountId> account) {
		this.board = board;
		this.account = account;
	}

	CompletionStage<Call> to(String typed) {
		Trunk trunk = board.trunks.forDialling(account);
		var dialled = new DialString(typed, trunk.settings());
		if (!dialled.emergency()) {
			checkFree(trunk);
		}
		LiveCall call = new NewCall(board, trunk).outgoing(dialled.address(), false);
		call.tonesOnceConnected(dialled.tones());
		LegEvents facts = new LegFacts(board, call);
		board.calls.makeRoomFor(call);
		call.leg(trunk.line().dial(dialled.address(), facts));
		return begun(call);
	}

	CompletionStage<Call> pickUp(String extension) {
		Trunk trunk = freeTrunk();
		String code = trunk.settings().pickupCode().replace("{extension}", extension);
		Address fallback = new DialString(code, trunk.settings()).address();
		Address colleague = new DialString(extension, trunk.settings()).address();
		LiveCall call = new NewCall(board, trunk).outgoing(colleague, true);
		LegEvents facts = new LegFacts(board, call);
		board.calls.makeRoomFor(call);
		call.leg(trunk.line().pickUp(extension, fallback, facts));
		return begun(call);
	}

	private Trunk freeTrunk() {
		Trunk trunk = board.trunks.forDialling(account);
		checkFree(trunk);
		return trunk;
	}

	private static void checkFree(Trunk trunk) {
		if (trunk.full()) {
			throw new CallException(Reason.NO_FREE_LINE, "All " + trunk.settings().lineLimit() + " lines of "
					+ trunk.settings().displayLabel() + " are in use; end a call first.",
					String.valueOf(trunk.settings().lineLimit()), trunk.settings().displayLabel());
		}
	}

	private CompletionStage<Call> begun(LiveCall call) {
		board.calls.add(call);
		call.change(edit -> edit.protocolId = call.leg().protocolId());
		call.findParty();
		return CompletableFuture.completedFuture(call);
	}
}
