package org.webphone.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;

/**
 * One call as remembered. Written when it begins, completed when it ends.
 *
 * @param id         row identity
 * @param protocolId opaque identity of the call in the protocol
 * @param account    identity of the account
 * @param direction  who began it
 * @param result     how it turned out; {@code LIVE} while it lasts
 * @param number     number of the other side
 * @param name       name as known then; empty where unknown
 * @param department department as known then; empty where unknown
 * @param line       number that was called, or that called
 * @param start      when it began
 * @param answered   when it was answered
 * @param end        when it ended
 * @param ringTime   from the start to the answer or end
 * @param talkTime   from the answer to the end
 * @param reason     why it ended; empty while it lasts
 * @param code       protocol code of the end, 0 for none
 * @param detail     sentence of the end
 * @param codec      codec in use
 * @param encrypted  whether the sound was encrypted
 * @param mos        average quality; 0 where unknown
 * @param flagged    flagged by the user
 * @param note       the user's note
 * @param seen       whether the user has seen it in the list (counts for missed calls)
 * @param passedBy   number of who forwarded or transferred the call to the user, or was at the other end before; empty for nobody
 * @param passedTo   number to which the user forwarded or transferred it; empty where he did not
 */
public record CallRecord(long id, String protocolId, String account, Direction direction, Result result, String number,
		String name, String department, String line, Instant start, Optional<Instant> answered, Optional<Instant> end,
		Duration ringTime, Duration talkTime, Optional<EndReason> reason, int code, String detail, String codec,
		boolean encrypted, double mos, boolean flagged, String note, boolean seen, String passedBy, String passedTo) {

	/** A call that nobody handed to anybody. */
	public CallRecord(long id, String protocolId, String account, Direction direction, Result result, String number,
			String name, String department, String line, Instant start, Optional<Instant> answered, Optional<Instant> end,
			Duration ringTime, Duration talkTime, Optional<EndReason> reason, int code, String detail, String codec,
			boolean encrypted, double mos, boolean flagged, String note, boolean seen) {
		this(id, protocolId, account, direction, result, number, name, department, line, start, answered, end, ringTime,
				talkTime, reason, code, detail, codec, encrypted, mos, flagged, note, seen, "", "");
	}

	/** How a call turned out; in lower case with hyphens the word of the agent's protocol. */
	public enum Result {
		LIVE, ANSWERED, MISSED, PICKED_UP, ELSEWHERE, FORWARDED, FAILED, CANCELLED, INTERRUPTED;

		public String word() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}
	}
}
