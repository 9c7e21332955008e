package org.webphone.ui.telephony.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.AccountId;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallService;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.DeviceChange;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.TransferProgress;
import org.webphone.ui.Callbacks;

/** The lines as panel and list show them, and what the user can do with them. UI thread only. */
final class CallsModel implements CallListener, AutoCloseable {

	/** How long a call that has ended stays in sight. */
	static final int ENDED_MILLIS = 3_000;
	/** A failure stays longer, because it has to be read. */
	static final int FAILED_MILLIS = 15_000;
	private static final int PROBLEM_MILLIS = 8_000;
	private static final Logger LOG = LoggerFactory.getLogger(CallsModel.class);

	private final CallService calls;
	private final Executor ui;
	private final Later later;
	private final Observers observers = new Observers();
	private final Observers statistics = new Observers();
	private final Map<CallId, Line> lines = new LinkedHashMap<>();
	private final Set<String> dialling = new HashSet<>();
	private final Subscription subscription;
	private final Function<Throwable, String> words;
	private final Switch hold;
	private final Switch mute;
	private BiConsumer<CallId, TransferProgress> transfers = (id, progress) -> {
	};
	private Throwable problem;
	private int problems;

	/** @param words the sentence for a command that was refused */
	CallsModel(CallService calls, Executor ui, Later later, Function<Throwable, String> words) {
		this.words = words;
		this.calls = calls;
		this.ui = ui;
		this.later = later;
		this.hold = new Switch(calls, ui, c -> c.state() instanceof CallState.Held, (call, on) -> on ? call.hold() : call.resume());
		this.mute = new Switch(calls, ui, CallSnapshot::muted, Call::mute);
		this.subscription = calls.addListener(this, ui);
		calls.calls().stream().map(Call::snapshot).filter(c -> !c.state().ended()).forEach(this::put);
	}

	/** Lines in the order of the panel. */
	List<Line> lines() {
		return lines.values().stream()
				.sorted(Comparator.comparingInt(Line::rank).thenComparing(l -> l.call().started())).toList();
	}

	/** Lines that are not over. */
	List<Line> live() {
		return lines().stream().filter(l -> !l.over()).toList();
	}

	/** The line with the large card. */
	Optional<Line> shown() {
		return live().stream().findFirst();
	}

	Optional<Line> line(CallId id) {
		return Optional.ofNullable(lines.get(id));
	}

	/** A sentence about the last command that could not be carried out; empty for none. */
	String problem() {
		// Said anew each time: the language may have changed since.
		return problem == null ? "" : words.apply(problem);
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	/** Hears of statistics only, once a second in a call. */
	Subscription observeStatistics(Runnable observer) {
		return statistics.add(observer);
	}

	/** Calls a number; {@code dialled} runs when the call exists. */
	void dial(String target, Runnable dialled) {
		dial(target, Optional.empty(), id -> dialled.run());
	}

	/**
	 * Calls a number from an account, the default one where it is empty; {@code dialled} hears the call once it exists. Until then
	 * the same number is not called once more: a double click is one call.
	 */
	void dial(String target, Optional<AccountId> account, Consumer<CallId> dialled) {
		if (!dialling.add(target)) {
			return;
		}
		forget(Line::over);
		calls.dial(target, account).whenCompleteAsync(Callbacks.logged((call, failure) -> {
			dialling.remove(target);
			if (failure == null) {
				put(call.snapshot());
				dialled.accept(call.id());
				observers.changed();
			} else {
				tell(failure);
			}
		}), ui);
	}

	/** Takes over the call that rings at a colleague. */
	void pickUp(String extension) {
		forget(Line::over);
		calls.pickUp(extension, Optional.empty()).whenCompleteAsync(Callbacks.logged((call, failure) -> {
			if (failure == null) {
				put(call.snapshot());
				observers.changed();
			} else {
				tell(failure);
			}
		}), ui);
	}

	void answer(CallId id) {
		command(id, Call::answer);
	}

	void decline(CallId id) {
		end(id, call -> call.reject(486));
	}

	void hangUp(CallId id) {
		end(id, Call::hangUp);
	}

	/** Where the other side was quicker, what the user wanted has come about: nothing is told then. */
	private void end(CallId id, Function<Call, CompletionStage<Void>> what) {
		order(id, what).ifPresent(done -> done.whenCompleteAsync(Callbacks.logged((nothing, failure) -> {
			if (failure != null && calls.call(id).filter(call -> !call.snapshot().state().ended()).isPresent()) {
				tell(failure);
			}
		}), ui));
	}

	void toggleHold(CallId id) {
		hold.turn(id, !hold.on(id)).ifPresent(this::watch);
	}

	void hold(CallId id) {
		if (!hold.on(id)) {
			toggleHold(id);
		}
	}

	/** Makes a line that waits the one the user talks in; one that does already, or is about to, stays so. */
	void resume(CallId id) {
		if (hold.on(id)) {
			toggleHold(id);
		}
	}

	/** Talks in the line that waits, and lets the other wait, which was told to wait a moment ago perhaps. */
	void swap(CallId one, CallId other) {
		hold.turn(hold.on(one) ? one : other, false).ifPresent(this::watch);
	}

	/** Cuts the user off from the line, or from everybody in its conference, or lets them be heard again. */
	void toggleMute(CallId id) {
		boolean on = !mute.on(id);
		List<CallId> together = conference(id);
		(together.isEmpty() ? List.of(id) : together).forEach(i -> mute.turn(i, on).ifPresent(this::watch));
	}

	/** Sends the caller on to another number without answering. */
	void forward(CallId id, String target) {
		command(id, call -> call.forward(target));
	}

	/** Joins lines in a conference. */
	void merge(Collection<CallId> ids) {
		watch(calls.merge(ids));
	}

	/** Takes a line out of the conference; it is held. */
	void split(CallId id) {
		watch(calls.split(id));
	}

	/** Everybody who is in the conference with this line. */
	List<CallId> conference(CallId id) {
		return line(id).filter(Line::conference).isEmpty() ? List.of()
				: live().stream().filter(Line::conference).map(Line::id).toList();
	}

	void sendTone(CallId id, String digit) {
		command(id, call -> call.sendDtmf(digit));
	}

	/** Takes a call that is over out of sight. */
	void dismiss(CallId id) {
		if (line(id).filter(Line::over).isPresent()) {
			lines.remove(id);
			observers.changed();
		}
	}

	@Override
	public void callChanged(CallSnapshot call) {
		put(call);
		observers.changed();
	}

	@Override
	public void mediaChanged(CallId id, MediaStats stats) {
		if (lines.computeIfPresent(id, (i, l) -> new Line(l.call(), stats, l.troubles())) != null) {
			statistics.changed();
		}
	}

	@Override
	public void trouble(CallId id, AudioTrouble trouble, boolean over) {
		lines.computeIfPresent(id, (i, l) -> {
			Set<AudioTrouble> now = EnumSet.noneOf(AudioTrouble.class);
			now.addAll(l.troubles());
			if (over) {
				now.remove(trouble);
			} else {
				now.add(trouble);
			}
			return new Line(l.call(), l.stats(), now);
		});
		observers.changed();
	}

	/** A microphone that is not there at all is worse than one that is silent, and told in words of its own. */
	@Override
	public void deviceChanged(CallId id, DeviceChange change) {
		if (change.microphone() && change.what() != DeviceChange.What.LOST) {
			trouble(id, AudioTrouble.MIC_GONE, change.what() != DeviceChange.What.MISSING);
		}
	}

	/** Hears how transfers go. */
	void onTransfer(BiConsumer<CallId, TransferProgress> hears) {
		transfers = hears;
	}

	@Override
	public void transferChanged(CallId id, TransferProgress progress) {
		transfers.accept(id, progress);
	}

	@Override
	public void close() {
		subscription.close();
	}

	private void put(CallSnapshot call) {
		Line old = lines.get(call.id());
		// The answer to a command may arrive after the fact that the call has ended.
		if (old != null && old.over()) {
			return;
		}
		if (old == null && call.state().ended() && call.direction() == org.webphone.telephony.Direction.IN) {
			return;
		}
		var line = new Line(call, old == null ? MediaStats.NONE : old.stats(), old == null ? Set.of() : old.troubles());
		lines.put(call.id(), line);
		if (line.over()) {
			later.after(line.look() == Line.Look.FAILED ? FAILED_MILLIS : ENDED_MILLIS, () -> dismiss(call.id()));
		}
	}

	private void forget(java.util.function.Predicate<Line> which) {
		lines.values().removeIf(which);
	}

	private void command(CallId id, Function<Call, CompletionStage<Void>> what) {
		order(id, what).ifPresent(this::watch);
	}

	/** Gives a command whose failure the caller tells; empty where the call is not known any more. */
	Optional<CompletionStage<Void>> order(CallId id, Function<Call, CompletionStage<Void>> what) {
		return calls.call(id).map(what);
	}

	/** Tells the user that a contribution could not do what its button says. */
	void broken() {
		tell(new CallException(CallException.Reason.BROKEN, "A contribution failed."));
	}

	/** Tells the user where a command cannot be carried out. */
	void watch(CompletionStage<Void> command) {
		command.whenCompleteAsync(Callbacks.logged((nothing, failure) -> {
			if (failure != null) {
				tell(failure);
			}
		}), ui);
	}

	private void tell(Throwable failure) {
		Throwable cause = failure instanceof CompletionException c && c.getCause() != null ? c.getCause() : failure;
		if (!(cause instanceof CallException)) {
			LOG.error("A command for a call failed", cause);
		}
		problem = cause;
		int mine = ++problems;
		later.after(PROBLEM_MILLIS, () -> {
			if (mine == problems) {
				problem = null;
				observers.changed();
			}
		});
		observers.changed();
	}
}
