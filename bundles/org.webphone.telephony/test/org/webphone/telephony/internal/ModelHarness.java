package org.webphone.telephony.internal;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.webphone.core.Address;
import org.webphone.core.CallId;
import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.Ending;
import org.webphone.telephony.TransferProgress;

/** A call model with a far end played by the test, a clock set by the test, and a listener that remembers. */
final class ModelHarness implements AutoCloseable, CallListener {

	static final Address CALLER = Address.sip("442", "example.org").withDisplayName("Ada");

	final FakeLine line = new FakeLine();
	final SetClock clock = new SetClock();
	final CallModel model = new CallModel(line, clock);
	final List<CallSnapshot> facts = new CopyOnWriteArrayList<>();
	final List<AudioTrouble> troubles = new CopyOnWriteArrayList<>();
	final List<Path> recorded = new CopyOnWriteArrayList<>();
	final List<String> transfers = new CopyOnWriteArrayList<>();

	ModelHarness(AccountSettings settings) {
		model.calls().addListener(this);
		get(model.accounts().signIn(settings, "secret".toCharArray()));
	}

	ModelHarness() {
		this(account().build());
	}

	static AccountSettings.Builder account() {
		return AccountSettings.builder(Address.sip("405", "example.org"));
	}

	Call dial(String target) {
		return get(model.calls().dial(target, Optional.empty()));
	}

	/** A call that was dialled and answered. */
	Call talkTo(String target) {
		Call call = dial(target);
		line.legs.getLast().events().established("PCMA", false);
		waitForState(call, "active");
		return call;
	}

	Call incoming() {
		waitFor(() -> !model.calls().calls().isEmpty() && word(model.calls().calls().getFirst()).equals("incoming"));
		return model.calls().calls().getFirst();
	}

	FakeLeg leg(int number) {
		return line.legs.get(number - 1);
	}

	static String word(Call call) {
		return call.snapshot().state().word();
	}

	void waitForState(Call call, String word) {
		waitFor(() -> word(call).equals(word));
	}

	Ending waitForEnd(Call call) {
		waitForState(call, "ended");
		return call.snapshot().ending().orElseThrow();
	}

	/** The states the listener heard of this call, each once. */
	List<String> heard(CallId id) {
		return facts.stream().filter(f -> f.id().equals(id)).map(f -> f.state().word())
				.collect(CopyOnWriteArrayList::new, (list, w) -> {
					if (list.isEmpty() || !list.getLast().equals(w)) {
						list.add(w);
					}
				}, List::addAll);
	}

	static void waitFor(BooleanSupplier condition) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				fail("did not come about within 5 seconds");
			}
			Thread.onSpinWait();
		}
	}

	static <T> T get(CompletionStage<T> stage) {
		try {
			return stage.toCompletableFuture().get(5, TimeUnit.SECONDS);
		} catch (InterruptedException | TimeoutException e) {
			return fail(e);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			return fail(e);
		}
	}

	@Override
	public void callChanged(CallSnapshot call) {
		facts.add(call);
	}

	@Override
	public void trouble(CallId call, AudioTrouble trouble, boolean over) {
		troubles.add(trouble);
	}

	@Override
	public void recorded(CallId call, Path file) {
		recorded.add(file);
	}

	@Override
	public void transferChanged(CallId call, TransferProgress progress) {
		transfers.add(progress.state() + " " + progress.code());
	}

	@Override
	public void close() {
		model.close();
	}

	/** A clock that stands still until it is moved. */
	static final class SetClock extends Clock {
		private volatile Instant now = Instant.parse("2030-01-01T10:00:00Z");

		void pass(Duration time) {
			now = now.plus(time);
		}

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public java.time.ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}
	}
}
