package org.webphone.sip.internal;

/** Takes what the transports read; called on their threads. */
interface Receiver {

	/**
	 * One message.
	 *
	 * @param trustworthy false where the connection cannot go on after it
	 */
	void received(byte[] message, int length, Channel from, boolean trustworthy);
}
