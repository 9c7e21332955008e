package org.webphone.history.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.DeviceChange;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;

class CallHistoryTest {

	@TempDir
	Path folder;

	private final TestClock clock = new TestClock();
	private final PlainSettings settings = new PlainSettings();
	private CallHistory history;

	@BeforeEach
	void open() {
		history = new CallHistory(folder.resolve("history.db"), settings, clock);
	}

	@AfterEach
	void close() {
		history.close();
	}

	@Test
	void remembersAnAnsweredCallWithTimelineAndQuality() {
		Script call = Script.incoming(history, clock, "c1", "0485244947").named("Anna Example", "Sales");
		clock.advance(Duration.ofSeconds(4));
		call.answered().talk(12).state(new CallState.Held(false)).talk(3).state(new CallState.Active());
		history.trouble(new CallId("c1"), AudioTrouble.NO_RX, false);
		call.ended(EndReason.NORMAL);

		CallRecord row = only(Kind.ALL);
		assertEquals(Result.ANSWERED, row.result());
		assertEquals("Anna Example", row.name());
		assertEquals("Sales", row.department());
		assertEquals(Duration.ofSeconds(4), row.ringTime());
		assertEquals(Duration.ofSeconds(15), row.talkTime());
		assertEquals("PCMA", row.codec());
		assertEquals(4.2, row.mos(), 0.001);
		CallDetail detail = await(history.detail(row.id())).orElseThrow();
		assertEquals(List.of("started", "incoming", "answered", "held", "resumed", "trouble", "ended"),
				detail.timeline().stream().map(TimelineEntry::what).toList());
		assertEquals("hung-up-there", detail.timeline().getLast().arg());
		assertEquals(15, detail.quality().size());
		assertEquals(1.5, detail.quality().get(3).stats().jitterMs(), 0.001);
		assertEquals(-25, detail.quality().get(3).stats().rxLevel(), 0.001);
	}

	@Test
	void theTimelineSaysWhichDeviceWentAndThatItCameBack() {
		Script call = Script.incoming(history, clock, "c1", "442").answered().talk(2);
		history.deviceChanged(new CallId("c1"), new DeviceChange(DeviceChange.What.LOST, false, "USB headset"));
		history.deviceChanged(new CallId("c1"), new DeviceChange(DeviceChange.What.REPLACED, false, "Built-in speakers"));
		history.deviceChanged(new CallId("c1"), new DeviceChange(DeviceChange.What.RETURNED, false, "USB headset"));
		call.ended(EndReason.NORMAL);
		assertEquals(List.of("speaker-lost USB headset", "speaker-replaced Built-in speakers", "speaker-returned USB headset"),
				await(history.detail(only(Kind.ALL).id())).orElseThrow().timeline().stream()
						.filter(e -> e.what().startsWith("speaker")).map(e -> e.what() + ' ' + e.arg()).toList());
	}

	@Test
	void remembersTheFilesOfRecordingsEachOnce() {
		Script call = Script.incoming(history, clock, "c1", "442").answered().talk(2);
		Path first = folder.resolve("first.wav");
		Path second = folder.resolve("second.wav");
		history.recorded(new CallId("c1"), second);
		history.recorded(new CallId("c1"), first);
		history.recorded(new CallId("c1"), second);
		call.talk(2).ended(EndReason.NORMAL);
		history.recorded(new CallId("c1"), folder.resolve("too-late.wav"));
		assertEquals(List.of(second, first), await(history.detail(only(Kind.ALL).id())).orElseThrow().recordings());
	}

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
	void remembersWhoHandedACallToTheUserAndToWhomHeHandedIt() {
		Script.incoming(history, clock, "c1", "0485244947").passed("438", "").answered()
				.state(new CallState.Transferring("442")).passed("438", "442").ended(EndReason.TRANSFERRED);
		CallRecord row = only(Kind.ALL);
		assertEquals("438", row.passedBy());
		assertEquals("442", row.passedTo());
		assertEquals(Result.ANSWERED, row.result());
	}

	@Test
	void aCallThatLastsIsNotInTheListYet() {
		Script call = Script.outgoing(history, clock, "c1", "600");
		assertEquals(List.of(), page(Kind.ALL, ""));
		call.ended(EndReason.CANCELLED);
		assertEquals(Result.CANCELLED, only(Kind.ALL).result());
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
	void countsMissedCallsUntilTheyAreSeen() {
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		Script.incoming(history, clock, "c2", "438").ended(EndReason.NO_ANSWER);
		Script.incoming(history, clock, "c3", "438").ended(EndReason.ANSWERED_ELSEWHERE);
		Script.incoming(history, clock, "c4", "438").ended(EndReason.DECLINED);
		settle();
		assertEquals(Integer.valueOf(2), await(history.unseenMissed()));
		await(history.markSeen());
		assertEquals(Integer.valueOf(0), await(history.unseenMissed()));
	}

	@Test
	void aCallRefusedByDoNotDisturbIsAMissedOneThatSaysSo() {
		var ending = new Ending(EndReason.DO_NOT_DISTURB, 480, "", Duration.ZERO, Duration.ZERO);
		history.callChanged(Script.first(clock.instant(), "c1", Direction.IN, "438", new CallState.Ended(ending)));
		CallRecord row = only(Kind.MISSED);
		assertEquals(Optional.of(EndReason.DO_NOT_DISTURB), row.reason());
		assertEquals(List.of("started", "ended"),
				await(history.detail(row.id())).orElseThrow().timeline().stream().map(TimelineEntry::what).toList());
	}

	@Test
	void filtersByKind() {
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		Script.incoming(history, clock, "c2", "438").answered().ended(EndReason.NORMAL);
		Script.outgoing(history, clock, "c3", "438").answered().ended(EndReason.NORMAL);
		Script.outgoing(history, clock, "c4", "438").pickup().answered().ended(EndReason.NORMAL);
		assertEquals(4, page(Kind.ALL, "").size());
		assertEquals(1, page(Kind.MISSED, "").size());
		assertEquals(2, page(Kind.INCOMING, "").size());
		assertEquals(1, page(Kind.OUTGOING, "").size());
		assertEquals(Result.PICKED_UP, only(Kind.PICKUP).result());
		assertEquals(Integer.valueOf(4), await(history.count(HistoryFilter.ALL)));
	}

	@Test
	void findsNamesWithoutAccentsAndNumbersInAnyNotation() {
		Script.incoming(history, clock, "c1", "0485244947").named("Zoé Müller-Peeters", "").ended(EndReason.CANCELLED);
		Script.incoming(history, clock, "c2", "442").named("Bert", "Support").ended(EndReason.CANCELLED);
		for (String text : new String[] { "zoe", "MULLER", "ller-pee", "zoé peet", "0485 24 49", "+32485244947", "0032 485 24",
				"(0485) 24.49.47", "244947", "zo" }) {
			assertEquals(List.of("Zoé Müller-Peeters"), names(text), text);
		}
		assertEquals(List.of("Bert"), names("442"));
		assertEquals(List.of("Bert"), names("supp"));
		assertEquals(List.of(), names("nobody"));
		assertEquals(List.of(), names("%_"));
		assertEquals(List.of(), names("\" or 1=1 --"));
	}

	@Test
	void pagesFromTheNewestAndCountsDays() {
		for (int i = 0; i < 5; i++) {
			Script.incoming(history, clock, "c" + i, "43" + i).ended(i % 2 == 0 ? EndReason.CANCELLED : EndReason.DECLINED);
			clock.advance(Duration.ofHours(9));
		}
		settle();
		assertEquals(List.of("433", "432"), await(history.page(HistoryFilter.ALL, 1, 2)).stream().map(CallRecord::number).toList());
		assertEquals(List.of(new DayCount(LocalDate.of(2026, 3, 3), 3, 2), new DayCount(LocalDate.of(2026, 3, 2), 2, 1)),
				await(history.days(HistoryFilter.ALL)));
	}

	@Test
	void keepsFlagAndNote() {
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		long id = only(Kind.ALL).id();
		await(history.flag(id, true));
		await(history.note(id, "call back about the façade"));
		CallRecord row = page(Kind.ALL, "facade").get(0);
		assertTrue(row.flagged());
		assertEquals("call back about the façade", row.note());
	}

	@Test
	void remembersWhatWasDialledLast() {
		assertEquals(Optional.empty(), await(history.lastDialled()));
		Script.outgoing(history, clock, "c1", "600").ended(EndReason.CANCELLED);
		Script.incoming(history, clock, "c2", "438").ended(EndReason.CANCELLED);
		settle();
		assertEquals(Optional.of("600"), await(history.lastDialled()));
	}

	@Test
	void recordingsGoWithTheirCallsButForThoseTheUserSavedElsewhere() throws IOException {
		Path own = Files.writeString(Files.createDirectory(folder.resolve("recordings")).resolve("own.wav"), "sound");
		Path saved = Files.writeString(folder.resolve("saved.wav"), "sound");
		Script call = Script.incoming(history, clock, "c1", "442").answered().talk(2);
		history.recorded(new CallId("c1"), own);
		history.recorded(new CallId("c1"), saved);
		call.ended(EndReason.NORMAL);
		settle();
		await(history.deleteAll());
		assertEquals(List.of(), page(Kind.ALL, ""));
		assertTrue(Files.notExists(own));
		assertTrue(Files.exists(saved));
	}

	@Test
	void deletesEverythingForGood() throws IOException {
		Script.incoming(history, clock, "c1", "0485244947").named("Very Private", "").ended(EndReason.CANCELLED);
		assertEquals(1, page(Kind.ALL, "").size());
		await(history.deleteAll());
		assertEquals(0, page(Kind.ALL, "").size());
		history.close();
		for (Path file : Files.list(folder).toList()) {
			assertTrue(!new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains("Very Private"));
		}
	}

	@Test
	void forgetsCallsOlderThanTheUserWantsToKeep() {
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		clock.advance(Duration.ofDays(31));
		Script.incoming(history, clock, "c2", "442").ended(EndReason.CANCELLED);
		assertEquals(2, page(Kind.ALL, "").size());
		settings.keepHistory(30);
		assertEquals("442", only(Kind.ALL).number());
	}

	@Test
	void tellsListenersWhenARowIsCompleted() throws InterruptedException {
		var told = new CountDownLatch(1);
		history.addListener(told::countDown, Runnable::run);
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		assertTrue(told.await(10, TimeUnit.SECONDS));
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

	@Test
	void aStrangersTextIsMadePrintable() {
		Script.incoming(history, clock, "c1", "438").named("Evil\r\n\u202eName", "").ended(EndReason.CANCELLED);
		assertEquals("Evil   Name", only(Kind.ALL).name());
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
	void countsTheDaysOfEachKindAlsoAfterCallsAreForgotten() {
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		Script.incoming(history, clock, "c2", "439").answered().ended(EndReason.NORMAL);
		Script.outgoing(history, clock, "c3", "440").pickup().answered().ended(EndReason.NORMAL);
		Script.outgoing(history, clock, "c4", "441").ended(EndReason.BUSY);
		Script.outgoing(history, clock, "c5", "442");
		await(history.markSeen());
		LocalDate day = LocalDate.of(2026, 3, 2);
		assertEquals(List.of(new DayCount(day, 4, 1)), await(history.days(HistoryFilter.ALL)), "a call that lasts is not counted");
		assertEquals(List.of(new DayCount(day, 2, 1)), await(history.days(new HistoryFilter(Kind.INCOMING, ""))));
		assertEquals(List.of(new DayCount(day, 1, 0)), await(history.days(new HistoryFilter(Kind.OUTGOING, ""))));
		assertEquals(List.of(new DayCount(day, 1, 0)), await(history.days(new HistoryFilter(Kind.PICKUP, ""))));
		assertEquals(List.of(new DayCount(day, 1, 1)), await(history.days(new HistoryFilter(Kind.MISSED, ""))));
		assertEquals(List.of(new DayCount(day, 1, 1)), await(history.days(new HistoryFilter(Kind.ALL, "438"))));
		for (Kind kind : Kind.values()) {
			assertEquals(page(kind, "").size(), await(history.count(new HistoryFilter(kind, ""))), kind.name());
		}
		await(history.deleteAll());
		assertEquals(List.of(), await(history.days(HistoryFilter.ALL)));
		assertEquals(0, await(history.count(HistoryFilter.ALL)));
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
		try (var in = CallHistoryTest.class.getResourceAsStream(script); var s = c.createStatement()) {
			return s.executeUpdate(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static int rows(Store store) {
		return await(store.read(c -> CallReader.list(c, "select count(*) from call where result = 'MISSED'", r -> r.getInt(1)).get(0)));
	}

	private void settle() {
		await(history.flag(-1, false));
	}

	private CallRecord only(Kind kind) {
		List<CallRecord> rows = page(kind, "");
		assertEquals(1, rows.size());
		return rows.get(0);
	}

	private List<String> names(String text) {
		return page(Kind.ALL, text).stream().map(CallRecord::name).toList();
	}

	/** What was given before is written first: a page is read behind it. */
	private List<CallRecord> page(Kind kind, String text) {
		settle();
		return await(history.page(new HistoryFilter(kind, text), 0, 100));
	}

	static <T> T await(CompletionStage<T> stage) {
		return stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
	}
}
