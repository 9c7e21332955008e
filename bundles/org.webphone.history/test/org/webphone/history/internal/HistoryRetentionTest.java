package org.webphone.history.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.webphone.core.CallId;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryFilter.Kind;
import org.webphone.telephony.EndReason;

class HistoryRetentionTest extends HistoryFixture {

	private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

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
	void aShorterTimeForgetsOldCallsAtOnceFlaggedOnesTooAndTheirRecordings() throws IOException {
		Path old = recorded("c1", "438", Duration.ofDays(31));
		Path young = recorded("c2", "442", Duration.ofDays(29));
		await(history.flag(page(Kind.ALL, "438").getFirst().id(), true));
		await(history.note(page(Kind.ALL, "438").getFirst().id(), "call back"));
		assertEquals(2, page(Kind.ALL, "").size());
		settings.keepHistory(30);
		assertEquals("442", only(Kind.ALL).number());
		assertTrue(Files.notExists(old), "nobody would find it there any more");
		assertTrue(Files.exists(young));
		assertEquals(1, await(history.count(HistoryFilter.ALL)));
		assertEquals(1, await(history.days(HistoryFilter.ALL)).size());
		assertEquals(List.of(), names("call back"));
	}

	@Test
	void forEverForgetsNothing() {
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		clock.advance(Duration.ofDays(40_000));
		settings.keepHistory(0);
		assertEquals(1, page(Kind.ALL, "").size());
	}

	@Test
	void aCallThatLastsIsNotForgottenHoweverLongItDoes() {
		Script call = Script.incoming(history, clock, "c1", "438").answered();
		clock.advance(Duration.ofDays(31));
		settings.keepHistory(30);
		settle();
		call.ended(EndReason.NORMAL);
		assertEquals("438", only(Kind.ALL).number());
	}

	@Test
	void whatGrowsTooOldWhileTheProgramRunsIsForgottenToo() {
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		settings.keepHistory(30);
		assertEquals(1, page(Kind.ALL, "").size());
		clock.advance(Duration.ofDays(31));
		assertEquals(1, await(history.retire()));
		assertEquals(List.of(), page(Kind.ALL, ""));
	}

	/** A recorded call, and time that passes so that it is so old when the test asks; its recording lies in the program's folder. */
	private Path recorded(String id, String number, Duration before) throws IOException {
		clock.set(START.minus(before));
		Path file = Files.writeString(Files.createDirectories(folder.resolve("recordings")).resolve(id + ".wav"), "sound");
		Script call = Script.incoming(history, clock, id, number).answered().talk(2);
		history.recorded(new CallId(id), file);
		call.ended(EndReason.NORMAL);
		settle();
		clock.set(START);
		return file;
	}
}
