package org.webphone.telephony.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;
import org.webphone.telephony.CallState;

/** Sends keypad tones; a comma waits two seconds. */
final class SendTones {

	private static final long COMMA_MILLIS = 2000;
	private static final int MOST = 200;

	private final Switchboard board;
	private final LiveCall call;

	SendTones(Switchboard board, LiveCall call) {
		this.board = board;
		this.call = call;
	}

	CompletionStage<Void> send(String digits) {
		Refusal.unless(call.state().established() || call.state() instanceof CallState.Early, call, "sent tones");
		check(digits);
		var sent = new CompletableFuture<Void>();
		continueWith(digits, sent);
		return sent;
	}

	/** @throws CallException when {@code digits} holds what no keypad has */
	static void check(String digits) {
		if (digits.isEmpty() || digits.length() > MOST) {
			throw new CallException(Reason.BAD_TONES, "Between 1 and " + MOST + " tones can be sent at once.", String.valueOf(MOST));
		}
		if (!digits.chars().allMatch(c -> "0123456789*#ABCDabcd,".indexOf(c) >= 0)) {
			throw new CallException(Reason.BAD_TONES, "Only the tones 0 to 9, *, # and A to D can be sent.", String.valueOf(MOST));
		}
	}

	private void continueWith(String digits, CompletableFuture<Void> sent) {
		if (call.over()) {
			sent.completeExceptionally(new CallException(Reason.CALL_OVER, "The call has ended."));
			return;
		}
		int comma = digits.indexOf(',');
		String first = comma < 0 ? digits : digits.substring(0, comma);
		if (!first.isEmpty()) {
			call.leg().sendDtmf(first.toUpperCase(java.util.Locale.ROOT));
		}
		if (comma < 0) {
			sent.complete(null);
		} else {
			String rest = digits.substring(comma + 1);
			board.later(COMMA_MILLIS, () -> {
				if (rest.isEmpty()) {
					sent.complete(null);
				} else {
					continueWith(rest, sent);
				}
			});
		}
	}
}
