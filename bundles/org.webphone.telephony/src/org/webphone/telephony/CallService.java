package org.webphone.telephony;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.webphone.core.AccountId;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;

/**
 * The calls of this program. An OSGi service, safe from any thread. Facts are heard by whiteboard ({@link CallListener}
 * services) or by {@link #addListener}.
 */
public interface CallService {

	/**
	 * Calls {@code target} (a number, {@code sip:} or {@code tel:} address, digits after a comma are sent as tones once
	 * connected). Completes with the call as soon as it exists, exceptionally with a {@link CallException} when there is
	 * no account, no free line or nothing that can be dialled.
	 *
	 * @param account account to call from; empty for the default one
	 */
	CompletionStage<Call> dial(String target, Optional<AccountId> account);

	/** Calls that have not ended, newest first. */
	List<Call> calls();

	/** A call that lasts or ended within this session. */
	Optional<Call> call(CallId id);

	/** Joins established calls in a conference mixed here. */
	CompletionStage<Void> merge(Collection<CallId> calls);

	/** Takes a call out of the conference; it is held. */
	CompletionStage<Void> split(CallId call);

	/** Picks up the call that rings at {@code extension}. */
	CompletionStage<Call> pickUp(String extension, Optional<AccountId> account);

	boolean doNotDisturb();

	/** Incoming calls are refused on this device only, and written down as missed. */
	void doNotDisturb(boolean on);

	/** Facts on a sequential queue of the subscriber's own. */
	Subscription addListener(CallListener listener);

	/** Facts handed in order to {@code executor}. */
	Subscription addListener(CallListener listener, Executor executor);
}
