package org.webphone.telephony.spi;

import java.util.concurrent.CompletionStage;

/** An open account. Commands come from the {@code calls} thread and return at once; facts go to {@link LineEvents}. */
public interface Line {

	void register();

	void unregister();

	/** Places a call. {@code target} is a number (to be dialled at the account's exchange) or a {@code sip:} address. */
	Leg dial(String target, LegEvents events);

	/** Places a call that takes over the one ringing at {@code extension}. */
	Leg pickUp(String extension, LegEvents events);

	void watch(String target);

	void unwatch(String target);

	/** Remembers that the user trusts this certificate, and connects again. */
	void trust(String fingerprint);

	/** Joins the sound of these established legs of any line of this provider, or takes them apart when fewer than two. */
	void conference(java.util.List<Leg> legs);

	/** Ends what is left, removes the registration, frees sockets. Completes when the network has confirmed or gave up. */
	CompletionStage<Void> close();
}
