package org.webphone.interop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.webphone.testbench.Await;
import org.webphone.testbench.SipProbe;

/** A caller without any stack: every message is written here, so it can repeat and leave out what it likes. UDP. */
final class RawCaller implements AutoCloseable {

	private static final Pattern TO_TAG = Pattern.compile("(?im)^(?:To|t)\\s*:.*;tag=([^;>\\s]+)");
	private static final Pattern CONTACT = Pattern.compile("(?im)^(?:Contact|m)\\s*:[^<]*<([^>]+)>");

	private final SipProbe probe;
	private final String target;
	private final String callId = UUID.randomUUID().toString();
	private final List<String> received = new ArrayList<>();

	/** Calls {@code user} on this port of 127.0.0.1. */
	RawCaller(String user, int port) {
		probe = SipProbe.udp("127.0.0.1", port);
		target = "sip:" + user + "@127.0.0.1:" + port;
	}

	/** Sends the INVITE; the same bytes each time. */
	void invite() {
		String sdp = """
				v=0
				o=raw 1 1 IN IP4 127.0.0.1
				s=-
				c=IN IP4 127.0.0.1
				t=0 0
				m=audio 9 RTP/AVP 8
				a=rtpmap:8 PCMA/8000
				""".replace("\n", "\r\n");
		probe.send(head("INVITE", target, 1, "invite", "") + "Content-Type: application/sdp\nContent-Length: " + sdp.length()
				+ "\n\n" + sdp);
	}

	/** Sends a request of this dialog. */
	void inDialog(String method, int sequence, String branch) {
		probe.send(head(method, first(CONTACT), sequence, branch, ";tag=" + first(TO_TAG)) + "Content-Length: 0\n\n");
	}

	/** Sends a CANCEL for the INVITE. */
	void cancel() {
		probe.send(head("CANCEL", target, 1, "invite", "") + "Content-Length: 0\n\n");
	}

	private String head(String method, String uri, int sequence, String branch, String toTag) {
		return """
				%s %s SIP/2.0
				Via: SIP/2.0/UDP %s;rport;branch=z9hG4bK%s%s
				Max-Forwards: 70
				From: "Raw Caller" <sip:499@%s>;tag=raw
				To: <%s>%s
				Call-ID: %s
				CSeq: %d %s
				Contact: <sip:499@%s>
				""".formatted(method, uri, probe.localHostPort(), callId, branch, probe.localHostPort(), target, toTag, callId,
				sequence, method, probe.localHostPort());
	}

	private String first(Pattern pattern) {
		return received.stream().map(pattern::matcher).filter(Matcher::find).map(found -> found.group(1)).findFirst()
				.orElseThrow(() -> new AssertionError("no " + pattern + " in " + received));
	}

	/** Waits for a response like this, for example {@code 200} to {@code INVITE}; how often it came so far. */
	long await(int code, String method, int times, Duration limit) {
		Await.until(() -> times + " times " + code + " to " + method + "; there came " + startLines(), limit, () -> {
			String next = probe.receive(Duration.ofMillis(50));
			if (!next.isEmpty()) {
				received.add(next);
			}
			return count(code, method) >= times;
		});
		return count(code, method);
	}

	private long count(int code, String method) {
		return received.stream().filter(message -> message.startsWith("SIP/2.0 " + code + " ")
				&& Pattern.compile("(?im)^CSeq\\s*:\\s*\\d+ " + method + "\\s*$").matcher(message).find()).count();
	}

	/** First lines of everything that came. */
	List<String> startLines() {
		return received.stream().map(message -> message.lines().findFirst().orElse("")).toList();
	}

	@Override
	public void close() {
		probe.close();
	}
}
