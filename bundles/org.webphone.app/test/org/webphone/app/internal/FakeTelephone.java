package org.webphone.app.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallService;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.DeviceChange;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;
import org.webphone.telephony.Party;

/** A telephone that only tells of calls. */
final class FakeTelephone implements CallService {

	final List<String> dialled = new ArrayList<>();
	private CallListener listener;
	private boolean silent;

	void talks(String id) {
		tell(id, new CallState.Active());
	}

	void ends(String id) {
		tell(id, new CallState.Ended(new Ending(EndReason.NORMAL, 0, "", Duration.ZERO, Duration.ZERO)));
	}

	void device(String id, DeviceChange.What what, boolean microphone) {
		listener.deviceChanged(new CallId(id), new DeviceChange(what, microphone, ""));
	}

	private void tell(String id, CallState state) {
		listener.callChanged(new CallSnapshot(new CallId(id), new AccountId("405@example.org"), Direction.OUT, state,
				Party.of(Address.sip("412", "example.org")), "405", id, false, false, false, false, "PCMA",
				Instant.EPOCH, Optional.empty(), Instant.EPOCH, ""));
	}

	@Override
	public CompletionStage<Call> dial(String target, Optional<AccountId> account) {
		dialled.add(target);
		return CompletableFuture.failedFuture(new CallException("All lines are busy."));
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
		throw new AssertionError("nobody confers here");
	}

	@Override
	public CompletionStage<Void> split(CallId call) {
		throw new AssertionError("nobody confers here");
	}

	@Override
	public CompletionStage<Call> pickUp(String extension, Optional<AccountId> account) {
		throw new AssertionError("nobody picks up here");
	}

	@Override
	public boolean doNotDisturb() {
		return silent;
	}

	@Override
	public void doNotDisturb(boolean on) {
		silent = on;
	}

	@Override
	public Subscription addListener(CallListener added) {
		listener = added;
		return () -> listener = null;
	}

	@Override
	public Subscription addListener(CallListener added, Executor executor) {
		return addListener(added);
	}
}
