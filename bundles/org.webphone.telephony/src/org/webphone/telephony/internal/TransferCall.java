package org.webphone.telephony.internal;

import java.util.concurrent.CompletionStage;

import org.webphone.core.Address;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.TransferProgress;
import org.webphone.telephony.TransferProgress.State;

/**
 * Hands a call to somebody else. The call is held, and the hold confirmed, before the other side is asked; when the
 * transfer fails or is refused, or the provider says that nothing more is heard of it, the caller is taken back at once.
 */
final class TransferCall {

	private final Switchboard board;
	private final LiveCall call;

	TransferCall(Switchboard board, LiveCall call) {
		this.board = board;
		this.call = call;
	}

	CompletionStage<Void> to(String typed) {
		checkState(call);
		Address target = new DialString(typed, call.trunk().settings()).address();
		return begin(target.number(), () -> call.leg().transfer(target));
	}

	CompletionStage<Void> with(LiveCall other) {
		checkState(call);
		if (other == call) {
			throw new CallException(Reason.TRANSFER_TO_ITSELF, "A call cannot be transferred to itself.");
		}
		if (ringsThere(other)) {
			return insteadOf(other);
		}
		Refusal.unless(other.state().established(), other, "the target of a transfer");
		String target = other.snapshot().remote().number();
		return begin(target, () -> call.leg().transferTo(other.leg()));
	}

	private static boolean ringsThere(LiveCall other) {
		return other.snapshot().direction() == Direction.OUT && !other.over() && !other.state().established();
	}

	/** The target has not answered, so there is no call to join: ours there is given up, and the caller sent (RFC 5589 section 7.6). */
	private CompletionStage<Void> insteadOf(LiveCall other) {
		Address target = other.snapshot().remote().address().withDisplayName("");
		new HangUp(other).start();
		return begin(target.number(), () -> call.leg().transfer(target));
	}

	private static void checkState(LiveCall call) {
		boolean fits = call.state().established() && !(call.state() instanceof CallState.Transferring);
		Refusal.unless(fits, call, "transferred");
	}

	private CompletionStage<Void> begin(String target, Runnable refer) {
		CompletionStage<Void> done = call.pending().expect(Pending.TRANSFER);
		if (call.heldByUs()) {
			refer(target, refer);
		} else {
			// Already on the calls thread when it completes: pending stages are completed there.
			call.pending().expect(Pending.HOLD).whenComplete((held, failure) -> {
				if (failure == null && !call.over()) {
					refer(target, refer);
				} else {
					call.pending().failed(Pending.TRANSFER, Reason.HOLD_FAILED, "The call could not be held, so it was not transferred.");
				}
			});
			call.orderHold();
		}
		return done;
	}

	private void refer(String target, Runnable refer) {
		boolean begun = call.enter(new CallState.Transferring(target), edit -> {
			edit.notice = "";
			edit.passedTo = target;
		});
		if (!begun) {
			return;
		}
		tell(new TransferProgress(State.TRYING, 0));
		refer.run();
	}

	/** The user changed their mind. */
	CompletionStage<Void> takeBack() {
		Refusal.unless(call.state() instanceof CallState.Transferring, call, "taken back");
		CompletionStage<Void> resumed = call.pending().expect(Pending.RESUME);
		call.leg().cancelTransfer();
		call.pending().failed(Pending.TRANSFER, Reason.TRANSFER_TAKEN_BACK, "The transfer was taken back.");
		recover("");
		return resumed;
	}

	/** The provider tells how it goes. */
	void progress(TransferProgress progress) {
		if (!(call.state() instanceof CallState.Transferring)) {
			return;
		}
		tell(progress);
		switch (progress.state()) {
			case SUCCEEDED -> {
				call.decide(EndReason.TRANSFERRED);
				call.pending().done(Pending.TRANSFER);
				call.leg().hangUp();
			}
			case FAILED -> {
				call.pending().failed(Pending.TRANSFER, "The transfer failed; the caller is with you again.");
				recover("transfer-failed");
			}
			case TRYING -> {
				// the target's patience counts; the provider limits that
			}
			case RECOVERED -> {
				// told by this class alone
			}
		}
	}

	private void recover(String notice) {
		board.calls.makeRoomFor(call);
		call.pending().expect(Pending.RESUME).whenComplete((resumed, failure) -> {
			if (!call.over()) {
				call.backFromTransfer(notice);
				if (failure == null) {
					tell(new TransferProgress(State.RECOVERED, 0));
				}
			}
		});
		call.orderResume();
	}

	private void tell(TransferProgress now) {
		call.tell(l -> l.transferChanged(call.id(), now));
	}
}
