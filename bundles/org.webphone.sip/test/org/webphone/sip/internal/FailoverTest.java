package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.core.Address;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipException;
import org.webphone.sip.SipInbox;
import org.webphone.sip.SipLine;
import org.webphone.sip.SipLineConfig;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRegistrationListener;
import org.webphone.sip.SipStack;
import org.webphone.sip.SipStackConfig;
import org.webphone.sip.SipTransport;

/** A domain with two servers of which the first is ill (RFC 3263 section 4.3). */
class FailoverTest {

	private final RawPeer first = new RawPeer();
	private final RawPeer second = new RawPeer();
	private final List<String> heard = new CopyOnWriteArrayList<>();
	private SipStack stack;

	@BeforeEach
	void open() throws SipException {
		stack = open(List.of(first.address().port(), second.address().port()));
	}

	private static SipStack open(List<Integer> ports) throws SipException {
		ServiceRecords records = (domain, transport, fixed) -> ports.stream()
				.map(port -> new ServiceRecords.Service("127.0.0.1", port, SipTransport.UDP)).toList();
		return StackImpl.open(SipStackConfig.on("442", new SipEndpoint(SipTransport.UDP, "127.0.0.1", 0)), SipInbox.CLOSED,
				Timers.scaled(Duration.ofMillis(100)), records);
	}

	@AfterEach
	void close() {
		stack.close();
		first.close();
		second.close();
	}

	private SipLine line() {
		return stack.line(SipLineConfig.of(Address.parse("sip:442@sip.example.org"), SipTransport.UDP));
	}

	private final SipRegistrationListener nobody = new SipRegistrationListener() {
		@Override
		public void registered(Duration expires) {
			heard.add("registered");
		}

		@Override
		public void failed(SipOutcome outcome, Optional<Duration> retryIn) {
			heard.add("failed: " + outcome.reason());
		}
	};

	private static void answer(RawPeer peer, int count, String status) {
		Waiting.waitFor("request " + count, () -> peer.got.toString(), () -> peer.got.size() >= count);
		peer.reply(peer.got.get(count - 1), status, "peer", "");
	}

	@Test
	void aSilentServerIsLeftLongBeforeTheTransactionEnds() {
		var registration = line().register(nobody);
		answer(second, 1, "200 OK");
		assertTrue(first.got.getFirst().header("Via").length() > 0 && !first.got.getFirst().header("Via")
				.equals(second.got.getFirst().header("Via")), "another transaction");
		int tried = first.all.size();
		registration.refresh();
		answer(second, 2, "200 OK");
		Waiting.waitFor("both outcomes", () -> heard.toString(), () -> heard.equals(List.of("registered", "registered")));
		assertEquals(tried, first.all.size(), "for a while the dead server is asked last");
	}

	@Test
	void aServerThatIsOverloadedIsLeftAtOnce() {
		line().register(nobody);
		answer(first, 1, "503 Service Unavailable");
		answer(second, 1, "200 OK");
	}

	@Test
	void aServerThatRefusesIsNotLeft() {
		line().register(nobody);
		answer(first, 1, "403 Forbidden");
		Waiting.waitFor("the refusal", () -> heard.toString(), () -> !heard.isEmpty());
		assertEquals(0, second.got.size());
	}
}
