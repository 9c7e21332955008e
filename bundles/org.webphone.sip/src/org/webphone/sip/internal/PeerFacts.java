package org.webphone.sip.internal;

import org.webphone.core.Address;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;

/** What the other side of a call has said of itself: who it is, and what it allows. Written on the loop, read by any thread. */
final class PeerFacts {

	private volatile Address address;
	private volatile SipHeaders allows = SipHeaders.NONE;

	/** As far as is known at first. */
	void begin(Address is) {
		address = is;
	}

	Address address() {
		return address;
	}

	/**
	 * A message without Allow says nothing.
	 *
	 * @param believed whether it came from somebody who may say who the party is
	 * @return whether the party is another one than before
	 */
	boolean learn(SipMessage m, boolean believed) {
		if (m.headers().first("Allow").isPresent()) {
			allows = m.headers();
		}
		Address before = address;
		if (believed) {
			Identities.asserted(m).ifPresent(a -> address = a);
		}
		return before != null && !before.equals(address);
	}

	boolean allows(String method) {
		return HeaderText.elements(allows, "Allow").stream().anyMatch(method::equalsIgnoreCase);
	}
}
