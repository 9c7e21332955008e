package org.webphone.sip;

import java.util.List;

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

	/**
	 * The servers that a domain names in its NAPTR and SRV records (RFC 3263 section 4), those it prefers first; empty where it
	 * names none. Blocks while the name service is asked, some seconds where that is dead.
	 */
	List<SipServer> discover(String domain);

	/** A factory for those who live without OSGi: tests and command-line programs. */
	static SipStackFactory plain() {
		return new StackFactory();
	}
}
