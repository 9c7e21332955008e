package org.webphone.interop.scenario;

/** Session descriptions of the far end: A-law, and telephone events. */
final class Sdp {

	/** A port where nobody listens, for tests that need no sound. */
	static final int NOWHERE = 9;

	private Sdp() {
	}

	static String at(int port) {
		return at(port, "sendrecv");
	}

	static String at(int port, String direction) {
		return with(port, 1, "a=" + direction + '\n');
	}

	/** @param version of the session, which grows with each change */
	static String with(int port, int version, String more) {
		return """
				v=0
				o=far 7 %d IN IP4 127.0.0.1
				s=-
				c=IN IP4 127.0.0.1
				t=0 0
				m=audio %d RTP/AVP 8 101
				a=rtpmap:8 PCMA/8000
				a=rtpmap:101 telephone-event/8000
				a=fmtp:101 0-15
				%s""".formatted(version, port, more);
	}
}
