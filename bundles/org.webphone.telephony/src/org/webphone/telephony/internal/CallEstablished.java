package org.webphone.telephony.internal;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallState;

/** The call was answered, here or there: it is the active one, and tones kept for this moment go out. */
final class CallEstablished {

	private static final Logger LOG = LoggerFactory.getLogger(CallEstablished.class);

	private final Switchboard board;
	private final LiveCall call;

	CallEstablished(Switchboard board, LiveCall call) {
		this.board = board;
		this.call = call;
	}

	void with(String codec, boolean encrypted) {
		boolean first = !call.state().established();
		boolean entered = !first || call.enter(new CallState.Active(), edit -> {
			edit.codec = codec;
			edit.encrypted = encrypted;
			edit.answered = Optional.of(board.now());
		});
		if (!first || !entered) {
			return;
		}
		call.pending().done(Pending.ANSWER);
		new RecordByRule(board, call).start();
		String tones = call.tonesOnceConnected();
		if (!tones.isEmpty()) {
			new SendTones(board, call).send(tones);
		}
		if (board.neighbours.settings.map(s -> s.machine().recordAll()).orElse(false)) {
			record();
		}
	}

	/** The user's rule is to record every call; a call whose recording fails goes on. */
	private void record() {
		try {
			new RecordCall(board, call).start(null).whenComplete((nothing, failure) -> {
				if (failure != null) {
					LOG.warn("The call {} could not be recorded: {}", call.id(), failure.toString());
				}
			});
		} catch (CallException e) {
			LOG.warn("The call {} could not be recorded", call.id(), e);
		}
	}
}
