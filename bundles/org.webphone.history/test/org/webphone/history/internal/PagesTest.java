package org.webphone.history.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webphone.history.CallRecord;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryFilter.Kind;
import org.webphone.telephony.EndReason;

/** The history read page by page, from either end. */
class PagesTest {

	private static final int CALLS = 23;

	@TempDir
	Path folder;
	private CallHistory history;

	@ParameterizedTest
	@EnumSource(Kind.class)
	void pagesOfAnySizeMakeUpTheWholeList(Kind kind) throws Exception {
		var filter = new HistoryFilter(kind, "");
		List<Long> whole = ids(filter, 0, 1000);
		assertEquals(history.count(filter).toCompletableFuture().get(10, TimeUnit.SECONDS), whole.size());
		for (int size = 1; size <= CALLS + 1; size++) {
			var parts = new ArrayList<Long>();
			for (int offset = 0; offset < CALLS + 3; offset += size) {
				parts.addAll(ids(filter, offset, size));
			}
			assertEquals(whole, parts, "pages of " + size);
		}
	}

	@Test
	void aPageBehindTheLastCallIsEmpty() throws Exception {
		assertEquals(List.of(), ids(new HistoryFilter(Kind.ALL, ""), CALLS, 10));
		assertEquals(List.of(), ids(new HistoryFilter(Kind.ALL, ""), CALLS + 100, 10));
	}

	/** Incoming calls, every third of them missed. */
	@BeforeEach
	void fill() {
		var clock = new TestClock();
		history = new CallHistory(folder.resolve("history.db"), new PlainSettings(), clock);
		for (int i = 0; i < CALLS; i++) {
			Script call = Script.incoming(history, clock, "c" + i, "4" + i);
			if (i % 3 == 0) {
				call.ended(EndReason.CANCELLED);
			} else {
				call.answered().talk(1).ended(EndReason.NORMAL);
			}
		}
		// One writer: what was told before this is in the store when this is.
		history.flag(-1, false).toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
	}

	@AfterEach
	void close() {
		history.close();
	}

	private List<Long> ids(HistoryFilter filter, int offset, int limit) throws Exception {
		return history.page(filter, offset, limit).toCompletableFuture().get(10, TimeUnit.SECONDS).stream().map(CallRecord::id).toList();
	}
}
