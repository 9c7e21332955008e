package org.webphone.testbench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** A UDP socket that sends SIP as it is written, right or wrong, and hands back what comes. */
public final class SipProbe implements AutoCloseable {

	private static final int LARGEST = 65_536;

	private final DatagramSocket socket;
	private final InetSocketAddress peer;

	private SipProbe(DatagramSocket socket, InetSocketAddress peer) {
		this.socket = socket;
		this.peer = peer;
	}

	/** A probe on a loopback address, aimed at a port of the same address. */
	public static SipProbe udp(String host, int port) {
		try {
			InetAddress address = InetAddress.getByName(host);
			return new SipProbe(new DatagramSocket(new InetSocketAddress(address, 0)), new InetSocketAddress(address, port));
		} catch (IOException e) {
			throw new BenchException("cannot open a socket on " + host, e);
		}
	}

	/** Sends these bytes. */
	public void send(byte[] message) {
		try {
			socket.send(new DatagramPacket(message, message.length, peer));
		} catch (IOException e) {
			throw new BenchException("cannot send to " + peer, e);
		}
	}

	/** Sends this text with line ends as SIP has them. */
	public void send(String message) {
		send(message.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	/** The next message, or nothing (an empty text) after {@code limit}. */
	public String receive(Duration limit) {
		byte[] buffer = new byte[LARGEST];
		DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
		try {
			socket.setSoTimeout((int) Math.max(1, limit.toMillis()));
			socket.receive(packet);
			return new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
		} catch (SocketTimeoutException | PortUnreachableException nothing) {
			return "";
		} catch (IOException e) {
			throw new BenchException("cannot receive from " + peer, e);
		}
	}

	/** Asks OPTIONS and returns the answer, or nothing after {@code limit}. */
	public String options(Duration limit) {
		send(request("OPTIONS", "sip:" + hostPort(), ""));
		return receive(limit);
	}

	/** A request without a body; {@code more} are further header lines, each with its line end. */
	public String request(String method, String uri, String more) {
		return """
				%s %s SIP/2.0
				Via: SIP/2.0/UDP %s;rport;branch=z9hG4bK%s
				Max-Forwards: 70
				From: <sip:probe@%s>;tag=%s
				To: <%s>
				Call-ID: %s
				CSeq: 1 %s
				%sContent-Length: 0

				""".formatted(method, uri, localHostPort(), id(), localHostPort(), id(), uri, id(), method, more);
	}

	/** Where it sends from, for Via and Contact. */
	public String localHostPort() {
		return bracketed(socket.getLocalAddress()) + ":" + socket.getLocalPort();
	}

	private String hostPort() {
		return bracketed(peer.getAddress()) + ":" + peer.getPort();
	}

	private static String bracketed(InetAddress address) {
		return address.getAddress().length == 4 ? address.getHostAddress() : "[" + address.getHostAddress() + "]";
	}

	private static String id() {
		return UUID.randomUUID().toString().substring(0, 13);
	}

	@Override
	public void close() {
		socket.close();
	}
}
