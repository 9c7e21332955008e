package org.webphone.telephony;

import java.time.Instant;
import java.util.Optional;

import org.webphone.core.AccountId;
import org.webphone.core.CallId;

/**
 * One call as it stood at one moment; immutable.
 *
 * @param id         identity in this program
 * @param account    account the call belongs to
 * @param direction  who began it
 * @param state      where it stands
 * @param remote     the other side
 * @param line       number or account that was called, or that we call from
 * @param protocolId identity in the protocol (SIP Call-ID), opaque; for details and support
 * @param encrypted  true while the sound that flows is encrypted
 * @param muted      true while our microphone is cut off
 * @param recording  true while the call is recorded
 * @param pickup     true when we picked up a colleague's ringing call
 * @param codec      name of the codec in use; empty before the answer
 * @param started    when it began
 * @param answered   when it was answered
 * @param stateSince when the present state began
 * @param notice     code of the last thing the user should know (a transfer that failed, say), empty for none
 * @param passedBy   number of who handed this call to us: forwarded it, transferred it, or was at the other end before;
 *                   empty where nobody did
 * @param passedTo   number to which we forwarded or transferred it, or are about to; empty where we did not
 */
public record CallSnapshot(CallId id, AccountId account, Direction direction, CallState state, Party remote, String line,
		String protocolId, boolean encrypted, boolean muted, boolean recording, boolean pickup, String codec,
		Instant started, Optional<Instant> answered, Instant stateSince, String notice, String passedBy, String passedTo) {

	/** A call that nobody handed to anybody. */
	public CallSnapshot(CallId id, AccountId account, Direction direction, CallState state, Party remote, String line,
			String protocolId, boolean encrypted, boolean muted, boolean recording, boolean pickup, String codec,
			Instant started, Optional<Instant> answered, Instant stateSince, String notice) {
		this(id, account, direction, state, remote, line, protocolId, encrypted, muted, recording, pickup, codec, started,
				answered, stateSince, notice, "", "");
	}

	/** How it ended; empty while it lasts. */
	public Optional<Ending> ending() {
		return state instanceof CallState.Ended e ? Optional.of(e.ending()) : Optional.empty();
	}
}
