package org.webphone.telephony.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.webphone.core.CallId;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;
import org.webphone.telephony.CallState;

/** Joins established calls in the conference of this device. */
final class MergeCalls {

	private final Switchboard board;

	MergeCalls(Switchboard board) {
		this.board = board;
	}

	CompletionStage<Void> merge(Collection<CallId> ids) {
		List<LiveCall> chosen = ids.stream().distinct().map(board.calls::get).toList();
		boolean joins = chosen.stream().anyMatch(board.conference::has);
		if (chosen.size() + (joins ? board.conference.members().size() : 0) < 2) {
			throw new CallException(Reason.TOO_FEW_FOR_CONFERENCE, "A conference needs two calls at least.");
		}
		for (LiveCall call : chosen) {
			boolean fits = call.state().established() && !(call.state() instanceof CallState.Transferring);
			Refusal.unless(fits, call, "joined");
		}
		chosen.forEach(board.conference::enter);
		board.calls.makeRoomFor(chosen.getFirst());
		board.conference.connect(chosen.getFirst());
		// The members so far were held while the next was called; whoever joins one joins them all.
		var back = new LinkedHashSet<>(chosen);
		board.conference.members().stream().filter(m -> m.state() instanceof CallState.Held).forEach(back::add);
		return CompletableFuture.allOf(back.stream().map(this::join).toArray(CompletableFuture[]::new));
	}

	private CompletableFuture<Void> join(LiveCall call) {
		if (!call.heldByUs() && !call.holdWanted()) {
			call.settle();
			return CompletableFuture.completedFuture(null);
		}
		CompletableFuture<Void> resumed = call.pending().expect(Pending.RESUME);
		call.orderResume();
		return resumed;
	}
}
