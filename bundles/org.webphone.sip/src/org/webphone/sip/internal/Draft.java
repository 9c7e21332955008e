package org.webphone.sip.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipTransport;

/**
 * A request before it has a Via, a CSeq and credentials, which change with every attempt.
 *
 * @param headers   From, To, Call-ID and what belongs to the method
 * @param routes    values of Route
 * @param nextHop   URI that decides where it goes
 * @param transport used where the URI names none
 * @param cseq      gives the number of the next attempt
 * @param contact   parameters of our Contact; empty for a request without one
 */
record Draft(String method, String uri, SipHeaders headers, List<String> routes, String nextHop,
		SipTransport transport, LongSupplier cseq, Optional<String> contact, Optional<SipBody> body) {

	Draft withHeaders(SipHeaders other) {
		return new Draft(method, uri, other, routes, nextHop, transport, cseq, contact, body);
	}
}
