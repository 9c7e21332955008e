package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Requests that come by two ways, or at the end of theirs (RFC 3261 sections 8.2.2.2 and 16.3). */
class LoopsTest {

	/** A proxy that forks has sent the same call here twice: it rings once. */
	@Test
	void sameCallByAnotherPathIsALoop() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			peer.send(peer.request("INVITE", phone, "one", "", 1, RawPeer.sdp()), phone.port());
			phone.hears("incoming");
			peer.send(peer.request("INVITE", phone, "two", "", 1, RawPeer.sdp()), phone.port());
			assertEquals("SIP/2.0 482 Loop Detected", PeerCalls.answer(peer, "1 INVITE").first());
			assertEquals(1, phone.calls.size());
			phone.incoming().accept(Phone.ANSWER);
			peer.await("SIP/2.0 200");
		}
	}

	/** It has arrived, so there is no further hop for which it would need one. */
	@Test
	void requestWithoutHopsLeftHasArrivedAllTheSame() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			peer.send(peer.request("INVITE", phone, "m0", "", 1, RawPeer.sdp()).replace("Max-Forwards: 70", "Max-Forwards: 0"), phone.port());
			phone.hears("incoming");
			peer.send(peer.request("OPTIONS", phone, "m1", "", 2, "").replace("Max-Forwards: 70", "Max-Forwards: 0"), phone.port());
			assertEquals("SIP/2.0 200 OK", PeerCalls.answer(peer, "2 OPTIONS").first());
		}
	}
}
