package org.webphone.telephony;

import java.time.Duration;

/**
 * How a call ended.
 *
 * @param reason   why
 * @param code     protocol code that said so (SIP status), 0 where there was none; opaque, for the details only
 * @param detail   a sentence of the exchange or of this program for the details; may be empty, made printable
 * @param ringTime from the start to the answer, or to the end where nobody answered
 * @param talkTime from the answer to the end; zero where nobody answered
 * @param byUs     whether this side ended it
 */
public record Ending(EndReason reason, int code, String detail, Duration ringTime, Duration talkTime, boolean byUs) {

	/** One that the other side ended. */
	public Ending(EndReason reason, int code, String detail, Duration ringTime, Duration talkTime) {
		this(reason, code, detail, ringTime, talkTime, false);
	}
}
