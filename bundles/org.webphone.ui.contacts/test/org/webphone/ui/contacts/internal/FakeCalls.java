package org.webphone.ui.contacts.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.webphone.core.AccountId;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallService;

/** Writes down what was dialled and picked up; refuses where told to. */
final class FakeCalls implements CallService {

	final List<String> dialled = new ArrayList<>();
	String refusal = "";

	private CompletionStage<Call> answer(String what) {
		if (!refusal.isEmpty()) {
			return CompletableFuture.failedStage(new CallException(refusal));
		}
		dialled.add(what);
		return CompletableFuture.completedStage(null);
	}

	@Override
	public CompletionStage<Call> dial(String target, Optional<AccountId> account) {
		return answer(target);
	}

	@Override
	public CompletionStage<Call> pickUp(String extension, Optional<AccountId> account) {
		return answer("pick up " + extension);
	}

	@Override
	public List<Call> calls() {
		return List.of();
	}

	@Override
	public Optional<Call> call(CallId id) {
		return Optional.empty();
	}

	@Override
	public CompletionStage<Void> merge(Collection<CallId> calls) {
		return CompletableFuture.completedStage(null);
	}

	@Override
	public CompletionStage<Void> split(CallId call) {
		return CompletableFuture.completedStage(null);
	}

	@Override
	public boolean doNotDisturb() {
		return false;
	}

	@Override
	public void doNotDisturb(boolean on) {
		// Nobody calls here.
	}

	@Override
	public Subscription addListener(CallListener listener) {
		return () -> {
		};
	}

	@Override
	public Subscription addListener(CallListener listener, Executor executor) {
		return () -> {
		};
	}
}
