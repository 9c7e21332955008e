package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.core.Address;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipLineConfig;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRegistrationListener;
import org.webphone.sip.SipTransport;

/** Whose word counts: that of the account's own server (RFC 3325), not a stranger's. */
class TrustDomainTest {

	private static final String ASSERTED = "P-Asserted-Identity: \"Ada\" <sip:+32255512@test.invalid>\r\n";

	private static final class Quiet implements SipRegistrationListener {
		@Override
		public void registering() {
			// not of interest
		}

		@Override
		public void registered(Duration expires) {
			// not of interest
		}

		@Override
		public void failed(SipOutcome outcome, Optional<Duration> retryIn) {
			// not of interest
		}

		@Override
		public void unregistered() {
			// not of interest
		}
	}

	/** A phone that is registered at the server, which asked for the password in the realm "ours". */
	private static Phone registered(RawPeer server) {
		var phone = new Phone("405", SipTransport.UDP, "127.0.0.1", Timers.scaled(Phone.T1),
				c -> SipLineConfig.of(Address.sip("405", "test.invalid"), SipTransport.UDP)
						.withRegistrar("127.0.0.1:" + server.port()).withPassword("405", () -> Optional.of("pw")));
		phone.line.register(new Quiet());
		server.reply(server.await("REGISTER"), "401 Unauthorized", "r", "WWW-Authenticate: Digest realm=\"ours\",nonce=\"n0\"\r\n");
		server.reply(server.await("REGISTER", 1), "200 OK", "r", "Expires: 600\r\n");
		return phone;
	}

	private static void call(RawPeer from, Phone phone, String more) {
		from.send(from.request("INVITE", phone, "i" + from.port(), "", 1, more + RawPeer.sdp()), phone.port());
		phone.hears("incoming");
	}

	@Test
	void ownServerSaysWhoCallsAndHow() {
		try (var server = new RawPeer(); var phone = registered(server)) {
			call(server, phone, ASSERTED);
			assertEquals("+32255512", phone.incoming().remote().user());
			assertTrue(phone.incoming().trusted());
		}
	}

	/** The exchange trusts us with the number; the caller did not want it to be seen. */
	@Test
	void withheldNumberIsNotShownThoughTheServerTellsIt() {
		try (var server = new RawPeer(); var phone = registered(server)) {
			call(server, phone, ASSERTED + "Privacy: user;id\r\n");
			assertEquals("peer", phone.incoming().remote().user());
		}
	}

	@Test
	void strangerIsWhoHisFromSays() {
		try (var server = new RawPeer(); var stranger = new RawPeer(); var phone = registered(server)) {
			call(stranger, phone, ASSERTED);
			assertEquals("peer", phone.incoming().remote().user());
			assertFalse(phone.incoming().trusted());
		}
	}

	@Test
	void withoutAServerEverybodyIsANeighbour() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			call(peer, phone, ASSERTED);
			assertEquals("+32255512", phone.incoming().remote().user());
			assertTrue(phone.incoming().trusted());
		}
	}

	/** Those who try names at every address of the network do not make the phone ring. */
	@Test
	void strangerWhoWantsSomebodyElseFindsNobody() {
		try (var server = new RawPeer(); var stranger = new RawPeer(); var phone = registered(server)) {
			String invite = stranger.request("INVITE", phone, "s1", "", 1, RawPeer.sdp())
					.replaceFirst("INVITE [^ ]*", "INVITE sip:100@127.0.0.1").replace("<sip:405@127.0.0.1>", "<sip:100@127.0.0.1>");
			stranger.send(invite, phone.port());
			assertEquals("SIP/2.0 404 Not Found", PeerCalls.answer(stranger, "1 INVITE").first());
			assertFalse(phone.heard.contains("incoming"));
			server.send(invite.replace(Integer.toString(stranger.port()), Integer.toString(server.port())).replace("peertag", "other"),
					phone.port());
			phone.hears("incoming");
		}
	}

	/** A 407 that brings a foreign realm along gets the answer to ours alone. */
	@Test
	void realmThatTheServerNeverUsedIsNotAnsweredInACall() {
		try (var server = new RawPeer(); var phone = registered(server)) {
			var call = phone.line.call(SipInvite.to(Address.sip("438", "test.invalid"), Phone.OFFER), phone);
			RawPeer.Got invite = server.await("INVITE");
			server.reply(invite, "200 OK", "x", RawPeer.sdp());
			phone.hears("answered");
			call.end();
			server.reply(server.await("BYE"), "407 Proxy Authentication Required", "x",
					"Proxy-Authenticate: Digest realm=\"ours\",nonce=\"n1\"\r\nProxy-Authenticate: Digest realm=\"theirs\",nonce=\"n2\"\r\n");
			RawPeer.Got again = server.await("BYE", 1);
			assertTrue(again.text().contains("realm=\"ours\""), again.text());
			assertFalse(again.text().contains("theirs"), again.text());
		}
	}

	/** A fork gathers what a server and a proxy ask for into one answer (RFC 3261 section 16.7). */
	@Test
	void serverAndProxyThatAskTogetherAreBothAnswered() {
		try (var server = new RawPeer(); var phone = registered(server)) {
			phone.line.call(SipInvite.to(Address.sip("438", "test.invalid"), Phone.OFFER), phone);
			server.reply(server.await("INVITE"), "407 Proxy Authentication Required", "x",
					"Proxy-Authenticate: Digest realm=\"ours\",nonce=\"n1\"\r\nWWW-Authenticate: Digest realm=\"ours\",nonce=\"n2\"\r\n");
			RawPeer.Got again = server.await("INVITE", 1);
			assertTrue(again.header("Proxy-Authorization").contains("n1"), again.text());
			assertTrue(again.header("Authorization").contains("n2"), again.text());
		}
	}

	/** Both bear the realm of the domain: what the one has taken does not answer the other. */
	@Test
	void proxyAndServerOfOneRealmAreAnsweredOneAfterTheOther() {
		try (var server = new RawPeer(); var phone = registered(server)) {
			phone.line.call(SipInvite.to(Address.sip("438", "test.invalid"), Phone.OFFER), phone);
			server.reply(server.await("INVITE"), "407 Proxy Authentication Required", "x",
					"Proxy-Authenticate: Digest realm=\"ours\",nonce=\"n1\"\r\n");
			server.reply(server.await("INVITE", 1), "401 Unauthorized", "y", "WWW-Authenticate: Digest realm=\"ours\",nonce=\"n2\"\r\n");
			RawPeer.Got third = server.await("INVITE", 2);
			assertTrue(third.header("Proxy-Authorization").contains("n1"), third.text());
			assertTrue(third.header("Authorization").contains("n2"), third.text());
		}
	}

	@Test
	void unaskedReportOfAStrangerFindsNoSubscription() {
		try (var server = new RawPeer(); var stranger = new RawPeer(); var phone = registered(server)) {
			phone.takesReports = true;
			for (RawPeer from : new RawPeer[] { stranger, server }) {
				from.send(from.request("NOTIFY", phone, "n" + from.port(), "", 1, "Event: message-summary\r\n").replace("peertag",
						"t" + from.port()), phone.port());
			}
			assertEquals("SIP/2.0 481 Call/Transaction Does Not Exist", PeerCalls.answer(stranger, "1 NOTIFY").first());
			assertEquals("SIP/2.0 200 OK", PeerCalls.answer(server, "1 NOTIFY").first());
		}
	}
}
