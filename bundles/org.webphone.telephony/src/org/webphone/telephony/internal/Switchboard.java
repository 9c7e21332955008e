package org.webphone.telephony.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.Listeners;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;
import org.webphone.telephony.CallListener;

/** The {@code calls} thread and what it guards. Everything but the methods named here is for that thread alone. */
final class Switchboard implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

	private final ScheduledExecutorService thread = NamedExecutors.sequential("calls");
	/** Runs what callers hung on the stages they were given, so that they cannot hold up the calls. */
	private final ExecutorService answers = NamedExecutors.virtual("calls-answer");
	private final Clock clock;
	private volatile boolean closed;

	final Listeners<CallListener> callListeners = new Listeners<>("call-listener");
	final Listeners<AccountListener> accountListeners = new Listeners<>("account-listener");
	final Neighbours neighbours = new Neighbours();
	final Trunks trunks = new Trunks(this);
	final Calls calls = new Calls(this);
	final ConferenceRoom conference = new ConferenceRoom();

	Switchboard(Clock clock) {
		this.clock = clock;
	}

	Instant now() {
		return clock.instant();
	}

	/** Runs {@code work} on the thread; from any thread. */
	void post(Runnable work) {
		try {
			thread.execute(work);
		} catch (RejectedExecutionException e) {
			LOG.debug("A fact came after the end of the call model");
		}
	}

	ScheduledFuture<?> later(long millis, Runnable work) {
		return thread.schedule(work, millis, TimeUnit.MILLISECONDS);
	}

	/** Carries out a command on the thread; a {@link CallException} is its refusal. From any thread. */
	<T> CompletionStage<T> command(Supplier<? extends CompletionStage<T>> work) {
		var result = new CompletableFuture<T>();
		try {
			thread.execute(() -> carryOut(work, result));
		} catch (RejectedExecutionException e) {
			result.completeExceptionally(new CallException(Reason.CLOSED, "The telephone has been shut down."));
		}
		return result;
	}

	private <T> void carryOut(Supplier<? extends CompletionStage<T>> work, CompletableFuture<T> result) {
		try {
			work.get().whenComplete((value, failure) -> answer(result, value, failure));
		} catch (CallException refused) {
			answer(result, null, refused);
		} catch (RuntimeException broken) {
			LOG.error("A command failed", broken);
			answer(result, null, new CallException(Reason.BROKEN, "This could not be done because of an error in the program.", broken));
		}
	}

	private <T> void answer(CompletableFuture<T> result, T value, Throwable failure) {
		Runnable tell = () -> {
			if (failure == null) {
				result.complete(value);
			} else {
				result.completeExceptionally(failure);
			}
		};
		if (closed) {
			tell.run();
		} else {
			answers.execute(tell);
		}
	}

	@Override
	public void close() {
		closed = true;
		thread.shutdown();
		answers.shutdown();
		callListeners.close();
		accountListeners.close();
	}
}
