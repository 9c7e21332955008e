package org.webphone.history.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.history.CallRecord;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryFilter.Kind;

/** A history in a folder of its own, on a clock that stands still. */
abstract class HistoryFixture {

	@TempDir
	Path folder;

	final TestClock clock = new TestClock();
	final PlainSettings settings = new PlainSettings();
	CallHistory history;

	@BeforeEach
	void open() {
		history = new CallHistory(folder.resolve("history.db"), settings, clock);
	}

	@AfterEach
	void close() {
		history.close();
	}

	void settle() {
		await(history.flag(-1, false));
	}

	CallRecord only(Kind kind) {
		List<CallRecord> rows = page(kind, "");
		assertEquals(1, rows.size());
		return rows.get(0);
	}

	List<String> names(String text) {
		return page(Kind.ALL, text).stream().map(CallRecord::name).toList();
	}

	/** What was given before is written first: a page is read behind it. */
	List<CallRecord> page(Kind kind, String text) {
		settle();
		return await(history.page(new HistoryFilter(kind, text), 0, 100));
	}

	static <T> T await(CompletionStage<T> stage) {
		return stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
	}
}
