package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TurnsTest {

	private final AtomicLong now = new AtomicLong(-7);
	private final Turns turns = new Turns(now::get);

	@Test
	void whoeverComesAloneDoesNotWait() {
		assertEquals(Duration.ZERO, turns.next());
		now.addAndGet(Turns.GAP.toNanos());
		assertEquals(Duration.ZERO, turns.next());
	}

	@Test
	void whoeverComesTogetherGoesOneAfterTheOther() {
		List<Long> waits = Stream.generate(turns::next).limit(1000).map(Duration::toMillis).toList();
		assertEquals(List.of(0L, 20L, 40L), waits.subList(0, 3));
		assertEquals(19_980, waits.get(999));
	}

	@Test
	void turnsThatHavePassedAreFree() {
		turns.next();
		turns.next();
		now.addAndGet(Duration.ofSeconds(5).toNanos());
		assertEquals(Duration.ZERO, turns.next());
		assertEquals(Turns.GAP, turns.next());
	}
}
