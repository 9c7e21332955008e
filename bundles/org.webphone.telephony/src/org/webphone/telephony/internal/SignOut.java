package org.webphone.telephony.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.RegistrationState;

/** Ends the calls of an account, removes its registration and forgets it. Takes a few seconds at most. */
final class SignOut {

	private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);
	private static final long PATIENCE_SECONDS = 5;

	private final Switchboard board;
	private final Trunk trunk;

	SignOut(Switchboard board, Trunk trunk) {
		this.board = board;
		this.trunk = trunk;
	}

	CompletionStage<Void> start() {
		for (LiveCall call : board.calls.lasting()) {
			if (call.trunk() == trunk) {
				call.leg().hangUp();
			}
		}
		var done = new CompletableFuture<Void>();
		CompletableFuture<Void> closed = trunk.line().close().toCompletableFuture()
				.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
		closed.whenComplete((nothing, failure) -> board.post(() -> {
			if (failure != null) {
				LOG.info("The exchange did not confirm that {} signed out: {}", trunk.settings().id(), failure.toString());
			}
			finish();
			done.complete(null);
		}));
		return done;
	}

	private void finish() {
		for (LiveCall call : board.calls.lasting()) {
			if (call.trunk() == trunk) {
				call.end(EndReason.INTERRUPTED, 0, "The account was signed out.");
			}
		}
		trunk.registration(RegistrationState.UNREGISTERED);
		board.trunks.remove(trunk);
	}
}
