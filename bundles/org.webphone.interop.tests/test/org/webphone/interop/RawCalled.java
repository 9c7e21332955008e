package org.webphone.interop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.webphone.testbench.Await;
import org.webphone.testbench.SipProbe;

/** A called party without any stack: it answers what and as often as it likes. UDP. */
final class RawCalled implements AutoCloseable {

	private final SipProbe probe;
	private final List<String> received = new ArrayList<>();

	/** Answers to the caller on this port of 127.0.0.1. */
	RawCalled(int callerPort) {
		probe = SipProbe.udp("127.0.0.1", callerPort);
	}

	/** Its address. */
	String uri() {
		return "sip:peer@" + probe.localHostPort();
	}

	/** Waits until this request has come so many times; the last of them. */
	String await(String method, int times, Duration limit) {
		Await.until(() -> times + " times " + method + "; there came "
				+ received.stream().map(message -> message.lines().findFirst().orElse("")).toList(), limit, () -> {
					String next = probe.receive(Duration.ofMillis(50));
					if (!next.isEmpty()) {
						received.add(next);
					}
					return count(method) >= times;
				});
		return received.stream().filter(message -> message.startsWith(method + " ")).reduce((a, b) -> b).orElseThrow();
	}

	/** How often this request came. */
	long count(String method) {
		return received.stream().filter(message -> message.startsWith(method + " ")).count();
	}

	/** Answers a request: same Via, From, Call-ID and CSeq; with {@code sdp} also an answer that takes A-law. */
	void answer(String request, String status, String toTag, boolean sdp) {
		String copied = request.lines().takeWhile(line -> !line.isBlank())
				.filter(line -> line.matches("(?i)(via|from|to|call-id|cseq|record-route)\\s*:.*"))
				.map(line -> line.matches("(?i)to\\s*:.*") && !line.contains("tag=") ? line + ";tag=" + toTag : line)
				.collect(Collectors.joining("\n"));
		String body = sdp ? """
				v=0
				o=raw 1 1 IN IP4 127.0.0.1
				s=-
				c=IN IP4 127.0.0.1
				t=0 0
				m=audio 9 RTP/AVP 8
				a=rtpmap:8 PCMA/8000
				""".replace("\n", "\r\n") : "";
		probe.send("SIP/2.0 " + status + "\n" + copied + "\nContact: <" + uri() + ">\n"
				+ (sdp ? "Content-Type: application/sdp\n" : "") + "Content-Length: " + body.length() + "\n\n" + body);
	}

	@Override
	public void close() {
		probe.close();
	}
}
