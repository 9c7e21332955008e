package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Many small works by a clock of the test. */
class PaceTest {

	private record Timer(long at, Runnable work) {
	}

	private final PriorityQueue<Timer> timers = new PriorityQueue<>((a, b) -> Long.compare(a.at, b.at));
	private long now;
	private final Pace pace = new Pace((millis, work) -> timers.add(new Timer(now + millis, work)));
	private final List<String> done = new ArrayList<>();

	private void until(long end) {
		while (!timers.isEmpty() && timers.peek().at <= end) {
			Timer next = timers.poll();
			now = next.at;
			next.work.run();
		}
		now = end;
	}

	@Test
	void aThousandColleaguesLeaveFewAtATimeInTheirOrder() {
		Map<Long, Integer> perTenth = new TreeMap<>();
		List<Integer> order = new ArrayList<>();
		IntStream.range(0, 1_000).forEach(i -> pace.add(() -> {
			order.add(i);
			perTenth.merge(now / 100, 1, Integer::sum);
		}));
		assertEquals(Pace.AT_ONCE, order.size(), "the first go at once");
		until(20_000);
		assertEquals(IntStream.range(0, 1_000).boxed().toList(), order);
		assertTrue(perTenth.values().stream().allMatch(n -> n <= Pace.AT_ONCE), perTenth::toString);
	}

	@Test
	void whoComesOneByOneWithinThePauseIsCountedToo() {
		for (int i = 0; i < 40; i++) {
			pace.add(() -> done.add("x"));
			until(now + 1);
		}
		assertEquals(Pace.AT_ONCE, done.size());
		until(1_000);
		assertEquals(40, done.size());
		assertTrue(timers.isEmpty(), "nothing runs on for nobody");
	}

	@Test
	void whoIsNoLongerWantedDoesNotTakeATurn() {
		Runnable unwanted = () -> done.add("unwanted");
		for (int i = 0; i < Pace.AT_ONCE; i++) {
			pace.add(() -> done.add("first"));
		}
		pace.add(unwanted);
		pace.add(() -> done.add("next"));
		pace.remove(unwanted);
		until(100);
		assertEquals("next", done.getLast());
		pace.add(() -> done.add("a"));
		pace.clear();
		until(1_000);
		assertEquals(false, done.contains("unwanted"));
	}
}
