package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipTransport;

/** Many calls leave nothing behind. */
class ManyCallsTest {

	@ParameterizedTest
	@EnumSource(value = SipTransport.class, names = { "UDP", "TCP" })
	void hundredCallsInARowLeaveNothing(SipTransport transport) {
		try (var a = new Phone("402", transport, "127.0.0.1"); var b = new Phone("405", transport, "127.0.0.1")) {
			for (int i = 0; i < 100; i++) {
				int n = i + 1;
				SipCall out = a.call(b);
				Waiting.waitFor("call " + n, () -> b.calls.size() == n);
				b.calls.get(i).accept(Phone.ANSWER);
				Waiting.waitFor("answer " + n, () -> b.count("acknowledged") == n);
				out.end();
				Waiting.waitFor("end " + n, () -> b.count("ended REMOTE 200") == n);
			}
			assertEquals(0, a.stack.counters().calls());
			assertEquals(0, a.stack.counters().strays());
			assertEquals(0, b.stack.counters().malformed());
			Waiting.waitFor("nothing is remembered", () -> a.layer().alive() == 0 && b.layer().alive() == 0);
			assertTrue(a.layer().transports().connections() <= 1 && b.layer().transports().connections() <= 1);
		}
	}

	@ParameterizedTest
	@EnumSource(value = SipTransport.class, names = { "UDP", "TCP" })
	void thirtyCallsAtOnceAllSucceed(SipTransport transport) {
		try (var a = new Phone("402", transport, "127.0.0.1", Timers.RFC);
				var b = new Phone("405", transport, "127.0.0.1", Timers.RFC)) {
			var calls = new ArrayList<SipCall>();
			for (int i = 0; i < 30; i++) {
				calls.add(a.call(b));
			}
			Waiting.waitFor("all ring", () -> b.calls.size() == 30);
			b.calls.forEach(c -> c.accept(Phone.ANSWER));
			Waiting.waitFor("all are answered", () -> b.count("acknowledged") == 30);
			assertEquals(30, a.stack.counters().calls());
			calls.forEach(SipCall::end);
			Waiting.waitFor("all have ended", () -> b.count("ended REMOTE 200") == 30);
		}
	}
}
