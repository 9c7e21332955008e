package org.webphone.telephony.internal;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallService;
import org.webphone.telephony.Telephony;
import org.webphone.telephony.spi.LineProvider;

/** The call model put together. */
public final class CallModel implements Telephony {

	private static final Logger LOG = LoggerFactory.getLogger(CallModel.class);
	private static final long PATIENCE_SECONDS = 6;

	private final Switchboard board;
	private final CallDesk calls;
	private final AccountDesk accounts;

	/** A model for one provider. */
	public CallModel(LineProvider provider, Clock clock) {
		this(clock);
		board.neighbours.providers.add(provider);
	}

	CallModel(Clock clock) {
		board = new Switchboard(clock);
		calls = new CallDesk(board);
		accounts = new AccountDesk(board);
	}

	Switchboard board() {
		return board;
	}

	@Override
	public CallService calls() {
		return calls;
	}

	@Override
	public AccountService accounts() {
		return accounts;
	}

	@Override
	public void close() {
		CompletableFuture<?>[] leaving = accounts.accounts().stream()
				.map(a -> accounts.signOut(a.id()).toCompletableFuture()).toArray(CompletableFuture[]::new);
		try {
			CompletableFuture.allOf(leaving).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
		} catch (CompletionException e) {
			LOG.info("Not all accounts were signed out in time: {}", e.toString());
		}
		board.close();
	}
}
