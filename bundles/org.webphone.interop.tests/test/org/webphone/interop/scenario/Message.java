package org.webphone.interop.scenario;

import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SIP message as it came over the wire, read with no more grammar than a test needs.
 *
 * @param text  all of it, header fields and body
 * @param from  where it came from
 * @param nanos when it came, on the clock of {@link System#nanoTime()}
 */
record Message(String text, SocketAddress from, long nanos) {

	private static final Map<String, String> COMPACT = Map.of("v", "via", "f", "from", "t", "to", "i", "call-id", "m",
			"contact", "l", "content-length", "c", "content-type", "r", "refer-to", "o", "event", "x", "session-expires");

	String start() {
		return text.lines().findFirst().orElse("");
	}

	boolean request() {
		return !text.startsWith("SIP/2.0 ");
	}

	/** Of the request, or of the request that this response answers. */
	String method() {
		return request() ? start().split(" ")[0] : header("CSeq").replaceAll(".*\\s", "");
	}

	int code() {
		return request() ? 0 : Integer.parseInt(text.substring(8, 11));
	}

	/** Value of the first header field of this name; empty where there is none. */
	String header(String name) {
		List<String> all = headers(name);
		return all.isEmpty() ? "" : all.getFirst();
	}

	List<String> headers(String name) {
		List<String> found = new ArrayList<>();
		for (String line : head().lines().skip(1).toList()) {
			int colon = line.indexOf(':');
			String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT);
			if (COMPACT.getOrDefault(key, key).equalsIgnoreCase(name)) {
				found.add(line.substring(colon + 1).strip());
			}
		}
		return found;
	}

	private String head() {
		int end = text.indexOf("\r\n\r\n");
		return end < 0 ? text : text.substring(0, end);
	}

	String body() {
		int end = text.indexOf("\r\n\r\n");
		return end < 0 ? "" : text.substring(end + 4);
	}

	/** Parameter of a header field; empty where there is none. */
	String parameter(String header, String name) {
		Matcher m = Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*\"?([^;,>\\s\"]+)").matcher(header(header));
		return m.find() ? m.group(1) : "";
	}

	String toTag() {
		return parameter("To", "tag");
	}

	String fromTag() {
		return parameter("From", "tag");
	}

	String branch() {
		return parameter("Via", "branch");
	}

	String callId() {
		return header("Call-ID");
	}

	long cseq() {
		return Long.parseLong(header("CSeq").split("\\s+")[0]);
	}

	/** The address between the angle brackets of Contact. */
	String contact() {
		Matcher m = Pattern.compile("<([^>]+)>").matcher(header("Contact"));
		return m.find() ? m.group(1) : header("Contact");
	}

	String requestUri() {
		return start().split(" ")[1];
	}

	/** The port of the first audio line; -1 without one. */
	int audioPort() {
		Matcher m = Pattern.compile("(?m)^m=audio (\\d+)").matcher(body());
		return m.find() ? Integer.parseInt(m.group(1)) : -1;
	}

	/** Direction of the session; {@code sendrecv} where nothing else is said. */
	String direction() {
		Matcher m = Pattern.compile("(?m)^a=(sendrecv|sendonly|recvonly|inactive)").matcher(body());
		return m.find() ? m.group(1) : "sendrecv";
	}

	@Override
	public String toString() {
		return text;
	}
}
