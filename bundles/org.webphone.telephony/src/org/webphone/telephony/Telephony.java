package org.webphone.telephony;

import java.time.Clock;

import org.webphone.telephony.internal.CallModel;
import org.webphone.telephony.spi.LineProvider;

/**
 * A call model of its own for programs without a service registry, such as tests; with OSGi ask for {@link CallService}
 * and {@link AccountService} instead.
 */
public interface Telephony extends AutoCloseable {

	/** A model whose accounts are all connected by {@code provider}. */
	static Telephony create(LineProvider provider, Clock clock) {
		return new CallModel(provider, clock);
	}

	CallService calls();

	AccountService accounts();

	/** Ends all calls, signs out and stops; waits a few seconds at most. */
	@Override
	void close();
}
