package org.webphone.sip.internal;

import java.net.InetSocketAddress;

import org.webphone.sip.SipTransport;

/** A socket that takes what comes. */
interface ListeningPort {

	SipTransport transport();

	InetSocketAddress bound();

	void close();
}
