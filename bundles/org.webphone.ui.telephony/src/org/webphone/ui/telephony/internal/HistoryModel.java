package org.webphone.ui.telephony.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.history.CallRecord;
import org.webphone.history.DayCount;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryService;
import org.webphone.ui.Callbacks;

/**
 * The finished calls as the list shows them: a title for each day, then its calls. The days are known at once, the calls
 * are fetched in pages when they come into sight. UI thread only.
 */
final class HistoryModel implements AutoCloseable {

	/** A row of the list. */
	sealed interface Row {
	}

	/** Title of a day. */
	record Day(DayCount count) implements Row {
	}

	/** A call; {@code call} is null until its page has arrived. */
	record Past(LocalDate day, CallRecord call) implements Row {
	}

	static final int PAGE = 100;
	private static final Logger LOG = LoggerFactory.getLogger(HistoryModel.class);

	private final HistoryService history;
	private final Executor ui;
	private final Observers observers = new Observers();
	private final Subscription subscription;
	private HistoryFilter filter = HistoryFilter.ALL;
	private List<DayCount> days = List.of();
	private int[] starts = new int[0];
	private int rows;
	private Map<Integer, List<CallRecord>> pages = new HashMap<>();
	private final Set<Integer> asked = new HashSet<>();
	private int generation;
	private int unseenMissed;
	private boolean loaded;

	HistoryModel(HistoryService history, Executor ui) {
		this.history = history;
		this.ui = ui;
		this.subscription = history.addListener(this::reload, ui);
		reload();
	}

	HistoryFilter filter() {
		return filter;
	}

	void filter(HistoryFilter next) {
		if (next.equals(filter)) {
			return;
		}
		boolean saw = filter.kind() == HistoryFilter.Kind.MISSED;
		filter = next;
		// Those that came while the missed ones were in sight were seen too.
		if (saw || next.kind() == HistoryFilter.Kind.MISSED) {
			history.markSeen();
		}
		reload();
	}

	/** Whether the first answer has come; before it an empty list says nothing. */
	boolean loaded() {
		return loaded;
	}

	int count() {
		return rows;
	}

	int unseenMissed() {
		return unseenMissed;
	}

	/** A sentence about the store; empty while it works. */
	String problem() {
		return history.problem();
	}

	/** Hands over the last calls with this number, newest first. */
	void last(String number, int most, Consumer<List<CallRecord>> found) {
		history.page(new HistoryFilter(HistoryFilter.Kind.ALL, number), 0, most).whenCompleteAsync(Callbacks.logged((calls, failure) -> {
			if (failure != null) {
				LOG.warn("The earlier calls with a caller cannot be read", failure);
			} else {
				found.accept(calls);
			}
		}), ui);
	}

	Row row(int index) {
		int day = day(index);
		if (index == starts[day]) {
			return new Day(days.get(day));
		}
		// Each day before this one, and this one, has a title that is no call.
		return new Past(days.get(day).day(), record(index - day - 1));
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	@Override
	public void close() {
		subscription.close();
	}

	private CallRecord record(int offset) {
		int page = offset / PAGE;
		List<CallRecord> known = pages.get(page);
		if (known == null) {
			fetch(page);
			return null;
		}
		return offset % PAGE < known.size() ? known.get(offset % PAGE) : null;
	}

	private int day(int index) {
		int low = 0;
		int high = starts.length - 1;
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (starts[middle] <= index) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}

	private void fetch(int page) {
		if (!asked.add(page)) {
			return;
		}
		int mine = generation;
		history.page(filter, page * PAGE, PAGE).whenCompleteAsync(Callbacks.logged((calls, failure) -> {
			if (failure != null) {
				LOG.warn("The calls of page {} cannot be read", page, failure);
			} else if (mine == generation) {
				pages.put(page, calls);
				observers.changed();
			}
		}), ui);
	}

	/** Asks for days and first page together, so that the list never shows the title of one moment over calls of another. */
	private void reload() {
		int mine = ++generation;
		history.days(filter).thenCombine(history.page(filter, 0, PAGE), (d, p) -> Map.entry(d, p))
				.whenCompleteAsync(Callbacks.logged((answer, failure) -> {
					if (failure != null) {
						LOG.warn("The call history cannot be read", failure);
					} else if (mine == generation) {
						show(answer.getKey(), answer.getValue());
					}
				}), ui);
		history.unseenMissed().whenCompleteAsync(Callbacks.logged((n, failure) -> {
			if (failure != null) {
				LOG.warn("The missed calls cannot be counted", failure);
			} else if (n != unseenMissed) {
				unseenMissed = n;
				observers.changed();
			}
		}), ui);
	}

	private void show(List<DayCount> newDays, List<CallRecord> first) {
		days = new ArrayList<>(newDays);
		starts = new int[days.size()];
		rows = 0;
		for (int i = 0; i < starts.length; i++) {
			starts[i] = rows;
			rows += 1 + days.get(i).calls();
		}
		pages = new HashMap<>(Map.of(0, first));
		asked.clear();
		asked.add(0);
		loaded = true;
		observers.changed();
	}
}
