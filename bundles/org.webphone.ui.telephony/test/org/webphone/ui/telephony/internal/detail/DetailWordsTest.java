package org.webphone.ui.telephony.internal.detail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.history.CallRecord;
import org.webphone.history.CallRecord.Result;
import org.webphone.history.QualityPoint;
import org.webphone.history.TimelineEntry;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.MediaStats;
import org.webphone.ui.Language;
import org.webphone.ui.Messages;

class DetailWordsTest {

	private static final Instant START = Instant.parse("2026-04-09T15:19:36Z");

	private final DetailWords words = new DetailWords(new Messages(DetailWordsTest.class, new Language("en")),
			ZoneOffset.UTC, n -> n, r -> "reason " + r.word(), t -> "trouble " + t.code());

	private static CallRecord call(Direction direction, Result result) {
		return new CallRecord(1, "id@example.org", "", direction, result, "0491570156", "Anna Example", "Support", "405",
				START, Optional.of(START.plusMillis(1200)), Optional.of(START.plusSeconds(135)), Duration.ofMillis(1200),
				Duration.ofSeconds(134), Optional.of(EndReason.NORMAL), 0, "", "opus", true, 4.3, false, "", true);
	}

	private String event(Direction direction, String what, String arg) {
		return words.event(call(direction, Result.ANSWERED), new TimelineEntry(START, what, arg)).orElse("");
	}

	@Test
	void tellsTheSameFactFromTheUsersSide() {
		assertEquals("You made a call to 0491570156", event(Direction.OUT, "started", "0491570156"));
		assertEquals("0491570156 called you", event(Direction.IN, "started", "0491570156"));
		assertEquals("They answered after 1.2 s", event(Direction.OUT, "answered", ""));
		assertEquals("You answered after 1.2 s", event(Direction.IN, "answered", ""));
	}

	@Test
	void aPickupIsNotTheUsersOwnCall() {
		CallRecord pickup = call(Direction.OUT, Result.PICKED_UP);
		assertEquals(List.of("You picked up a call that rang at 442", "You were connected after 1.2 s"), words.told(pickup,
				List.of(at(0, "started", "442"), at(1, "answered", ""))).stream().map(DetailWords.Told::text).toList());
	}

	@Test
	void saysWhyItEndedOnlyWhereThatIsNews() {
		assertEquals("The call ended", event(Direction.OUT, "ended", "normal"));
		assertEquals("reason no-answer", event(Direction.OUT, "ended", "no-answer"));
		assertEquals("It stopped ringing before you answered", event(Direction.IN, "ended", "cancelled"));
		assertEquals("reason cancelled", event(Direction.OUT, "ended", "cancelled"));
		assertEquals("trouble no-rx", event(Direction.OUT, "trouble", "no-rx"));
	}

	@Test
	void saysWhoEndedTheCall() {
		assertEquals("You ended the call", event(Direction.OUT, "ended", "hung-up-here"));
		assertEquals("They ended the call", event(Direction.OUT, "ended", "hung-up-there"));
	}

	@Test
	void howLongSomebodyWasOnHoldIsToldAtItsBeginning() {
		List<DetailWords.Told> told = words.told(call(Direction.OUT, Result.ANSWERED), List.of(at(0, "started", "442"), at(1, "answered", ""),
				at(10, "held", ""), at(28, "resumed", ""), at(40, "remote-held", ""), at(45, "ended", "hung-up-there")));
		assertEquals(List.of("You made a call to 442", "They answered after 1.2 s", "You put the call on hold for 18 s",
				"They put you on hold for 5.0 s", "They ended the call"), told.stream().map(DetailWords.Told::text).toList());
	}

	@Test
	void aTroubleThatComesAndGoesIsToldOnceWithHowOften() {
		List<DetailWords.Told> told = words.told(call(Direction.OUT, Result.ANSWERED), List.of(at(0, "started", "442"), at(1, "trouble", "cpu"),
				at(2, "trouble-over", "cpu"), at(3, "recording", ""), at(4, "trouble", "cpu"), at(5, "trouble-over", "cpu"), at(6, "trouble", "no-rx"),
				at(7, "trouble-over", "no-rx"), at(8, "trouble", "cpu"), at(9, "trouble-over", "cpu"), at(10, "ended", "hung-up-here")));
		assertEquals(List.of("You made a call to 442", "trouble cpu (3 times)", "The recording began", "trouble no-rx",
				"The sound is good again", "The sound is good again", "You ended the call"), told.stream().map(DetailWords.Told::text).toList());
	}

	@Test
	void saysWhereACallWasSentAndWhoSentIt() {
		assertEquals("The call was forwarded to 443", event(Direction.OUT, "diverted", "443"));
		CallRecord sent = new CallRecord(1, "", "", Direction.OUT, Result.FAILED, "443", "", "", "405", START, Optional.empty(),
				Optional.of(START), Duration.ZERO, Duration.ZERO, Optional.of(EndReason.BUSY), 486, "", "", false, 0, false, "", true, "442", "");
		List<String> facts = words.facts(sent).stream().map(f -> f[0] + ": " + f[1]).toList();
		assertEquals(List.of("Passed on by: 442", "End: reason busy (486)"), facts.subList(facts.size() - 2, facts.size()));
	}

	private static TimelineEntry at(int second, String what, String arg) {
		return new TimelineEntry(START.plusSeconds(second), what, arg);
	}

	@Test
	void leavesOutWhatSaysNothingToAPersonAndKeepsWhatItDoesNotKnow() {
		assertEquals("", event(Direction.IN, "incoming", ""));
		assertEquals("barged: 402", event(Direction.IN, "barged", "402"));
	}

	@Test
	void saysLengthsAsPeopleDo() {
		assertEquals("1.2 s", words.length(Duration.ofMillis(1200)));
		assertEquals("25 s", words.length(Duration.ofSeconds(25)));
		assertEquals("2 min 14 s", words.length(Duration.ofSeconds(134)));
		assertEquals("1 h 2 min", words.length(Duration.ofMinutes(62)));
	}

	@Test
	void writesDatesAndNumbersInTheWayOfTheLanguage() {
		var language = new Language("fr");
		var spoken = new DetailWords(new Messages(DetailWordsTest.class, language), ZoneOffset.UTC, n -> n, r -> "", t -> "");
		assertEquals("09/04/2026 15:19:36", spoken.date(START));
		assertEquals("1,2\u00a0s", spoken.length(Duration.ofMillis(1200)));
		assertEquals("4,3", spoken.number(4.3, 1));
		language.use(java.util.Locale.of("nl"));
		assertEquals("09-04-2026 15:19:36", spoken.date(START));
		assertEquals("4,3", spoken.number(4.3, 1));
		language.use(java.util.Locale.ENGLISH);
		assertEquals("4.3", spoken.number(4.3, 1));
	}

	@Test
	void listsTheFacts() {
		List<String[]> facts = words.facts(call(Direction.OUT, Result.ANSWERED));
		assertArrayEquals(new String[] { "Date and time", "09-04-2026 15:19:36" }, facts.getFirst());
		assertArrayEquals(new String[] { "Call duration", "2 min 15 s" }, facts.get(3));
		assertEquals("Missed call", words.kind(call(Direction.IN, Result.MISSED)));
	}

	@Test
	void countsBecomeRatesOverTheSecondsBetweenThem() {
		List<QualityPoint> points = List.of(point(1, 50), point(2, 100), point(4, 190));
		assertArrayEquals(new double[] { 50, 45 }, Series.rate(points, MediaStats::txPackets).values());
		assertEquals(47.5, Series.rate(points, MediaStats::txPackets).average());
		assertEquals(190, Series.of(points, MediaStats::txPackets).highest());
	}

	@Test
	void silenceHasNoHeightAndFullScaleTheMost() {
		assertEquals(0, Series.height(-127));
		assertEquals(60, Series.height(0));
	}

	private static QualityPoint point(int second, long packets) {
		return new QualityPoint(second, new MediaStats("opus", 48000, packets, 0, 0, 0, 0, 0, 0, 0, 0, 0, -127, -127));
	}
}
