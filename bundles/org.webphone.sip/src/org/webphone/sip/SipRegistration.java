package org.webphone.sip;

import java.util.concurrent.CompletionStage;

/** A registration that keeps itself alive: refreshes, answers challenges, comes back after outages by itself. */
public interface SipRegistration {

	/** Registers now, whatever the back-off says: the user asked, or the password was changed. */
	void refresh();

	/**
	 * Removes our binding from the registrar.
	 *
	 * @return completes when the registrar has answered, or after 2 s without an answer; never exceptionally
	 */
	CompletionStage<SipOutcome> stop();
}
