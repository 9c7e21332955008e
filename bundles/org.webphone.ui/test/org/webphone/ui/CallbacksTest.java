package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

class CallbacksTest {

	private final List<Throwable> reported = new ArrayList<>();

	@Test
	void reportsWhatACallbackThrowsAndLeavesTheStageFailed() {
		var mistake = new IllegalStateException("a mistake of ours");
		var last = CompletableFuture.completedFuture("value").whenComplete(Callbacks.reported((value, failure) -> {
			throw mistake;
		}, reported::add));
		assertEquals(List.of(mistake), reported);
		assertTrue(last.isCompletedExceptionally());
	}

	@Test
	void handsOverValueAndFailureAndReportsNeither() {
		List<Object> heard = new ArrayList<>();
		var failure = new IllegalArgumentException("an expected failure");
		CompletableFuture.completedFuture("value").whenComplete(Callbacks.reported((v, f) -> heard.add(v), reported::add));
		CompletableFuture.failedFuture(failure).whenComplete(Callbacks.reported((v, f) -> heard.add(f), reported::add));
		assertEquals(List.of("value", failure), heard);
		assertEquals(List.of(), reported);
	}
}
