package org.webphone.telephony.spi;

import java.util.List;
import java.util.concurrent.CompletionStage;

import org.webphone.core.Address;

/** An open account. Commands come from the {@code calls} thread and return at once; facts go to {@link LineEvents}. */
public interface Line {

	void register();

	void unregister();

	/** Places a call. A {@code tel:} address is dialled at the account's exchange. */
	Leg dial(Address target, LegEvents events);

	/**
	 * Places a call that takes over the one ringing at {@code extension}.
	 *
	 * @param fallback what to dial where the exchange has not told which call rings there
	 */
	Leg pickUp(String extension, Address fallback, LegEvents events);

	void watch(String target);

	void unwatch(String target);

	/** Remembers that the user trusts this certificate, and connects again. */
	void trust(String fingerprint);

	/** Joins the sound of these established legs of any line of this provider, or takes them apart when fewer than two. */
	void conference(List<Leg> legs);

	/** Ends what is left, removes the registration, frees sockets. Completes when the network has confirmed or gave up. */
	CompletionStage<Void> close();
}
