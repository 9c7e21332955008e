package org.webphone.interop.scenario;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.webphone.testbench.Await;
import org.webphone.testbench.BenchException;

/**
 * A far end without any stack, over UDP on the loopback interface: it says only what a test writes. Everything that comes
 * is kept; {@link #next} hands out each message once and passes over repetitions of what it has handed out.
 */
final class FarEnd implements AutoCloseable {

	static final Duration SOON = Duration.ofSeconds(10);

	private final DatagramSocket socket;
	private final List<Message> received = new CopyOnWriteArrayList<>();
	private final Set<Message> taken = new HashSet<>();
	private final Set<String> known = new HashSet<>();
	private volatile SocketAddress peer;

	private FarEnd(String host, int port) {
		try {
			socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(host), port));
		} catch (IOException e) {
			throw new BenchException("cannot open a port on " + host, e);
		}
		Thread.ofPlatform().daemon().name("far-end").start(this::read);
	}

	/** On a port of its own, talking to whoever talks to it first. */
	static FarEnd open() {
		return new FarEnd("127.0.0.1", 0);
	}

	/** On a port of its own, aimed at a telephone on this port. */
	static FarEnd towards(int port) {
		var far = new FarEnd("127.0.0.1", 0);
		far.aim(port);
		return far;
	}

	/** Aims at a telephone on this port. */
	void aim(int port) {
		peer = new InetSocketAddress("127.0.0.1", port);
	}

	private void read() {
		byte[] buffer = new byte[65_536];
		while (!socket.isClosed()) {
			var packet = new DatagramPacket(buffer, buffer.length);
			try {
				socket.receive(packet);
			} catch (IOException gone) {
				continue; // closed, or an ICMP error of what we sent
			}
			if (packet.getLength() > 8) {
				if (peer == null) {
					peer = packet.getSocketAddress();
				}
				received.add(new Message(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8), packet.getSocketAddress(),
						System.nanoTime()));
			}
		}
	}

	String hostPort() {
		return "127.0.0.1:" + socket.getLocalPort();
	}

	int port() {
		return socket.getLocalPort();
	}

	String uri(String user) {
		return "sip:" + user + '@' + hostPort();
	}

	/** Sends text whose lines may end as they like. */
	void send(String text) {
		sendRaw(text.replace("\r\n", "\n").replace("\n", "\r\n"));
	}

	void sendRaw(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		try {
			socket.send(new DatagramPacket(bytes, bytes.length, peer));
		} catch (IOException e) {
			throw new BenchException("cannot send to " + peer, e);
		}
	}

	/** Answers a request: its Via, From, To, Call-ID, CSeq and Record-Route, our Contact, and what the test adds. */
	void reply(Message request, String status, String tag, String more, String body) {
		String copied = request.text().lines().takeWhile(l -> !l.isBlank())
				.filter(l -> l.matches("(?i)(via|v|from|f|to|t|call-id|i|cseq|record-route)\\s*:.*"))
				.map(l -> !tag.isEmpty() && l.matches("(?i)(to|t)\\s*:.*") && !l.contains("tag=") ? l + ";tag=" + tag : l)
				.collect(Collectors.joining("\n"));
		String contact = more.contains("Contact:") ? "" : "Contact: <sip:far@" + hostPort() + ">\n";
		String type = body.isEmpty() || more.contains("Content-Type:") ? "" : "Content-Type: application/sdp\n";
		send("SIP/2.0 " + status + '\n' + copied + '\n' + contact + more + type + "Content-Length: "
				+ body.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8).length + "\n\n" + body);
	}

	void reply(Message request, String status, String tag) {
		reply(request, status, tag, "", "");
	}

	/** The next request of this method that was not handed out yet. */
	Message request(String method) {
		return next("a " + method, SOON, m -> m.request() && m.method().equals(method));
	}

	Message request(String method, Duration limit) {
		return next("a " + method, limit, m -> m.request() && m.method().equals(method));
	}

	/** The next response to a request of ours. */
	Message response(int code, String method) {
		return next(code + " to " + method, SOON, m -> m.code() == code && m.method().equals(method));
	}

	/** The next response of this method that is final. */
	Message finalResponse(String method) {
		return next("a final response to " + method, SOON, m -> m.code() >= 200 && m.method().equals(method));
	}

	Message next(String what, Duration limit, Predicate<Message> wanted) {
		Await.until(() -> what + "; there came " + starts(), limit, () -> find(wanted) != null);
		Message found = find(wanted);
		taken.add(found);
		known.add(identity(found));
		return found;
	}

	private Message find(Predicate<Message> wanted) {
		return received.stream().filter(m -> !taken.contains(m) && !known.contains(identity(m))).filter(wanted).findFirst()
				.orElse(null);
	}

	/** A repetition has the same branch, number and first line. */
	private static String identity(Message m) {
		return m.branch() + ' ' + m.header("CSeq") + ' ' + m.start() + ' ' + m.toTag() + ' ' + m.callId();
	}

	/** Everything so far, repetitions included. */
	List<Message> all() {
		return List.copyOf(received);
	}

	List<Message> requests(String method) {
		return received.stream().filter(m -> m.request() && m.method().equals(method)).toList();
	}

	List<Message> responses(int code, String method) {
		return received.stream().filter(m -> m.code() == code && m.method().equals(method)).toList();
	}

	List<String> starts() {
		return received.stream().map(m -> m.start() + (m.request() ? "" : " (" + m.header("CSeq") + ')')).toList();
	}

	@Override
	public void close() {
		socket.close();
	}
}
