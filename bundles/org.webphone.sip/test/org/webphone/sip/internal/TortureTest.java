package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.webphone.sip.SipTransport;

/** All messages of RFC 4475 and RFC 5118: the answer or the silence that the RFC asks for, and the next request works. */
class TortureTest {

	private static final String ASSETS = System.getProperty("webphone.assets", "");
	private static final String PROBE = """
			OPTIONS sip:405@127.0.0.1 SIP/2.0\r
			Via: SIP/2.0/%s 127.0.0.1:%d;branch=z9hG4bKprobe%d;rport\r
			From: <sip:probe@127.0.0.1>;tag=p%d\r
			To: <sip:405@127.0.0.1>\r
			Call-ID: probe-%d\r
			CSeq: 1 OPTIONS\r
			Max-Forwards: 70\r
			Content-Length: 0\r
			\r
			""";

	/** Message, and the final codes (or 1xx for a call that rings, or "none") of which the answer has to be one. */
	private record Case(Path file, List<String> codes) {
		@Override
		public String toString() {
			return file.getFileName().toString();
		}
	}

	static Stream<Case> messages() throws IOException {
		if (ASSETS.isEmpty()) {
			return Stream.of(new Case(Path.of("(no webphone.assets)"), List.of()));
		}
		return Files.readAllLines(Path.of(System.getProperty("user.dir"), "test/org/webphone/sip/internal/torture.txt"))
				.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> l.split("\\s+", 2))
				.map(w -> new Case(Path.of(ASSETS, w[0]), List.of(w[1].strip().split("\\s+"))));
	}

	@Test
	void everyMessageHasAnExpectation() throws IOException {
		assumeTrue(!ASSETS.isEmpty(), "system property webphone.assets is not set");
		var expected = messages().map(c -> c.file().toString()).sorted().toList();
		var there = new ArrayList<String>();
		for (String folder : List.of("sip-torture-rfc4475/msgs", "sip-torture-rfc5118/msgs")) {
			try (Stream<Path> files = Files.list(Path.of(ASSETS, folder))) {
				files.map(Path::toString).forEach(there::add);
			}
		}
		assertEquals(there.stream().sorted().toList(), expected);
	}

	@ParameterizedTest
	@MethodSource("messages")
	void answersOverTcpAsTheRfcAsks(Case c) throws Exception {
		assumeTrue(!c.codes().isEmpty(), "system property webphone.assets is not set");
		try (var phone = new Phone("405", SipTransport.TCP, "127.0.0.1");
				var socket = new Socket("127.0.0.1", phone.port())) {
			socket.setTcpNoDelay(true);
			socket.getOutputStream().write(ended(Files.readAllBytes(c.file())));
			socket.getOutputStream().write(probe("TCP", socket.getLocalPort(), 1).getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().flush();
			socket.setSoTimeout(700);
			check(c, read(socket.getInputStream()));
			assertEquals("200", probeOverTcp(phone));
		}
	}

	@ParameterizedTest
	@MethodSource("messages")
	void answersOverUdpAsTheRfcAsks(Case c) throws Exception {
		assumeTrue(!c.codes().isEmpty(), "system property webphone.assets is not set");
		try (var phone = Phone.udp("405"); var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
			byte[] message = withPort(Files.readAllBytes(c.file()), socket.getLocalPort());
			var to = new InetSocketAddress("127.0.0.1", phone.port());
			socket.send(new DatagramPacket(message, message.length, to));
			byte[] probe = probe("UDP", socket.getLocalPort(), 1).getBytes(StandardCharsets.US_ASCII);
			socket.send(new DatagramPacket(probe, probe.length, to));
			socket.setSoTimeout(700);
			check(c, read(socket));
		}
	}

	/** The answer to the probe ends the reading; what came before it answers the message. */
	private static void check(Case c, String answers) {
		String wanted = c.codes().toString();
		List<String> codes = Stream.of(answers.split("(?=SIP/2\\.0 )")).filter(a -> a.startsWith("SIP/2.0 "))
				.filter(a -> !a.contains("probe-")).map(a -> a.substring(8, 11)).toList();
		String got = codes.isEmpty() ? "none" : codes.get(0).startsWith("1") ? "1xx" : codes.get(0);
		assertTrue(c.codes().contains(got), () -> c + " wants " + wanted + " but got " + got + ":\n" + answers);
		for (String line : answers.split("\r\n")) {
			assertFalse(line.contains("\n"), "a bare line feed in an answer");
		}
	}

	private static String probe(String transport, int port, int n) {
		return PROBE.formatted(transport, port, n, n, n);
	}

	private static String probeOverTcp(Phone phone) throws IOException {
		try (var socket = new Socket("127.0.0.1", phone.port())) {
			socket.getOutputStream().write(probe("TCP", socket.getLocalPort(), 2).getBytes(StandardCharsets.US_ASCII));
			socket.setSoTimeout(3000);
			return new String(socket.getInputStream().readNBytes(11), StandardCharsets.US_ASCII).substring(8);
		}
	}

	private static String read(InputStream in) throws IOException {
		var all = new StringBuilder();
		byte[] b = new byte[8192];
		try {
			for (int n = in.read(b); n > 0 && !probed(all); n = in.read(b)) {
				all.append(new String(b, 0, n, StandardCharsets.UTF_8));
				if (probed(all)) {
					break;
				}
			}
		} catch (SocketTimeoutException | SocketException e) {
			return all.toString();
		}
		return all.toString();
	}

	/** Some messages lack the empty line, which a datagram can do without and a stream cannot. */
	private static byte[] ended(byte[] message) {
		String text = new String(message, StandardCharsets.ISO_8859_1);
		return text.contains("\r\n\r\n") || text.contains("\n\n") ? message
				: (text + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
	}

	private static boolean probed(CharSequence all) {
		return all.toString().contains("probe-1");
	}

	private static String read(DatagramSocket socket) throws IOException {
		var all = new StringBuilder();
		byte[] b = new byte[65535];
		try {
			while (!probed(all)) {
				var p = new DatagramPacket(b, b.length);
				socket.receive(p);
				all.append(new String(b, 0, p.getLength(), StandardCharsets.UTF_8));
			}
		} catch (SocketTimeoutException e) {
			return all.toString();
		}
		return all.toString();
	}

	/** Lets answers come to us: the port of the topmost Via becomes ours, nothing else is touched. */
	private static byte[] withPort(byte[] message, int port) {
		String text = new String(message, StandardCharsets.ISO_8859_1);
		var via = Pattern.compile(
				"(?im)^(v|via)[ \\t]*:\\s*SIP\\s*/\\s*2\\.0\\s*/\\s*\\w+\\s+(\\[[^\\]]*\\]|[^:;,\\s]+)(\\s*:\\s*\\d+)?").matcher(text);
		if (!via.find()) {
			return message;
		}
		String out = text.substring(0, via.end(2)) + ':' + port + text.substring(via.end());
		return out.getBytes(StandardCharsets.ISO_8859_1);
	}
}
