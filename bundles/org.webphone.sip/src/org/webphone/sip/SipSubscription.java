package org.webphone.sip;

/** A subscription of ours. */
public interface SipSubscription extends AutoCloseable {

	SipWatch watch();

	/** Asks for the full state again now. */
	void refresh();

	/** Ends it at the server (Expires: 0) and stops telling. */
	@Override
	void close();
}
