package org.webphone.sip;

import java.time.Duration;
import java.util.Optional;

/** A subscription that somebody else wants to have, or has, with us. */
public interface SipNotifier {

	/** The first SUBSCRIBE. */
	SipRequest request();

	/** Value of Event with its parameters. */
	String event();

	/**
	 * Accepts with 200 and sends the state at once, and again whenever they ask for it.
	 *
	 * @param state   the state as of now; empty for a NOTIFY without body
	 * @param expires at most this long; the subscriber may have asked for less
	 * @param ended   run on the loop when the subscription is over: unsubscribed, expired or unreachable
	 */
	void accept(Optional<SipBody> state, Duration expires, Runnable ended);

	/** Refuses (403, 404, 489). */
	void refuse(int code, String reason);

	/** Sends changed state. */
	void notify(SipBody state);

	/** Ends it from our side. @param reason {@code deactivated}, {@code noresource}, {@code timeout}, ... */
	void terminate(String reason);
}
