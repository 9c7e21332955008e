package org.webphone.notifications;

import java.time.Instant;

import org.webphone.core.CallId;
import org.webphone.telephony.Party;

/**
 * Something the user should see now, whatever else is on the screen.
 *
 * @param call    the call it is about
 * @param kind    what happened
 * @param remote  the other party as far as it is known
 * @param line    number or account that was called
 * @param since   when it happened
 */
public record Announcement(CallId call, Kind kind, Party remote, String line, Instant since) {

	/** The kinds of announcement. */
	public enum Kind {
		/** Somebody calls. Withdrawn when it is answered or over. */
		INCOMING,
		/** Somebody calls while the user talks: show it without taking the screen. Withdrawn like the first. */
		WAITING,
		/** Somebody called in vain. Not withdrawn. */
		MISSED
	}
}
