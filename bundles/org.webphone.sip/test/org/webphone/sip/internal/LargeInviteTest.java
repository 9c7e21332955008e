package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipException;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipStackConfig;
import org.webphone.sip.SipTransport;

/** Calls that a datagram cannot carry in one piece (RFC 3261 section 18.1.1). */
class LargeInviteTest {

	@Test
	void largeInviteMovesToTcpAndStaysReachableByUdp() {
		try (var both = Phone.udp("405"); var phone = Phone.udp("402")) {
			both.alsoTcp();
			phone.line.call(new SipInvite(both.address(), Optional.of(Phone.OFFER), SipHeaders.of("Subject", "x".repeat(1300))),
					phone);
			SipCall in = both.incoming();
			assertEquals(SipTransport.TCP, in.invite().source().orElseThrow().transport());
			assertEquals(phone.port(), in.remoteTarget().port());
			in.accept(Phone.ANSWER);
			phone.hears("answered");
			both.hears("acknowledged");
			in.end();
			phone.hears("ended REMOTE 200");
		}
	}

	/** Whoever calls there by TCP finds nobody else (section 18.2.1); whichever of the two stands first. */
	@Test
	void udpAndTcpThatMayHaveAnyPortHaveTheSame() throws SipException {
		SipEndpoint udp = SipEndpoint.udp("127.0.0.1", 0);
		SipEndpoint tcp = SipEndpoint.tcp("127.0.0.1", 0);
		for (SipStackConfig wanted : List.of(SipStackConfig.on("udp", udp, tcp), SipStackConfig.on("tcp", tcp, udp))) {
			try (var phone = Phone.udp("402"); var stack = StackImpl.open(wanted, phone, Timers.RFC, ServiceRecords.NONE)) {
				assertEquals(wanted.listen().getFirst().transport(), stack.listening().getFirst().transport());
				assertEquals(stack.listening().getFirst().port(), stack.listening().getLast().port());
			}
		}
	}

	@Test
	void largeInviteGoesByUdpWhereNobodyTakesConnections() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			phone.line.call(new SipInvite(peer.address(), Optional.of(Phone.OFFER), SipHeaders.of("Subject", "x".repeat(1300))),
					phone);
			peer.reply(peer.await("INVITE"), "200 OK", "a", RawPeer.sdp());
			phone.hears("answered");
		}
	}
}
