package org.webphone.history.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.core.CallId;
import org.webphone.history.CallDetail;
import org.webphone.history.CallRecord;
import org.webphone.history.CallRecord.Result;
import org.webphone.history.DayCount;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryFilter.Kind;
import org.webphone.history.TimelineEntry;
import org.webphone.store.Store;
import org.webphone.telephony.EndReason;

class HistoryFileTest extends HistoryFixture {

	@Test
	void knowsTheRecordingOfACallThatACrashInterrupted() {
		Script.incoming(history, clock, "c1", "442").answered().talk(2);
		history.recorded(new CallId("c1"), folder.resolve("talk.wav"));
		history.close();
		open();
		CallRecord row = only(Kind.ALL);
		assertEquals(Result.INTERRUPTED, row.result());
		assertEquals(List.of(folder.resolve("talk.wav")), await(history.detail(row.id())).orElseThrow().recordings());
	}

	@Test
	void surviveARestartAndACrash() {
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		clock.advance(Duration.ofMinutes(1));
		Script.incoming(history, clock, "c2", "442").answered().talk(25);
		history.close();
		open();
		List<CallRecord> rows = page(Kind.ALL, "");
		assertEquals(List.of(Result.INTERRUPTED, Result.MISSED), rows.stream().map(CallRecord::result).toList());
		assertEquals(Duration.ofSeconds(20), rows.get(0).talkTime(), "known to have lasted until the last sign of life");
		assertEquals("interrupted", await(history.detail(rows.get(0).id())).orElseThrow().timeline().getLast().arg());
	}

	@Test
	void beginsAnewWhenTheFileIsDamaged() throws IOException {
		history.close();
		Files.writeString(folder.resolve("history.db"), "no database. ".repeat(1000));
		open();
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		assertEquals(1, page(Kind.ALL, "").size());
		assertTrue(history.problem().contains("damaged"), history.problem());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void keepsTheCallsOfEveryEarlierSchema(int version) {
		Path old = folder.resolve("old.db");
		try (Store store = Store.open(old, CallHistory.SCHEMA.at(version))) {
			await(store.write(c -> run(c, "calls-of-version-" + version + ".sql")));
		}
		history.close();
		history = new CallHistory(old, settings, clock);
		assertEquals(List.of("600", "0485244947"), page(Kind.ALL, "").stream().map(CallRecord::number).toList());
		assertEquals("Anna", page(Kind.INCOMING, "485244").get(0).name());
		assertEquals("600", page(Kind.OUTGOING, "").get(0).number());
		CallDetail detail = await(history.detail(page(Kind.INCOMING, "").get(0).id())).orElseThrow();
		assertEquals(List.of("started", "answered", "ended"), detail.timeline().stream().map(TimelineEntry::what).toList());
		assertEquals("call them back", detail.call().note());
		assertTrue(detail.call().flagged());
		assertEquals("", detail.call().passedTo());
		assertEquals(List.of(Path.of("/old/recording.wav")), detail.recordings());
		assertEquals(List.of(new DayCount(LocalDate.ofEpochDay(20000), 2, 0)), await(history.days(HistoryFilter.ALL)));
		Script.outgoing(history, clock, "c3", "601").ended(EndReason.CANCELLED);
		assertEquals(3, page(Kind.ALL, "").size());
	}

	@Test
	void everyEarlierSchemaHasAMigrationTest() {
		assertEquals(4, CallHistory.SCHEMA.version(), "a new script: add its predecessor to the test above");
	}

	@Test
	void writesACallWhoseBeginningFoundNoRoom() {
		try (Store store = Store.open(folder.resolve("full.db"), CallHistory.SCHEMA)) {
			var recorder = new CallRecorder(store, settings::numbers, clock, () -> { });
			int pages = await(store.write(c -> CallReader.list(c, "pragma page_count", r -> r.getInt(1)).get(0)));
			await(store.write(c -> CallReader.list(c, "pragma max_page_count = " + pages, r -> r.getInt(1))));
			for (int i = 0; i < 300; i++) {
				Script.incoming(recorder, clock, "c" + i, "438").named("A long name to fill the pages of the file", "").ended(EndReason.CANCELLED);
			}
			await(store.write(c -> 0));
			assertTrue(store.problem().contains("disk is full") || rows(store) < 300, store.problem());
			await(store.write(c -> CallReader.list(c, "pragma max_page_count = 100000", r -> r.getInt(1))));
			recorder.retry();
			long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
			while (rows(store) < 300 && System.nanoTime() < until) {
				Thread.onSpinWait();
			}
			assertEquals(300, rows(store));
		}
	}

	/** Files of earlier programs are made of statements that were right for them. */
	private static int run(java.sql.Connection c, String script) throws java.sql.SQLException {
		try (var in = HistoryFileTest.class.getResourceAsStream(script); var s = c.createStatement()) {
			return s.executeUpdate(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static int rows(Store store) {
		return await(store.read(c -> CallReader.list(c, "select count(*) from call where result = 'MISSED'", r -> r.getInt(1)).get(0)));
	}
}
