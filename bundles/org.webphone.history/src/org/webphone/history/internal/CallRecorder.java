package org.webphone.history.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.CallId;
import org.webphone.core.number.NumberEngine;
import org.webphone.store.Store;
import org.webphone.store.Work;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.DeviceChange;
import org.webphone.telephony.MediaStats;
import org.webphone.telephony.TransferProgress;

/**
 * Writes each call once: a row at its start, completed at its end with timeline and quality in one transaction. What the
 * disk does not take is kept and tried again. Facts come one after the other; the lock is for the retry.
 */
final class CallRecorder implements CallListener {

	private static final Logger LOG = LoggerFactory.getLogger(CallRecorder.class);
	private static final long TOUCH_EVERY = Duration.ofSeconds(10).toMillis();
	private static final int MOST_UNWRITTEN = 1000;

	private final Store store;
	private final Supplier<NumberEngine> numbers;
	private final Clock clock;
	private final Runnable changed;
	private final Map<CallId, LiveCall> live = new HashMap<>();
	private final Deque<Work<Void>> unwritten = new ArrayDeque<>();

	CallRecorder(Store store, Supplier<NumberEngine> numbers, Clock clock, Runnable changed) {
		this.store = store;
		this.numbers = numbers;
		this.clock = clock;
		this.changed = changed;
	}

	@Override
	public synchronized void callChanged(CallSnapshot call) {
		LiveCall l = live.get(call.id());
		if (l == null) {
			l = begin(call);
		} else {
			follow(l, call);
		}
		if (call.state().ended()) {
			live.remove(call.id());
			complete(l);
		}
	}

	/** The row of a call that lasts; asked for behind the write that makes it. */
	synchronized CompletionStage<Optional<Long>> row(CallId call) {
		LiveCall l = live.get(call);
		return l == null ? CompletableFuture.completedStage(Optional.empty())
				: store.write(c -> Optional.of(l.row.get()).filter(id -> id > 0));
	}

	private LiveCall begin(CallSnapshot call) {
		var l = new LiveCall(call);
		live.put(call.id(), l);
		l.touchedAt = clock.millis();
		NumberEngine engine = numbers.get();
		store.write(c -> {
			l.row.set(CallWriter.begin(c, call, engine, clock.getZone()));
			return null;
		}).whenComplete((done, failure) -> {
			if (failure != null) {
				// A row that was rolled back has no identity; the end of the call writes it as a whole.
				l.row.set(0);
				LOG.warn("The start of a call could not be written: {}", failure.getMessage());
			}
		});
		return l;
	}

	private void follow(LiveCall l, CallSnapshot call) {
		CallSnapshot before = l.last;
		l.timeline.changed(before, call, clock.instant());
		l.last = call;
		boolean answeredNow = before.answered().isEmpty() && call.answered().isPresent();
		boolean otherParty = !before.remote().equals(call.remote());
		if (!call.state().ended() && (answeredNow || otherParty)) {
			writeLive(l, call);
		}
	}

	private void writeLive(LiveCall l, CallSnapshot call) {
		NumberEngine engine = numbers.get();
		Instant now = clock.instant();
		ignoringFailure(c -> CallWriter.update(c, l.row.get(), call, 0, now, engine));
	}

	private void complete(LiveCall l) {
		CallSnapshot call = l.last;
		var timeline = l.timeline.entries();
		var quality = l.quality.points();
		double mos = l.quality.mos();
		var recordings = List.copyOf(l.recordings);
		NumberEngine engine = numbers.get();
		Instant now = clock.instant();
		finish(c -> {
			long id = l.row.get();
			if (id == 0) {
				id = CallWriter.begin(c, call, engine, clock.getZone());
			}
			CallWriter.update(c, id, call, mos, now, engine);
			CallWriter.timeline(c, id, timeline);
			CallWriter.quality(c, id, quality);
			CallWriter.recordings(c, id, recordings);
			return null;
		});
	}

	private void finish(Work<Void> work) {
		store.write(work).whenComplete((done, failure) -> {
			if (failure == null) {
				changed.run();
				retry();
			} else {
				keep(work, failure);
			}
		});
	}

	private synchronized void keep(Work<Void> work, Throwable failure) {
		if (unwritten.size() >= MOST_UNWRITTEN) {
			unwritten.removeFirst();
			LOG.error("Too many calls could not be written; the oldest of them is lost");
		}
		unwritten.add(work);
		LOG.warn("A call could not be written and is tried again later: {}", failure.getMessage());
		// Whoever shows the history says why the call is not there.
		changed.run();
	}

	/** Tries again what could not be written. */
	synchronized void retry() {
		Work<Void> work = unwritten.poll();
		if (work != null) {
			finish(work);
		}
	}

	@Override
	public synchronized void mediaChanged(CallId id, MediaStats stats) {
		LiveCall l = live.get(id);
		if (l == null || l.last.answered().isEmpty()) {
			return;
		}
		Instant now = clock.instant();
		l.quality.add((int) Duration.between(l.last.answered().get(), now).toSeconds(), stats);
		if (now.toEpochMilli() - l.touchedAt >= TOUCH_EVERY) {
			l.touchedAt = now.toEpochMilli();
			ignoringFailure(c -> CallWriter.touch(c, l.row.get(), now));
		}
	}

	@Override
	public synchronized void trouble(CallId id, AudioTrouble trouble, boolean over) {
		note(id, over ? "trouble-over" : "trouble", trouble.code());
	}

	@Override
	public synchronized void deviceChanged(CallId id, DeviceChange change) {
		note(id, change.code(), change.device());
	}

	@Override
	public synchronized void recorded(CallId id, Path file) {
		LiveCall l = live.get(id);
		if (l != null && l.recordings.add(file.toAbsolutePath())) {
			// At once, so that a crash does not make the history forget the file; the end writes it again.
			ignoringFailure(c -> CallWriter.recordings(c, l.row.get(), List.of(file.toAbsolutePath())));
		}
	}

	@Override
	public synchronized void transferChanged(CallId id, TransferProgress progress) {
		note(id, "transfer-" + progress.state().name().toLowerCase(java.util.Locale.ROOT),
				progress.code() == 0 ? progress.detail() : Integer.toString(progress.code()));
	}

	private void note(CallId id, String what, String arg) {
		LiveCall l = live.get(id);
		if (l != null) {
			l.timeline.add(clock.instant(), what, arg);
		}
	}

	/** Something that the end of the call writes again. */
	private interface Statement {
		void run(Connection c) throws SQLException;
	}

	private void ignoringFailure(Statement statement) {
		store.write(c -> {
			statement.run(c);
			return null;
		}).whenComplete((done, failure) -> {
			if (failure != null) {
				LOG.debug("A call that lasts could not be written; its end will be", failure);
			}
		});
	}
}
