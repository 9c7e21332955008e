package org.webphone.telephony.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;

/** Commands of one call that wait for the other side. Used by the {@code calls} thread alone. */
final class Pending {

	/** What can be waited for. The names are those of {@code LegEvents.commandFailed}. */
	static final String ANSWER = "answer";
	static final String HOLD = "hold";
	static final String RESUME = "resume";
	static final String TRANSFER = "transfer";
	static final String RECORD = "record";
	static final String END = "end";

	private final Map<String, List<CompletableFuture<Void>>> waiting = new HashMap<>();

	CompletableFuture<Void> expect(String what) {
		var stage = new CompletableFuture<Void>();
		waiting.computeIfAbsent(what, w -> new ArrayList<>()).add(stage);
		return stage;
	}

	boolean awaits(String what) {
		return waiting.containsKey(what);
	}

	void done(String what) {
		take(what).forEach(stage -> stage.complete(null));
	}

	void failed(String what, String why) {
		failed(what, switch (what) {
			case HOLD -> Reason.HOLD_FAILED;
			case RESUME -> Reason.RESUME_FAILED;
			case TRANSFER -> Reason.TRANSFER_FAILED;
			case RECORD -> Reason.RECORDING_FAILED;
			default -> Reason.OTHER;
		}, why);
	}

	void failed(String what, Reason reason, String why) {
		take(what).forEach(stage -> stage.completeExceptionally(new CallException(reason, why)));
	}

	/** The call is over: what waited for its end has it, nothing else will come any more. */
	void over(String why) {
		done(END);
		List.copyOf(waiting.keySet()).forEach(what -> failed(what, Reason.CALL_OVER, why));
	}

	private List<CompletableFuture<Void>> take(String what) {
		List<CompletableFuture<Void>> stages = waiting.remove(what);
		return stages == null ? List.of() : stages;
	}
}
