package org.webphone.core.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ListenersTest {

	@Test
	void tellsFactsInOrderAndDoesNotLetOneListenerHurtAnother() throws Exception {
		try (var listeners = new Listeners<IntConsumer>("test")) {
			List<Integer> heard = Collections.synchronizedList(new ArrayList<>());
			var all = new CountDownLatch(1000);
			var release = new CountDownLatch(1);
			listeners.add(n -> {
				if (n == 0) {
					throw new IllegalStateException("a listener that fails (expected in this test's log)");
				}
			});
			listeners.add(n -> await(release));
			listeners.add(n -> {
				heard.add(n);
				all.countDown();
			});
			IntStream.range(0, 1000).forEach(i -> listeners.tell(l -> l.accept(i)));
			assertTrue(all.await(10, TimeUnit.SECONDS), "the good listener heard " + heard.size());
			assertEquals(IntStream.range(0, 1000).boxed().toList(), heard);
			release.countDown();
		}
	}

	@Test
	void aClosedSubscriptionHearsNothingMore() throws Exception {
		try (var listeners = new Listeners<IntConsumer>("test")) {
			List<Integer> heard = Collections.synchronizedList(new ArrayList<>());
			var subscription = listeners.add(heard::add, Runnable::run);
			listeners.tell(l -> l.accept(1));
			subscription.close();
			subscription.close();
			listeners.tell(l -> l.accept(2));
			assertEquals(List.of(1), heard);
			assertTrue(listeners.isEmpty());
		}
	}

	@Test
	void aFailingTimerOfASequentialExecutorDoesNotEndTheOthers() throws Exception {
		var executor = NamedExecutors.sequential("test-seq");
		try {
			var done = new CountDownLatch(1);
			executor.execute(() -> {
				throw new IllegalStateException("expected in this test's log");
			});
			executor.schedule(() -> assertEquals("test-seq", Thread.currentThread().getName()), 1, TimeUnit.MILLISECONDS);
			executor.schedule(done::countDown, 5, TimeUnit.MILLISECONDS);
			assertTrue(done.await(10, TimeUnit.SECONDS));
		} finally {
			executor.shutdownNow();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(10, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
