package org.webphone.history.internal;

import org.webphone.history.CallRecord.Result;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;

/** How a call that has ended is remembered: the one table of what is a missed call and what is not. */
final class Outcome {

	private Outcome() {
	}

	static Result of(CallSnapshot call) {
		return call.ending().map(e -> of(call.direction(), e.reason(), call.answered().isPresent(), call.pickup()))
				.orElse(Result.LIVE);
	}

	static Result of(Direction direction, EndReason reason, boolean answered, boolean pickup) {
		if (reason == EndReason.INTERRUPTED) {
			return Result.INTERRUPTED;
		}
		if (answered) {
			return pickup ? Result.PICKED_UP : Result.ANSWERED;
		}
		return direction == Direction.OUT ? outgoing(reason) : incoming(reason);
	}

	private static Result outgoing(EndReason reason) {
		return switch (reason) {
			case CANCELLED, NORMAL -> Result.CANCELLED;
			case FORWARDED, TRANSFERRED -> Result.FORWARDED;
			default -> Result.FAILED;
		};
	}

	/** What the user refused himself or somebody else took is not missed; what never rang for him is. */
	private static Result incoming(EndReason reason) {
		return switch (reason) {
			case ANSWERED_ELSEWHERE -> Result.ELSEWHERE;
			case FORWARDED, TRANSFERRED -> Result.FORWARDED;
			case DECLINED -> Result.CANCELLED;
			case MEDIA, SERVER -> Result.FAILED;
			default -> Result.MISSED;
		};
	}
}
