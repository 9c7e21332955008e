package org.webphone.media.internal.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.media.SoundTrouble;
import org.webphone.media.internal.stream.SoundWatch.Observation;

class SoundWatchTest {

	private final List<String> told = new ArrayList<>();
	private final SoundWatch watch = new SoundWatch((trouble, over) -> told.add(trouble.code() + (over ? " over" : "")));

	@Test
	void troubleBeginsAfterTwoSecondsAndEndsAfterTwo() {
		seconds(1, quiet());
		assertEquals(List.of(), told);
		seconds(1, quiet());
		assertEquals(List.of("no-rx"), told);
		seconds(1, good());
		seconds(1, quiet());
		seconds(2, good());
		assertEquals(List.of("no-rx", "no-rx over"), told);
	}

	@Test
	void tellsEachKindFromTheOthers() {
		seconds(2, new Observation(true, true, 50, 50, 8, 5, 12, false, false, true, false, 0));
		assertEquals(List.of("loss-rx", "output-muted"), told);
	}

	@Test
	void aMicrophoneThatDeliversZerosIsSilentButAMutedOneIsNot() {
		seconds(3, new Observation(true, true, 50, 50, 0, 5, 0, false, true, false, false, 0));
		assertEquals(List.of(), told);
		seconds(2, new Observation(true, true, 50, 50, 0, 5, 0, true, true, false, false, 0));
		assertEquals(List.of("mic-silent"), told);
	}

	@Test
	void oneReportOfTheOtherPartyIsEnoughAndTwoGoodOnesEndIt() {
		watch.reported(true, 12, 60);
		assertEquals(List.of("loss-tx", "jitter-tx"), told);
		watch.reported(true, 0, 5);
		watch.reported(true, 6, 5);
		watch.reported(true, 0, 5);
		assertEquals(List.of("loss-tx", "jitter-tx", "jitter-tx over"), told);
		watch.reported(true, 0, 5);
		assertEquals(List.of("loss-tx", "jitter-tx", "jitter-tx over", "loss-tx over"), told);
		watch.reported(false, 50, 90);
		assertEquals(4, told.size(), "nobody is to hear us");
	}

	@Test
	void aPartyThatHearsNothingIsSaidAtOnceAndItsLossIsNoSecondTrouble() {
		watch.reported(true, 100, 0);
		assertEquals(List.of("no-tx"), told);
		seconds(2, good());
		assertEquals(List.of("no-tx", "no-tx over"), told);
	}

	@Test
	void whatNobodyReportsAnyMoreIsOver() {
		watch.reported(true, 12, 0);
		seconds(21, good());
		assertEquals(List.of("loss-tx", "loss-tx over"), told);
	}

	@Test
	void nothingIsWrongOnHold() {
		seconds(5, new Observation(false, false, 0, 0, 0, 0, -1, true, true, true, true, 0));
		assertEquals(List.of(), told);
	}

	@Test
	void aLostSpeakerIsToldAtOnceAndIsOverWhenAnotherPlays() {
		watch.begun(SoundTrouble.OUTPUT_GONE);
		assertEquals(List.of("output-gone"), told);
		watch.over(SoundTrouble.OUTPUT_GONE);
		watch.over(SoundTrouble.OUTPUT_GONE);
		assertEquals(List.of("output-gone", "output-gone over"), told);
		watch.begun(SoundTrouble.OUTPUT_GONE);
		seconds(2, good());
		assertEquals(List.of("output-gone", "output-gone over", "output-gone", "output-gone over"), told);
	}

	private void seconds(int count, Observation seen) {
		for (int i = 0; i < count; i++) {
			watch.second(seen);
		}
	}

	private static Observation good() {
		return new Observation(true, true, 50, 50, 0, 5, 0, true, false, false, false, 0);
	}

	private static Observation quiet() {
		return new Observation(true, true, 0, 50, 0, 5, 0, true, false, false, false, 0);
	}
}
