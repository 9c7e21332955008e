package org.webphone.ui.tests;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * An exchange without any stack of ours, on one port of the loopback interface: it writes down what comes, takes every
 * registration (of who knows the password, where one is wanted) and answers every call.
 */
final class Registrar implements AutoCloseable {

	private final List<Heard> heard = new CopyOnWriteArrayList<>();
	private final DatagramSocket udp;
	private final ServerSocket tcp;
	private final String transport;
	private volatile String password = "";
	private volatile String refusal = "";
	private volatile Heard registration;
	private int tags;

	private Registrar(DatagramSocket udp, ServerSocket tcp, String transport) {
		this.udp = udp;
		this.tcp = tcp;
		this.transport = transport;
		if (udp != null) {
			Thread.ofVirtual().name("registrar-udp").start(this::readDatagrams);
		}
		Thread.ofVirtual().name("registrar-tcp").start(this::accept);
	}

	/** Over UDP and TCP. */
	static Registrar open() throws IOException {
		var udp = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0));
		return new Registrar(udp, new ServerSocket(udp.getLocalPort(), 20, InetAddress.getByName("127.0.0.1")), "TCP");
	}

	/** Over TLS. @param clients whether a telephone must show a certificate */
	static Registrar tls(SSLContext context, boolean clients) throws IOException {
		var socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
		socket.setNeedClientAuth(clients);
		return new Registrar(null, socket, "TLS");
	}

	/** From now on only who knows this password is registered. */
	Registrar demand(String secret) {
		password = secret;
		return this;
	}

	/** From now on every registration is answered so; an empty status lets them in again. */
	Registrar refuse(String status) {
		refusal = status;
		return this;
	}

	int port() {
		return tcp.getLocalPort();
	}

	String hostPort() {
		return "127.0.0.1:" + port();
	}

	List<Heard> all() {
		return List.copyOf(heard);
	}

	List<Heard> requests(String method) {
		return heard.stream().filter(h -> h.method().equals(method)).toList();
	}

	/** Requests that begin a call, not those that change one. */
	List<Heard> calls() {
		return requests("INVITE").stream().filter(h -> !h.header("To").contains("tag=")).toList();
	}

	/** Whether somebody is registered who was not sent away. */
	boolean registered() {
		return registration != null;
	}

	/** Calls the telephone that registered last, over UDP; its answers are among {@link #all()}. */
	void call(String callId) throws IOException {
		Matcher contact = Pattern.compile("<(sip:[^>]+)>").matcher(registration.header("Contact"));
		String uri = contact.find() ? contact.group(1) : "";
		String invite = """
				INVITE %s SIP/2.0
				Via: SIP/2.0/UDP %s;branch=z9hG4bK%s;rport
				Max-Forwards: 70
				From: <sip:442@%s>;tag=in
				To: <%s>
				Call-ID: %s
				CSeq: 1 INVITE
				Contact: <sip:442@%s>
				Content-Type: application/sdp
				Content-Length: %d

				%s""".formatted(uri, hostPort(), callId, hostPort(), uri, callId, hostPort(), sdp("RTP/AVP", "").length(), "");
		send((invite.replace("\n", "\r\n") + sdp("RTP/AVP", "")).getBytes(StandardCharsets.UTF_8), registration.from());
	}

	/** The final answer to a call of ours; 0 while there is none. */
	int answerTo(String callId) {
		return heard.stream().filter(h -> h.text().startsWith("SIP/2.0") && h.header("Call-ID").equals(callId))
				.mapToInt(h -> Integer.parseInt(h.text().substring(8, 11))).filter(code -> code >= 200).findFirst().orElse(0);
	}

	private static String sdp(String profile, String more) {
		return ("v=0\no=- 1 1 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 9 " + profile
				+ " 8 101\na=rtpmap:8 PCMA/8000\na=rtpmap:101 telephone-event/8000\n" + more).replace("\n", "\r\n");
	}

	private void readDatagrams() {
		byte[] buffer = new byte[65_536];
		while (!udp.isClosed()) {
			var packet = new DatagramPacket(buffer, buffer.length);
			try {
				udp.receive(packet);
				SocketAddress from = packet.getSocketAddress();
				if (packet.getLength() > 8) {
					hear(new Heard("UDP", from, new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8), 0),
							bytes -> send(bytes, from));
				}
			} catch (IOException closed) {
				// The loop ends with the socket.
			}
		}
	}

	private void send(byte[] bytes, SocketAddress to) {
		try {
			udp.send(new DatagramPacket(bytes, bytes.length, to));
		} catch (IOException gone) {
			// Nobody is there any more.
		}
	}

	private void accept() {
		while (!tcp.isClosed()) {
			try {
				Socket socket = tcp.accept();
				Thread.ofVirtual().name("registrar-connection").start(() -> readStream(socket));
			} catch (IOException closed) {
				// The loop ends with the socket.
			}
		}
	}

	private void readStream(Socket socket) {
		try (socket; InputStream in = new BufferedInputStream(socket.getInputStream())) {
			OutputStream out = socket.getOutputStream();
			int certificates = certificates(socket);
			var head = new StringBuilder();
			for (int c = in.read(); c >= 0; c = in.read()) {
				head.append((char) c);
				if (head.length() > 4 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
					Matcher length = Pattern.compile("(?im)^(Content-Length|l)\\s*:\\s*(\\d+)").matcher(head);
					byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(2)) : 0);
					hear(new Heard(transport, socket.getRemoteSocketAddress(),
							head + new String(body, StandardCharsets.UTF_8), certificates), bytes -> write(out, bytes));
					head.setLength(0);
				} else if (head.toString().isBlank()) {
					head.setLength(0); // keep-alive
				}
			}
		} catch (IOException broken) {
			// The other side has gone, or did not trust us.
		}
	}

	private static int certificates(Socket socket) throws IOException {
		if (!(socket instanceof SSLSocket secure)) {
			return 0;
		}
		secure.startHandshake();
		return secure.getNeedClientAuth() ? secure.getSession().getPeerCertificates().length : 0;
	}

	private static void write(OutputStream out, byte[] bytes) {
		try {
			out.write(bytes);
			out.flush();
		} catch (IOException gone) {
			// Nobody is there any more.
		}
	}

	private synchronized void hear(Heard message, Consumer<byte[]> answer) {
		heard.add(message);
		switch (message.method()) {
			case "", "ACK" -> {
				if (message.text().startsWith("SIP/2.0 2") && message.header("CSeq").endsWith("INVITE")) {
					acknowledge(message);
				}
			}
			case "REGISTER" -> register(message, answer);
			// Who calls x486 finds the number busy, and so on.
			case "INVITE" -> {
				if (message.dialled().matches("x\\d{3}")) {
					reply(message, message.dialled().substring(1) + " No", "", "", answer);
					return;
				}
				boolean secure = message.body().contains("RTP/SAVP");
				reply(message, "200 OK", "Contact: <sip:x@" + hostPort() + ">\nContent-Type: application/sdp\n",
						sdp(secure ? "RTP/SAVP" : "RTP/AVP", secure ? crypto(message.body()) : ""), answer);
			}
			case "SUBSCRIBE" -> reply(message, "489 Bad Event", "", "", answer);
			default -> reply(message, "200 OK", "", "", answer);
		}
	}

	private void acknowledge(Heard ok) {
		Matcher contact = Pattern.compile("<(sip:[^>]+)>").matcher(ok.header("Contact"));
		String uri = contact.find() ? contact.group(1) : "";
		String ack = "ACK " + uri + " SIP/2.0\nVia: SIP/2.0/UDP " + hostPort() + ";branch=z9hG4bKack" + ++tags
				+ "\nMax-Forwards: 70\nFrom: " + ok.header("From") + "\nTo: " + ok.header("To") + "\nCall-ID: " + ok.header("Call-ID")
				+ "\nCSeq: 1 ACK\nContent-Length: 0\n\n";
		send(ack.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), ok.from());
	}

	private static String crypto(String offer) {
		Matcher m = Pattern.compile("a=crypto:(\\d+) (\\S+)").matcher(offer);
		return m.find() ? "a=crypto:" + m.group(1) + ' ' + m.group(2) + " inline:" + "A".repeat(40) + '\n' : "";
	}

	private void register(Heard message, Consumer<byte[]> answer) {
		if (!password.isEmpty() && !right(message.header("Authorization"))) {
			reply(message, "401 Unauthorized", "WWW-Authenticate: Digest realm=\"bench\", nonce=\"n" + heard.size() + "\", algorithm=MD5\n",
					"", answer);
			return;
		}
		if (!refusal.isEmpty()) {
			reply(message, refusal, "", "", answer);
			return;
		}
		registration = message;
		String expires = message.header("Expires").isEmpty() ? "600" : message.header("Expires");
		reply(message, "200 OK", "Contact: " + message.header("Contact").replaceAll(";expires=\\d+", "") + ";expires=" + expires + '\n', "",
				answer);
	}

	/** RFC 2617 section 3.2.2, without qop. */
	private boolean right(String authorization) {
		String a1 = md5(part(authorization, "username") + ":bench:" + password);
		String a2 = md5("REGISTER:" + part(authorization, "uri"));
		return !authorization.isEmpty() && md5(a1 + ':' + part(authorization, "nonce") + ':' + a2).equals(part(authorization, "response"));
	}

	static String part(String authorization, String name) {
		Matcher m = Pattern.compile("\\b" + name + "=\"?([^\",]+)").matcher(authorization);
		return m.find() ? m.group(1) : "";
	}

	private static String md5(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private void reply(Heard request, String status, String more, String body, Consumer<byte[]> answer) {
		var text = new StringBuilder("SIP/2.0 ").append(status).append("\r\n");
		request.text().lines().takeWhile(l -> !l.isBlank()).filter(l -> l.matches("(?i)(via|from|call-id|cseq|record-route):.*"))
				.forEach(l -> text.append(l).append("\r\n"));
		String to = request.header("To");
		text.append("To: ").append(to).append(to.contains("tag=") ? "" : ";tag=t" + ++tags).append("\r\n");
		text.append(more.replace("\n", "\r\n")).append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
		answer.accept(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void close() throws IOException {
		if (udp != null) {
			udp.close();
		}
		tcp.close();
	}
}
