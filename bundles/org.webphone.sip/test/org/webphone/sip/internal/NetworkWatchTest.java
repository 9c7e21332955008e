package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** Changes of the machine's addresses. */
class NetworkWatchTest {

	private final AtomicInteger changes = new AtomicInteger();
	private final AtomicInteger losses = new AtomicInteger();

	@Test
	void onlyRealChangesAreTold() throws Exception {
		var watch = new NetworkWatch(null, Runnable::run, changes::incrementAndGet, losses::incrementAndGet);
		InetAddress one = InetAddress.getByName("192.0.2.1");
		InetAddress two = InetAddress.getByName("192.0.2.2");
		watch.compare(Set.of(one));
		assertEquals(0, changes.get());
		watch.compare(Set.of(one));
		assertEquals(0, changes.get());
		watch.compare(Set.of(two));
		assertEquals(1, changes.get());
	}

	@Test
	void lossAndReturnAreToldOnceEach() throws Exception {
		var watch = new NetworkWatch(null, Runnable::run, changes::incrementAndGet, losses::incrementAndGet);
		InetAddress one = InetAddress.getByName("192.0.2.1");
		watch.compare(Set.of(one));
		watch.compare(Set.of());
		watch.compare(Set.of());
		assertEquals(0, changes.get());
		assertEquals(1, losses.get());
		watch.compare(Set.of(one));
		assertEquals(1, changes.get());
		assertEquals(1, losses.get());
	}

	@Test
	void aMachineThatStartsWithoutANetworkHasLostNone() throws Exception {
		var watch = new NetworkWatch(null, Runnable::run, changes::incrementAndGet, losses::incrementAndGet);
		watch.compare(Set.of());
		watch.compare(Set.of());
		assertEquals(0, losses.get());
		watch.compare(Set.of(InetAddress.getByName("192.0.2.1")));
		assertEquals(1, changes.get());
	}
}
