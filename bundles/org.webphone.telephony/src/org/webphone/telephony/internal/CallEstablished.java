package org.webphone.telephony.internal;

import java.util.Optional;

import org.webphone.telephony.CallState;

/** The call was answered, here or there: it is the active one, and tones kept for this moment go out. */
final class CallEstablished {

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
	}
}
