package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipNotifier;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipSubscription;
import org.webphone.sip.SipSubscriptionListener;
import org.webphone.sip.SipWatch;

/** Subscriptions between two stacks, and against scripted servers. */
class SubscriptionTest {

	private static final SipBody STATE = SipBody.of("application/dialog-info+xml", "<dialog-info version=\"1\"/>");
	private static final SipBody CHANGED = SipBody.of("application/dialog-info+xml", "<dialog-info version=\"2\"/>");

	private static final class Heard implements SipSubscriptionListener {
		final List<String> events = new CopyOnWriteArrayList<>();

		@Override
		public void notified(SipRequest notify, SipBody body) {
			events.add(body.text());
		}

		@Override
		public void notifiedWithoutBody(SipRequest notify) {
			events.add("nothing");
		}

		@Override
		public void lost(SipOutcome outcome, Optional<Duration> retryIn) {
			events.add("lost " + outcome.code() + (retryIn.isPresent() ? " again" : ""));
		}

		void hears(String what) {
			Waiting.waitFor(what, () -> events.toString(), () -> events.contains(what));
		}
	}

	@Test
	void stateIsToldAtOnceAndWhenItChanges() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			var heard = new Heard();
			SipSubscription s = a.line.subscribe(SipWatch.dialogs(b.address()), heard);
			SipNotifier server = subscriber(b);
			var ended = new CopyOnWriteArrayList<String>();
			server.accept(Optional.of(STATE), Duration.ofMinutes(5), () -> ended.add("ended"));
			heard.hears(STATE.text());
			server.notify(CHANGED);
			heard.hears(CHANGED.text());
			s.close();
			Waiting.waitFor("the server hears of the end", () -> !ended.isEmpty());
		}
	}

	@Test
	void activeSubscriptionWithoutDocumentIsToldAndItsEndWithoutOneIsNot() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			var heard = new Heard();
			a.line.subscribe(SipWatch.dialogs(b.address()), heard);
			SipNotifier server = subscriber(b);
			server.accept(Optional.empty(), Duration.ofMinutes(5), () -> b.heard.add("gone"));
			heard.hears("nothing");
			server.terminate("noresource");
			heard.hears("lost 200");
			assertEquals(List.of("nothing", "lost 200"), heard.events);
		}
	}

	@Test
	void whenTheNetworkHasChangedAllThatIsWatchedIsAskedForAgain() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			List<Heard> all = Stream.generate(Heard::new).limit(12).toList();
			for (int i = 0; i < all.size(); i++) {
				int known = i + 1;
				a.line.subscribe(SipWatch.dialogs(b.address()), all.get(i));
				Waiting.waitFor("a subscriber", () -> b.subscribers.size() == known);
				b.subscribers.get(i).accept(Optional.of(STATE), Duration.ofMinutes(5), () -> b.heard.add("gone"));
				all.get(i).hears(STATE.text());
			}
			a.stack.networkChanged();
			Waiting.waitFor("each again", () -> all.stream().allMatch(h -> h.events.size() == 2));
		}
	}

	@Test
	void subscriptionIsRefreshedBeforeItEnds() {
		try (var peer = new RawPeer(); var a = Phone.udp("402")) {
			a.line.subscribe(SipWatch.messages(peer.address()), new Heard());
			RawPeer.Got first = peer.await("SUBSCRIBE");
			peer.reply(first, "200 OK", "s", "Expires: 1\r\n");
			RawPeer.Got second = peer.await("SUBSCRIBE", 1);
			assertEquals(first.header("Call-ID"), second.header("Call-ID"));
			assertTrue(second.header("To").endsWith("tag=s"));
		}
	}

	@Test
	void serverThatForgotUsIsAskedAnew() {
		try (var peer = new RawPeer(); var a = Phone.udp("402")) {
			var heard = new Heard();
			a.line.subscribe(SipWatch.messages(peer.address()), heard);
			RawPeer.Got first = peer.await("SUBSCRIBE");
			peer.reply(first, "200 OK", "s", "Expires: 1\r\n");
			peer.reply(peer.await("SUBSCRIBE", 1), "481 Unknown", "s", "");
			heard.hears("lost 481 again");
			RawPeer.Got fresh = peer.await("SUBSCRIBE", 2);
			assertTrue(!fresh.header("Call-ID").equals(first.header("Call-ID")) && !fresh.header("To").contains("tag="));
		}
	}

	@Test
	void longerIntervalThatTheServerWantsIsAskedForAtOnce() {
		try (var peer = new RawPeer(); var a = Phone.udp("402")) {
			var heard = new Heard();
			a.line.subscribe(SipWatch.messages(peer.address()), heard);
			peer.reply(peer.await("SUBSCRIBE"), "423 Interval Too Brief", "s", "Min-Expires: 86400\r\n");
			RawPeer.Got second = peer.await("SUBSCRIBE", 1);
			assertEquals("86400", second.header("Expires"));
			peer.reply(second, "423 Interval Too Brief", "s", "Min-Expires: 60\r\n");
			heard.hears("lost 423 again");
		}
	}

	@Test
	void eventThatTheServerDoesNotKnowIsNotAskedAgain() {
		try (var peer = new RawPeer(); var a = Phone.udp("402")) {
			var heard = new Heard();
			a.line.subscribe(SipWatch.messages(peer.address()), heard);
			peer.reply(peer.await("SUBSCRIBE"), "489 Bad Event", "s", "");
			heard.hears("lost 489");
		}
	}

	@Test
	void notifyThatOvertakesTheAnswerIsTaken() {
		try (var peer = new RawPeer(); var a = Phone.udp("402")) {
			var heard = new Heard();
			a.line.subscribe(SipWatch.messages(Address.sip("peer", "127.0.0.1", peer.port())), heard);
			RawPeer.Got subscribe = peer.await("SUBSCRIBE");
			String body = "Messages-Waiting: yes\r\n";
			notify(peer, a, subscribe, 1, body);
			heard.hears(body);
			peer.send(PeerCalls.request(peer, a, subscribe, "NOTIFY", 2, "Event: presence\r\nSubscription-State: terminated\r\n")
					.replace(";tag=a", ";tag=s"), a.port());
			assertEquals("SIP/2.0 489 Bad Event", PeerCalls.answer(peer, "2 NOTIFY").first());
			peer.reply(subscribe, "200 OK", "s", "Expires: 600\r\n");
			peer.await("SIP/2.0 200");
		}
	}

	@Test
	void endByTheServerWithReasonDeactivatedIsTriedAgainAtOnce() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			var heard = new Heard();
			a.line.subscribe(SipWatch.dialogs(b.address()), heard);
			SipNotifier server = subscriber(b);
			server.accept(Optional.of(STATE), Duration.ofMinutes(5), () -> b.heard.add("gone"));
			heard.hears(STATE.text());
			server.terminate("deactivated");
			heard.hears("lost 200 again");
			Waiting.waitFor("a new subscription", () -> b.subscribers.size() == 2);
		}
	}

	@Test
	void afterItsEndNothingIsToldThoughTheServerTellsTheLastState() throws Exception {
		try (var peer = new RawPeer(); var a = Phone.udp("402")) {
			var heard = new Heard();
			SipSubscription s = a.line.subscribe(SipWatch.messages(Address.sip("peer", "127.0.0.1", peer.port())), heard);
			RawPeer.Got subscribe = peer.await("SUBSCRIBE");
			peer.reply(subscribe, "200 OK", "s", "Expires: 600\r\n");
			notify(peer, a, subscribe, 1, "first");
			heard.hears("first");
			s.close();
			peer.reply(peer.await("SUBSCRIBE", 1), "200 OK", "s", "Expires: 0\r\n");
			notify(peer, a, subscribe, 2, "last");
			peer.await("SIP/2.0 200", 1);
			CompletableFuture.runAsync(() -> {
			}, a.stack.loop()).get(5, TimeUnit.SECONDS);
			assertEquals(List.of("first"), heard.events);
		}
	}

	private static void notify(RawPeer peer, Phone a, RawPeer.Got subscribe, int number, String body) {
		peer.send("NOTIFY " + a.line.contact() + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + peer.port()
				+ ";branch=z9hG4bKn" + number + "\r\nFrom: " + subscribe.header("To") + ";tag=s\r\nTo: " + subscribe.header("From")
				+ "\r\nCall-ID: " + subscribe.header("Call-ID") + "\r\nCSeq: " + number + " NOTIFY\r\nEvent: message-summary\r\n"
				+ "Subscription-State: active;expires=600\r\nContent-Type: application/simple-message-summary\r\n"
				+ "Content-Length: " + body.length() + "\r\n\r\n" + body, a.port());
	}

	private static SipNotifier subscriber(Phone b) {
		Waiting.waitFor("a subscriber", () -> !b.subscribers.isEmpty());
		return b.subscribers.get(0);
	}
}
