package org.webphone.sip.internal;

import org.webphone.sip.SipRequest;

/** Who owns dialogs of a Call-ID: a call, a subscription, a notifier. Called on the loop. */
interface DialogUser {

	/** True when the dialog is this one's. @param remoteTag empty where the peer has none (RFC 2543) */
	boolean owns(String localTag, String remoteTag);

	/** A request inside the dialog; has to be answered. */
	void request(ServerTransaction tx);

	/** ACK of a 2xx of ours. */
	default void acknowledged(Inbound<SipRequest> ack) {
	}
}
