package org.webphone.sip.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipTransport;

/** A way to one peer: a connection, or an UDP socket and the peer's address. Safe for use from any thread. */
interface Channel {

	SipTransport transport();

	InetSocketAddress remote();

	/** Our end as the peer may reach it: the listening port where we have one. */
	SipEndpoint local();

	/** False once a connection is closed. */
	boolean open();

	/** Sends in order, never blocking; a failure is told on some thread. */
	void send(byte[] message, Consumer<IOException> failed);

	/** Grows with everything that comes over a connection. */
	default long heard() {
		return 0;
	}

	/** Answers to our keep-alives on a connection (RFC 5626 section 3.5.1). */
	default long pongs() {
		return 0;
	}

	/** Ends a connection. */
	default void drop() {
		// there is none
	}
}
