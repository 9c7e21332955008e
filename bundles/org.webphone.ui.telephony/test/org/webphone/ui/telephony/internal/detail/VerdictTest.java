package org.webphone.ui.telephony.internal.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.webphone.history.CallDetail;
import org.webphone.history.CallRecord;
import org.webphone.history.CallRecord.Result;
import org.webphone.history.QualityPoint;
import org.webphone.history.TimelineEntry;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.MediaStats;

class VerdictTest {

	private static final Instant START = Instant.parse("2026-04-09T15:19:36Z");

	private static String verdict(int seconds, double mos, double sent, double heard, String... timeline) {
		var call = new CallRecord(1, "id", "", Direction.OUT, Result.ANSWERED, "442", "", "", "405", START,
				seconds == 0 ? Optional.empty() : Optional.of(START), Optional.of(START.plusSeconds(seconds)), Duration.ZERO,
				Duration.ofSeconds(seconds), Optional.of(EndReason.NORMAL), 0, "", "opus", true, mos, false, "", true);
		List<QualityPoint> points = IntStream.range(0, seconds / 2).mapToObj(i -> new QualityPoint(i,
				new MediaStats("opus", 48000, i, i, 30, 30, 0, 0, 2, 40, 20, mos, sent, heard))).toList();
		List<TimelineEntry> entries = IntStream.range(0, timeline.length).mapToObj(i -> {
			String[] words = timeline[i].split(" ");
			return new TimelineEntry(START.plusSeconds(i), words[0], words[1]);
		}).toList();
		return Verdict.of(new CallDetail(call, entries, points, List.of()));
	}

	@Test
	void aCallOfAWordOrTwoIsNotJudged() {
		assertEquals("Verdict_brief", verdict(2, 4.4, -20, -20));
		assertEquals("Verdict_none", verdict(0, 0, -127, -127));
	}

	@Test
	void whoOnlyListenedForAWhileHasAGoodMicrophone() {
		assertEquals("Verdict_good", verdict(60, 4.3, -20, -20, "trouble mic-silent", "trouble-over mic-silent"));
		assertEquals("Verdict_microphone", verdict(60, 4.3, -20, -20, "trouble mic-silent", "trouble-over mic-silent", "trouble mic-silent"));
		assertEquals("Verdict_microphone", verdict(60, 4.3, -90, -20));
	}

	@Test
	void theCauseThatTheUserCanDoMostAboutComesFirst() {
		assertEquals("Verdict_nothingHeard", verdict(60, 3, -20, -90, "trouble no-rx"));
		assertEquals("Verdict_computer", verdict(60, 3, -20, -20, "trouble cpu", "trouble-over cpu"));
		assertEquals("Verdict_fair", verdict(60, 3.7, -20, -20));
		assertEquals("Verdict_poor", verdict(60, 2, -20, -20));
	}
}
