package org.webphone.sip.internal;

import org.webphone.sip.SipInbox;
import org.webphone.sip.SipStackConfig;

/** What the parts of one stack share. */
record StackCore(SipStackConfig config, SipInbox inbox, Loop loop, Timers timers, Transports transports,
		TransactionLayer layer, Resolver resolver, Registry registry, LargeRequests large) {
}
