package org.webphone.sip;

import java.util.Optional;

/** An offer inside a call that waits for its answer. */
public interface SipOffer {

	/** INVITE, UPDATE or PRACK. */
	String method();

	/** Their session description; empty where they ask for ours (their answer follows in {@code acknowledged}). */
	Optional<SipBody> body();

	/** Accepts with our answer, or with our offer where {@link #body()} is empty. */
	void accept(SipBody body);

	/** Refuses (488, 603); the session stays as it was. */
	void refuse(int code, String reason);
}
