package org.webphone.ui.contacts.internal;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.history.CallRecord;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryService;

/** Finds the last calls with a contact, whichever of its numbers they went over. */
final class RecentCalls {

	static final int SHOWN = 3;
	/** A short number is part of others; so many calls are looked through to find those with exactly this one. */
	private static final int LOOKED_THROUGH = 50;

	private final HistoryService history;
	private final BiPredicate<String, String> same;

	/** @param same whether two numbers in any notation are one */
	RecentCalls(HistoryService history, BiPredicate<String, String> same) {
		this.history = history;
		this.same = same;
	}

	/** Newest first, at most {@link #SHOWN}. */
	CompletionStage<List<CallRecord>> of(Contact contact) {
		CompletionStage<List<CallRecord>> all = CompletableFuture.completedStage(List.of());
		for (ContactNumber number : contact.numbers()) {
			var filter = new HistoryFilter(HistoryFilter.Kind.ALL, number.value());
			all = all.thenCombine(history.page(filter, 0, LOOKED_THROUGH), (before, found) -> newest(before, found.stream()
					.filter(c -> same.test(c.number(), number.value())).toList()));
		}
		return all;
	}

	private static List<CallRecord> newest(List<CallRecord> a, List<CallRecord> b) {
		return java.util.stream.Stream.concat(a.stream(), b.stream()).distinct()
				.sorted(Comparator.comparing(CallRecord::start).reversed()).limit(SHOWN).toList();
	}
}
