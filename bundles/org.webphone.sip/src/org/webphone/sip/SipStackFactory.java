package org.webphone.sip;

import org.webphone.sip.internal.StackFactory;

/** Opens SIP stacks; any number in one process. A service, safe for use from any thread. */
public interface SipStackFactory {

	/**
	 * Binds the sockets and starts the loop. Blocks shortly (never call it on the UI thread).
	 *
	 * @param inbox who decides about what comes in; called on the loop of the new stack
	 * @throws SipException when a port is taken or an address is not ours
	 */
	SipStack open(SipStackConfig config, SipInbox inbox) throws SipException;

	/** A factory for those who live without OSGi: tests and command-line programs. */
	static SipStackFactory plain() {
		return new StackFactory();
	}
}
