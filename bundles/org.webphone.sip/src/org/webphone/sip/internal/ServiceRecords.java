package org.webphone.sip.internal;

import java.util.List;

import org.webphone.sip.SipTransport;

/** NAPTR and SRV records of a domain. */
interface ServiceRecords {

	/** One server, in the order in which they are to be tried. */
	record Service(String target, int port, SipTransport transport) {
	}

	/** No service records anywhere; for tests and numeric networks. */
	ServiceRecords NONE = (domain, transport, fixed) -> List.of();

	/**
	 * Blocks while asking.
	 *
	 * @param fixed true when the transport must be this one, false when the domain may prefer another
	 */
	List<Service> find(String domain, SipTransport transport, boolean fixed);
}
