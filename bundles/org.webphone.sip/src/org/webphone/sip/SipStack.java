package org.webphone.sip;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/** An open SIP stack: sockets, a loop and the lines on it. */
public interface SipStack extends AutoCloseable {

	String name();

	/** The sequential executor that owns all signalling state of this stack; every callback runs on it. */
	ScheduledExecutorService loop();

	/** Where it really listens, in the order of the configuration, ports filled in. */
	List<SipEndpoint> listening();

	/** Opens a line: an identity of ours that registers, calls and is called. Any number of them. */
	SipLine line(SipLineConfig config);

	/** The network has changed or the machine woke up: lines register anew from their new address, soon but spread. */
	void networkChanged();

	/** Counters for diagnosis, exact at the moment of the call. */
	SipCounters counters();

	/** Ends calls (BYE, CANCEL), subscriptions and sockets; registrations are best stopped before. Returns within 2 s. */
	@Override
	void close();
}
