package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.webphone.sip.SipCall;

/** Calls between a phone and a bare socket that stand, and what is said in them. */
final class PeerCalls {

	private PeerCalls() {
	}

	/** One call of ours that the peer answered. */
	static SipCall answered(Phone phone, RawPeer peer) {
		SipCall call = phone.call(peer);
		peer.reply(peer.await("INVITE"), "200 OK", "a", RawPeer.sdp());
		phone.hears("answered");
		peer.await("ACK");
		return call;
	}

	/** One call of the peer that we answered. */
	static SipCall called(Phone phone, RawPeer peer) {
		peer.send(peer.request("INVITE", phone, "i1", "", 1, RawPeer.sdp()), phone.port());
		SipCall call = phone.incoming();
		call.accept(Phone.ANSWER);
		peer.send(peer.request("ACK", phone, "i2", RawPeer.tag(peer.await("SIP/2.0 200")), 1, ""), phone.port());
		phone.hears("acknowledged");
		assertTrue(call.dialogForUs().isPresent());
		assertEquals(Optional.empty(), call.replaces());
		return call;
	}

	static String answers(RawPeer peer, String cseq) {
		return peer.got.stream().filter(g -> g.header("CSeq").equals(cseq)).map(RawPeer.Got::first).toList().toString();
	}

	/** A request of the peer inside a call that we placed; {@code invite} is ours, {@code more} are whole header lines and the body. */
	static String request(RawPeer peer, Phone to, RawPeer.Got invite, String method, int cseq, String more) {
		return method + ' ' + to.line.contact() + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + peer.port() + ";branch=z9hG4bK"
				+ method + cseq + "\r\nFrom: " + invite.header("To").replaceAll(";tag=.*", "") + ";tag=a\r\nTo: " + invite.header("From")
				+ "\r\nCall-ID: " + invite.header("Call-ID") + "\r\nCSeq: " + cseq + ' ' + method + "\r\nMax-Forwards: 70\r\n" + more
				+ (more.contains("\r\n\r\n") ? "" : "Content-Length: 0\r\n\r\n");
	}

	/** The answer of the phone to a request of the peer. */
	static RawPeer.Got answer(RawPeer peer, String cseq) {
		Waiting.waitFor("an answer to " + cseq, () -> peer.got.stream().map(RawPeer.Got::first).toList().toString(),
				() -> peer.got.stream().anyMatch(g -> finalTo(g, cseq)));
		return peer.got.stream().filter(g -> finalTo(g, cseq)).findFirst().orElseThrow();
	}

	private static boolean finalTo(RawPeer.Got g, String cseq) {
		return g.header("CSeq").equals(cseq) && g.text().startsWith("SIP/2.0 ") && !g.text().startsWith("SIP/2.0 1");
	}

	/** A response with a To-tag; {@code more} are whole header lines and the body. */
	static String response(RawPeer.Got request, String status, String tag, String more) {
		var s = new StringBuilder("SIP/2.0 ").append(status).append("\r\n");
		for (String name : List.of("Via", "From", "Call-ID", "CSeq")) {
			s.append(name).append(": ").append(request.header(name)).append("\r\n");
		}
		return s.append("To: ").append(request.header("To")).append(";tag=").append(tag).append("\r\n").append(more)
				.toString();
	}
}
