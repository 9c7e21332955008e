package org.webphone.ui.telephony.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.TransferProgress;
import org.webphone.ui.Callbacks;

/**
 * Handing calls on and bringing people together: at once, after talking first, or into a conference. Whatever fails gives
 * the caller back. UI thread only.
 */
final class TransfersModel {

	/** What follows the talk with the second party. */
	enum Goal {
		TRANSFER, CONFERENCE
	}

	/**
	 * The user asks somebody before bringing the caller together with them.
	 *
	 * @param goal   what follows
	 * @param first  the caller, who waits
	 * @param second who is asked
	 * @param others who is in a conference with the caller
	 */
	record Talk(Goal goal, CallId first, CallId second, List<CallId> others) {
	}

	/**
	 * Why a caller is back.
	 *
	 * @param call   the caller
	 * @param target whom it was handed to
	 * @param reason why that did not work
	 */
	record Failure(CallId call, String target, EndReason reason) {
	}

	/** To whom a call is handed; the name is empty until somebody is found who has the number. */
	private record Target(String number, String name) {
	}

	/** For how long a transfer can be taken back. */
	static final Duration TAKE_BACK = Duration.ofSeconds(5);
	static final int FAILURE_MILLIS = 15_000;
	private static final int TICK_MILLIS = 250;

	private final CallsModel calls;
	private final Clock clock;
	private final Later later;
	private final Executor ui;
	private final Function<String, CompletionStage<Optional<String>>> names;
	private final Map<CallId, Target> targets = new HashMap<>();
	private final Observers observers = new Observers();
	private final Map<CallId, Instant> ordered = new HashMap<>();
	private final Set<CallId> told = new HashSet<>();
	private Optional<Talk> talk = Optional.empty();
	private Optional<Failure> failure = Optional.empty();
	private boolean cancelled;

	/** @param names the name of whoever has a number */
	TransfersModel(CallsModel calls, Clock clock, Later later, Executor ui,
			Function<String, CompletionStage<Optional<String>>> names) {
		this.ui = ui;
		this.names = names;
		this.calls = calls;
		this.clock = clock;
		this.later = later;
		calls.observe(this::review);
		calls.onTransfer(this::progress);
	}

	Optional<Talk> talk() {
		return talk;
	}

	/** Why the caller of this line was given back; shown for a while. */
	Optional<Failure> failure(CallId call) {
		return failure.filter(f -> f.call().equals(call));
	}

	/** The name of whom this line was handed to last; empty where nobody is known by that number. */
	Optional<String> targetName(CallId call) {
		return Optional.ofNullable(targets.get(call)).map(Target::name).filter(name -> !name.isBlank());
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	/** Hands the call on without talking. */
	void now(CallId call, String target) {
		forgetFailure();
		ordered.put(call, clock.instant());
		ask(call, target);
		hand(call, target, c -> c.transfer(target));
		tick(call);
	}

	private void ask(CallId call, String number) {
		var asked = new Target(number, "");
		targets.put(call, asked);
		names.apply(number).whenCompleteAsync(Callbacks.logged((name, problem) -> {
			if (problem == null && name.isPresent() && targets.replace(call, asked, new Target(number, name.get()))) {
				observers.changed();
			}
		}), ui);
	}

	/** Where nothing was told of its progress, the transfer could not even begin. */
	private void hand(CallId call, String target, Function<Call, CompletionStage<Void>> how) {
		told.remove(call);
		calls.order(call, how).ifPresent(done -> done.whenCompleteAsync(Callbacks.logged((nothing, problem) -> {
			if (problem != null && !told.remove(call) && calls.line(call).filter(l -> !l.over()).isPresent()) {
				fail(new Failure(call, target, EndReason.SERVER));
			}
		}), ui));
	}

	/** Seconds in which the transfer can still be taken back; 0 for no more. */
	int secondsLeft(CallId call) {
		Instant at = ordered.get(call);
		if (at == null || !transferring(call)) {
			return 0;
		}
		long millis = TAKE_BACK.minus(Duration.between(at, clock.instant())).toMillis();
		return (int) Math.clamp((millis + 999) / 1000, 0, TAKE_BACK.toSeconds());
	}

	void takeBack(CallId call) {
		told.add(call);
		calls.order(call, Call::cancelTransfer).ifPresent(calls::watch);
	}

	/** Calls the target while the caller waits. */
	void talkFirst(CallId call, String target, Goal goal) {
		forgetFailure();
		targets.remove(call);
		List<CallId> others = calls.conference(call).stream().filter(id -> !id.equals(call)).toList();
		calls.line(call).ifPresent(line -> calls.dial(target, Optional.of(line.call().account()), second -> {
			cancelled = false;
			talk = Optional.of(new Talk(goal, call, second, others));
			observers.changed();
			review();
		}));
	}

	/** Whether both parties can be brought together now. */
	boolean ready() {
		return talk.flatMap(t -> calls.line(t.second())).filter(l -> l.call().state().established()).isPresent();
	}

	/** Brings both together, as was the goal. */
	void connect() {
		if (!ready()) {
			return;
		}
		Talk now = talk.orElseThrow();
		talk = Optional.empty();
		if (now.goal() == Goal.TRANSFER) {
			ask(now.first(), number(now.second()));
			hand(now.first(), number(now.second()), c -> c.transferTo(now.second()));
		} else {
			merge(now.first(), now.second(), now.others());
		}
		observers.changed();
	}

	/** Talks with the one who waits, and lets the other wait. */
	void swap() {
		talk.ifPresent(t -> calls.swap(t.first(), t.second()));
	}

	/** Gives up the second call; the caller is back. */
	void cancel() {
		talk.ifPresent(t -> {
			cancelled = true;
			calls.hangUp(t.second());
		});
	}

	/** Joins a line that waits with the one in use, and with all who are in the conference already. */
	void join(CallId call, CallId other) {
		talk = Optional.empty();
		merge(call, other, calls.conference(call));
	}

	/** Members that were held while the user asked somebody come back with the others. */
	private void merge(CallId first, CallId second, List<CallId> others) {
		var all = new LinkedHashSet<>(List.of(first, second));
		all.addAll(others);
		all.removeIf(id -> calls.line(id).filter(l -> l.call().state().established()).isEmpty());
		calls.merge(all);
	}

	private String number(CallId id) {
		return calls.line(id).map(l -> l.call().remote().number()).orElse("");
	}

	private void progress(CallId call, TransferProgress progress) {
		if (progress.state() == TransferProgress.State.FAILED) {
			String target = calls.line(call).map(Line::call).map(CallSnapshot::state)
					.map(s -> s instanceof CallState.Transferring t ? t.target() : "").orElse("");
			told.add(call);
			fail(new Failure(call, target, reason(progress.code())));
		}
	}

	/** What the exchange's answer means to people. */
	static EndReason reason(int code) {
		return switch (code) {
			case 486, 600 -> EndReason.BUSY;
			case 0, 408, 480, 487 -> EndReason.NO_ANSWER;
			case 603 -> EndReason.DECLINED;
			case 404, 410, 484, 604 -> EndReason.NOT_FOUND;
			case 401, 403, 407 -> EndReason.FORBIDDEN;
			default -> EndReason.SERVER;
		};
	}

	private void fail(Failure now) {
		failure = Optional.of(now);
		later.after(FAILURE_MILLIS, () -> {
			if (failure.filter(f -> f == now).isPresent()) {
				forgetFailure();
			}
		});
		observers.changed();
	}

	private void forgetFailure() {
		failure = Optional.empty();
		observers.changed();
	}

	/** The parties may end, or be brought together, in other ways than by a command of this model. */
	private void review() {
		ordered.keySet().removeIf(id -> calls.line(id).isEmpty());
		targets.keySet().removeIf(id -> calls.line(id).isEmpty());
		if (talk.isEmpty()) {
			return;
		}
		Talk now = talk.get();
		Optional<Line> first = calls.line(now.first()).filter(l -> !l.over());
		Optional<Line> second = calls.line(now.second());
		boolean joined = first.isPresent() && second.isPresent() && first.get().conference() && second.get().conference();
		if (first.isEmpty() || joined) {
			talk = Optional.empty();
			observers.changed();
		} else if (second.isEmpty() || second.get().over()) {
			talk = Optional.empty();
			Stream.concat(Stream.of(now.first()), now.others().stream())
					.forEach(calls::resume);
			if (!cancelled && second.isPresent() && second.get().look() == Line.Look.FAILED) {
				Line over = second.get();
				fail(new Failure(now.first(), over.call().remote().name().isBlank() ? over.call().remote().number()
						: over.call().remote().name(), over.call().ending().orElseThrow().reason()));
				calls.dismiss(now.second());
			}
			observers.changed();
		}
	}

	private boolean transferring(CallId call) {
		return calls.line(call).filter(l -> l.call().state() instanceof CallState.Transferring).isPresent();
	}

	private void tick(CallId call) {
		later.after(TICK_MILLIS, () -> {
			observers.changed();
			Instant at = ordered.get(call);
			if (at != null && Duration.between(at, clock.instant()).compareTo(TAKE_BACK) <= 0) {
				tick(call);
			} else {
				ordered.remove(call);
			}
		});
	}
}
