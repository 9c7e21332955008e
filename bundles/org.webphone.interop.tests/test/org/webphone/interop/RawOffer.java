package org.webphone.interop;

import static org.webphone.interop.Limits.SOON;

import java.nio.charset.StandardCharsets;

import org.webphone.testbench.SipProbe;

/** One INVITE with any body, and its final response. */
final class RawOffer implements AutoCloseable {

	private final SipProbe probe;
	private final String target;

	RawOffer(int port) {
		probe = SipProbe.udp("127.0.0.1", port);
		target = "sip:405@127.0.0.1:" + port;
	}

	void send(String type, String body) {
		String request = probe.request("INVITE", target,
				"Contact: <sip:499@" + probe.localHostPort() + ">\nContent-Type: " + type + "\n");
		probe.send(request.replace("Content-Length: 0\n\n",
				"Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\n\n" + body));
	}

	/** The code of the first response that is not provisional; its repetitions stay unacknowledged. */
	String finalResponse() {
		for (int i = 0; i < 5; i++) {
			String answer = probe.receive(SOON);
			if (!answer.startsWith("SIP/2.0 1")) {
				return answer.isEmpty() ? "none" : answer.substring(8, 11);
			}
		}
		return "none";
	}

	@Override
	public void close() {
		probe.close();
	}
}
