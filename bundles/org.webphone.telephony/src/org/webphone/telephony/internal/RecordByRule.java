package org.webphone.telephony.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.preferences.SoundSettings.RecordCalls;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.CallException;
import org.webphone.telephony.Direction;

/** Begins to record a call that was just answered, where the user's settings say so. */
final class RecordByRule {

	private static final Logger LOG = LoggerFactory.getLogger(RecordByRule.class);

	private final Switchboard board;
	private final LiveCall call;

	RecordByRule(Switchboard board, LiveCall call) {
		this.board = board;
		this.call = call;
	}

	void start() {
		RecordCalls rule = board.neighbours.recordRule.get();
		boolean incoming = call.snapshot().direction() == Direction.IN;
		if (rule == RecordCalls.ALL || rule == (incoming ? RecordCalls.INCOMING : RecordCalls.OUTGOING)) {
			try {
				new RecordCall(board, call).start(null).exceptionally(failure -> {
					failed(failure);
					return null;
				});
			} catch (CallException e) {
				failed(e);
			}
		}
	}

	/** The call goes on; that it is not recorded must be known. */
	private void failed(Throwable failure) {
		LOG.warn("A call that should be recorded by rule is not: {}", failure.getMessage());
		call.tell(l -> l.trouble(call.id(), AudioTrouble.RECORDING, false));
	}
}
