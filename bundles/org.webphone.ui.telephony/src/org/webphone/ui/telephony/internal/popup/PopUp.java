package org.webphone.ui.telephony.internal.popup;

import java.time.Instant;

import org.webphone.core.CallId;
import org.webphone.telephony.Party;

/**
 * What a pop-up tells.
 *
 * @param call   the call
 * @param kind   what happened
 * @param remote the other party
 * @param line   number or account that was called
 * @param since  when it began
 */
public record PopUp(CallId call, Kind kind, Party remote, String line, Instant since) {

	/** Kinds of pop-ups. */
	public enum Kind {
		INCOMING, MISSED
	}
}
