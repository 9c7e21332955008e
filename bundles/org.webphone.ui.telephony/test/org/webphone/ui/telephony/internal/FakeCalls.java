package org.webphone.ui.telephony.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.Party;

/** A telephone of which the test is the other side; it writes down what it is told to do. */
final class FakeCalls implements CallService {

	static final Instant NOON = Instant.parse("2025-04-09T10:00:00Z");

	final List<String> orders = new ArrayList<>();
	final Map<CallId, CallSnapshot> snapshots = new LinkedHashMap<>();
	CallListener listener;
	String refusal = "";
	/** What was ordered comes about when the test completes it. */
	boolean slow;
	final List<CompletableFuture<Void>> open = new ArrayList<>();

	CallId begins(String id, Direction direction, CallState state, String number, int secondsAgo) {
		var call = new CallSnapshot(new CallId(id), new AccountId("405@example.org"), direction, state,
				Party.of(Address.sip(number, "example.org")), "405", "p-" + id, false, false, false, false, "PCMA",
				NOON.minusSeconds(secondsAgo), Optional.empty(), NOON.minusSeconds(secondsAgo), "");
		tell(call);
		return call.id();
	}

	void becomes(CallId id, CallState state) {
		CallSnapshot c = snapshots.get(id);
		tell(new CallSnapshot(c.id(), c.account(), c.direction(), state, c.remote(), c.line(), c.protocolId(),
				c.encrypted(), c.muted(), c.recording(), c.pickup(), c.codec(), c.started(), c.answered(), NOON,
				c.notice()));
	}

	void joins(CallId id, boolean muted) {
		CallSnapshot c = snapshots.get(id);
		tell(new CallSnapshot(c.id(), c.account(), c.direction(), new CallState.Conference(), c.remote(), c.line(), c.protocolId(),
				c.encrypted(), muted, c.recording(), c.pickup(), c.codec(), c.started(), c.answered(), NOON, c.notice()));
	}

	void ends(CallId id, EndReason reason) {
		becomes(id, new CallState.Ended(new Ending(reason, 0, "", Duration.ZERO, Duration.ofSeconds(65))));
	}

	private void tell(CallSnapshot call) {
		snapshots.put(call.id(), call);
		if (listener != null) {
			listener.callChanged(call);
		}
	}

	@Override
	public CompletionStage<Call> dial(String target, Optional<AccountId> account) {
		orders.add("dial " + target);
		if (!refusal.isEmpty()) {
			return CompletableFuture.failedStage(new CallException(refusal));
		}
		var id = new CallId("dialled-" + orders.size());
		snapshots.put(id, new CallSnapshot(id, new AccountId("405@example.org"), Direction.OUT, new CallState.Dialing(),
				Party.of(Address.sip(target, "example.org")), "405", "p", false, false, false, false, "", NOON,
				Optional.empty(), NOON, ""));
		return CompletableFuture.completedStage(new FakeCall(id));
	}

	@Override
	public List<Call> calls() {
		return snapshots.keySet().stream().<Call>map(FakeCall::new).toList();
	}

	@Override
	public Optional<Call> call(CallId id) {
		return Optional.of(id).filter(snapshots::containsKey).map(FakeCall::new);
	}

	@Override
	public CompletionStage<Void> merge(Collection<CallId> calls) {
		orders.add("merge " + String.join(" ", calls.stream().map(CallId::value).sorted().toList()));
		return CompletableFuture.completedStage(null);
	}

	@Override
	public CompletionStage<Void> split(CallId call) {
		orders.add("split " + call.value());
		return CompletableFuture.completedStage(null);
	}

	@Override
	public CompletionStage<Call> pickUp(String extension, Optional<AccountId> account) {
		orders.add("pick up " + extension);
		return CompletableFuture.failedStage(new CallException("Nobody rings there any more."));
	}

	@Override
	public boolean doNotDisturb() {
		return false;
	}

	@Override
	public void doNotDisturb(boolean on) {
		orders.add("do not disturb " + on);
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

	/** A call that only notes its orders. */
	final class FakeCall implements Call {

		private final CallId id;

		FakeCall(CallId id) {
			this.id = id;
		}

		private CompletionStage<Void> order(String what) {
			orders.add(what + ' ' + id.value());
			if (slow) {
				open.add(new CompletableFuture<>());
				return open.getLast();
			}
			return refusal.isEmpty() ? CompletableFuture.completedStage(null)
					: CompletableFuture.failedStage(new CallException(refusal));
		}

		@Override
		public CallId id() {
			return id;
		}

		@Override
		public CallSnapshot snapshot() {
			return snapshots.get(id);
		}

		@Override
		public CompletionStage<Void> answer() {
			return order("answer");
		}

		@Override
		public CompletionStage<Void> reject(int code) {
			return order("reject " + code);
		}

		@Override
		public CompletionStage<Void> forward(String target) {
			return order("forward " + target);
		}

		@Override
		public CompletionStage<Void> hangUp() {
			return order("hang up");
		}

		@Override
		public CompletionStage<Void> hold() {
			return order("hold");
		}

		@Override
		public CompletionStage<Void> resume() {
			return order("resume");
		}

		@Override
		public CompletionStage<Void> mute(boolean on) {
			return order("mute " + on);
		}

		@Override
		public CompletionStage<Void> sendDtmf(String digits) {
			return order("tone " + digits);
		}

		@Override
		public CompletionStage<Void> transfer(String target) {
			return order("transfer " + target);
		}

		@Override
		public CompletionStage<Void> transferTo(CallId other) {
			return order("transfer to " + other.value());
		}

		@Override
		public CompletionStage<Void> cancelTransfer() {
			return order("cancel transfer");
		}

		@Override
		public CompletionStage<Void> record(java.nio.file.Path file) {
			return order("record");
		}

		@Override
		public CompletionStage<Void> pauseRecording() {
			return order("pause recording");
		}

		@Override
		public CompletionStage<Void> stopRecording() {
			return order("stop recording");
		}

		@Override
		public MediaStats media() {
			return MediaStats.NONE;
		}
	}
}
