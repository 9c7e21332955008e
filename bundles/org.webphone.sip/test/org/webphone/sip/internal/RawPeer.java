package org.webphone.sip.internal;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.webphone.core.Address;
import org.webphone.sip.SipMessage;

/** The other end as a bare UDP socket, for what no decent stack would send. */
final class RawPeer implements AutoCloseable {

	/** A message that came to it. */
	record Got(String text, SocketAddress from, long nanos) {
		String first() {
			return text.substring(0, text.indexOf("\r\n"));
		}

		String method() {
			return text.substring(0, text.indexOf(' '));
		}

		String header(String name) {
			for (String line : text.split("\r\n")) {
				if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
					return line.substring(name.length() + 1).strip();
				}
			}
			return "";
		}
	}

	private final DatagramSocket socket;
	/** Everything that came, repetitions too. */
	final List<Got> all = new CopyOnWriteArrayList<>();
	/** Everything once. */
	final List<Got> got = new CopyOnWriteArrayList<>();

	RawPeer() {
		try {
			socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
		} catch (SocketException e) {
			throw new AssertionError(e);
		}
		Thread.ofVirtual().start(this::read);
	}

	private void read() {
		byte[] buffer = new byte[65535];
		while (!socket.isClosed()) {
			try {
				var p = new DatagramPacket(buffer, buffer.length);
				socket.receive(p);
				String text = new String(buffer, 0, p.getLength(), StandardCharsets.UTF_8);
				if (!text.isBlank()) {
					var one = new Got(text, p.getSocketAddress(), System.nanoTime());
					all.add(one);
					if (got.stream().noneMatch(g -> g.text().equals(text))) {
						got.add(one);
					}
				}
			} catch (IOException e) {
				return;
			}
		}
	}

	int port() {
		return socket.getLocalPort();
	}

	Address address() {
		return Address.sip("peer", "127.0.0.1", port());
	}

	void send(String text, SocketAddress to) {
		byte[] b = text.getBytes(StandardCharsets.UTF_8);
		try {
			socket.send(new DatagramPacket(b, b.length, to));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	void send(String text, int port) {
		send(text, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
	}

	/** The n-th (from 0) message whose first line begins so. */
	Got await(String begin, int n) {
		Waiting.waitFor(n + ". " + begin, () -> got.stream().map(Got::first).toList().toString(),
				() -> matching(begin).size() > n);
		return matching(begin).get(n);
	}

	Got await(String begin) {
		return await(begin, 0);
	}

	List<Got> matching(String begin) {
		return got.stream().filter(g -> g.text().startsWith(begin)).toList();
	}

	/** Answers a request with what a response has to copy; {@code more} are whole header lines and the body. */
	void reply(Got request, String status, String tag, String more) {
		var s = new StringBuilder("SIP/2.0 ").append(status).append("\r\n");
		for (String line : request.text().split("\r\n")) {
			if (line.startsWith("Via:") || line.startsWith("From:") || line.startsWith("Call-ID:")
					|| line.startsWith("CSeq:")) {
				s.append(line).append("\r\n");
			} else if (line.startsWith("To:")) {
				s.append(line).append(tag.isEmpty() || line.contains("tag=") ? "" : ";tag=" + tag).append("\r\n");
			}
		}
		s.append("Contact: <sip:peer@127.0.0.1:").append(port()).append(">\r\n").append(more);
		if (!more.contains("\r\n\r\n")) {
			s.append("Content-Length: 0\r\n\r\n");
		}
		send(s.toString(), request.from());
	}

	/** A request of the peer; {@code more} are whole header lines and the body. */
	String request(String method, Phone to, String branch, String toTag, int cseq, String more) {
		return method + " " + to.line.contact() + " SIP/2.0\r\n"
				+ "Via: SIP/2.0/UDP 127.0.0.1:" + port() + ";branch=z9hG4bK" + branch + "\r\n"
				+ "From: \"Peer\" <sip:peer@127.0.0.1>;tag=peertag\r\n"
				+ "To: <sip:405@127.0.0.1>" + (toTag.isEmpty() ? "" : ";tag=" + toTag) + "\r\n"
				+ "Call-ID: call-of-peer\r\nCSeq: " + cseq + ' ' + method + "\r\nMax-Forwards: 70\r\n"
				+ (method.equals("CANCEL") ? "" : "Contact: <sip:peer@127.0.0.1:" + port() + ">\r\n") + more
				+ (more.contains("\r\n\r\n") ? "" : "Content-Length: 0\r\n\r\n");
	}

	/** Tag that they put into To. */
	static String tag(Got response) {
		return SipMessage.parameter(response.header("To"), "tag").orElse("");
	}

	/** Header lines and body of a session description. */
	static String sdp() {
		String body = Phone.ANSWER.text();
		return "Content-Type: application/sdp\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
	}

	@Override
	public void close() {
		socket.close();
	}
}
