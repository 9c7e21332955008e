package org.webphone.sip;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** An identity of ours on a stack: it registers, calls, is called, watches. */
public interface SipLine extends AutoCloseable {

	SipLineConfig config();

	/** Our own Contact URI as of now, numeric host; for tests and diagnosis. */
	String contact();

	/** Starts to keep a registration alive until stopped; a running one is replaced. */
	SipRegistration register(SipRegistrationListener listener);

	/** Calls. The returned call has its Call-ID; everything else comes through {@code listener}. */
	SipCall call(SipInvite invite, SipCallListener listener);

	/** Watches an event package at {@code request.target()} until closed, through losses and restarts of the server. */
	SipSubscription subscribe(SipWatch watch, SipSubscriptionListener listener);

	/**
	 * Sends a request outside any dialog (OPTIONS, MESSAGE, PUBLISH).
	 *
	 * @param uri  Request-URI
	 * @param body content, if any
	 */
	CompletionStage<SipOutcome> request(String method, String uri, SipHeaders headers, Optional<SipBody> body);

	/** Ends its calls and subscriptions without waiting; a registration is left to expire unless stopped before. */
	@Override
	void close();
}
