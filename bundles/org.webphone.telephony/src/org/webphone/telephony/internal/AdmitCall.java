package org.webphone.telephony.internal;

import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.spi.IncomingLeg;

/**
 * Decides what becomes of a call that comes in: refused without ringing when the user does not want to be disturbed or
 * no line is free; else it rings, and is answered by itself where the account or the caller asks for it.
 */
final class AdmitCall {

	private static final Logger LOG = LoggerFactory.getLogger(AdmitCall.class);

	private final Switchboard board;
	private final LiveCall call;
	private final IncomingLeg from;

	AdmitCall(Switchboard board, LiveCall call, IncomingLeg from) {
		this.board = board;
		this.call = call;
		this.from = from;
	}

	void decide() {
		if (from.replaces()) {
			admit();
			answerNow();
		} else if (board.calls.doNotDisturb()) {
			refuse(480, "Do not disturb", EndReason.DO_NOT_DISTURB);
		} else if (call.trunk().full()) {
			refuse(486, "All lines are busy", EndReason.BUSY);
		} else {
			admit();
			call.leg().ring();
			autoAnswer().ifPresent(after -> board.later(after.toMillis(), this::answerNow));
		}
	}

	private void admit() {
		board.calls.add(call);
		call.tellChange();
		call.findParty();
	}

	private Optional<Duration> autoAnswer() {
		return call.trunk().settings().autoAnswer().or(from::autoAnswer);
	}

	private void answerNow() {
		if (call.undecided()) {
			new AnswerCall(board, call).start();
		}
	}

	/** One fact tells of the call and its end, so that nothing rings and the row is written. */
	private void refuse(int code, String phrase, EndReason reason) {
		LOG.info("{} is refused with {}: {}", call.id(), code, phrase);
		call.leg().reject(code, phrase);
		call.refused(reason, code, phrase);
		board.calls.add(call);
	}
}
