package org.webphone.demo;

import java.util.concurrent.CompletionStage;

import org.webphone.media.AudioEngine;
import org.webphone.sip.SipStackFactory;

/** The embedded exchange. An OSGi service; it does nothing before {@link #start}. Safe from any thread. */
public interface DemoExchange {

	/** An exchange for those who live without OSGi: tests and command-line programs. */
	static DemoExchange create(SipStackFactory stacks, AudioEngine engine) {
		return new org.webphone.demo.internal.Exchange(stacks, engine, null);
	}

	/**
	 * Binds free ports of 127.0.0.1 and opens for business. Starting a running exchange gives the same account.
	 * Completes exceptionally with a {@link DemoException} when no port can be had.
	 */
	CompletionStage<DemoAccount> start();

	/**
	 * An outside caller rings the user. Completes when the call is under way, exceptionally with a {@link DemoException}
	 * when nobody is signed in.
	 */
	CompletionStage<Void> callIn();

	/** Hangs up what there is and closes the ports. */
	CompletionStage<Void> stop();
}
