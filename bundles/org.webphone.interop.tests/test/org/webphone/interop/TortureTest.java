package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.io.IOException;
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

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Needs;
import org.webphone.testbench.Ports;
import org.webphone.testbench.Sipp;
import org.webphone.testbench.SippSetup;

/**
 * All messages of RFC 4475 and RFC 5118 at the running agent over UDP and TCP: each gets the answer, or the silence, of the
 * table that the unit tests of the bundle {@code sip} use too, and the next request and the next call work.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TortureTest {

	private static final String TABLE = "bundles/org.webphone.sip/test/org/webphone/sip/internal/torture.txt";
	private static final int PATIENCE_MILLIS = 5000;

	private final int port = Ports.free();
	private AgentProcess agent;
	private int probes;

	/** A message, and the codes (1xx for a call that rings, or "none") of which the answer has to be one. */
	private record Case(String file, List<String> codes) {
		@Override
		public String toString() {
			return file;
		}
	}

	static Stream<Case> messages() throws IOException {
		Path root = Path.of(System.getProperty("webphone.root", ""));
		return Files.readAllLines(root.resolve(TABLE)).stream().filter(l -> !l.isBlank() && !l.startsWith("#"))
				.map(l -> l.strip().split("\\s+")).map(w -> new Case(w[0], List.of(w).subList(1, w.length)));
	}

	@BeforeAll
	void start() {
		agent = AgentSetup.alone("405", "127.0.0.1:" + port).start();
		agent.awaitPort(port);
		// The port for connections is opened a moment after the one for datagrams.
		Await.until("connections to be taken", LATER, this::takesConnections);
	}

	@AfterEach
	void refuseWhatRings() {
		agent.tell("calls").getAsJsonArray("calls")
				.forEach(call -> agent.ask("reject", "call", AgentProcess.text(call.getAsJsonObject(), "call"), "code", 486));
	}

	@AfterAll
	void theNextCallWorks() {
		try (Sipp sipp = SippSetup.scenario(TortureTest.class, "caller-talks.xml").to("405", "127.0.0.1:" + port).start()) {
			String call = AgentProcess.text(agent.await("the call of 499", LATER,
					event -> "incoming".equals(AgentProcess.text(event, "state")) && "499".equals(AgentProcess.text(event, "remote"))),
					"call");
			agent.tell("answer", "call", call);
			sipp.awaitSuccess(SOON);
			assertEquals(List.of(), agent.strangeLines());
			assertEquals(0, agent.finish());
		} finally {
			agent.close();
		}
	}

	@ParameterizedTest(name = "{0} over UDP")
	@MethodSource("messages")
	void isAnsweredOverUdpAsTheRfcAsks(Case c) throws IOException {
		byte[] message = Files.readAllBytes(Needs.testData(c.file()));
		try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
			var to = new InetSocketAddress("127.0.0.1", port);
			byte[] bent = withPort(message, socket.getLocalPort());
			socket.send(new DatagramPacket(bent, bent.length, to));
			byte[] probe = probe("UDP", socket.getLocalPort());
			socket.send(new DatagramPacket(probe, probe.length, to));
			socket.setSoTimeout(PATIENCE_MILLIS);
			var all = new StringBuilder();
			byte[] buffer = new byte[65_535];
			while (!probed(all)) {
				var packet = new DatagramPacket(buffer, buffer.length);
				socket.receive(packet);
				all.append(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8));
			}
			check(c, all.toString());
		}
	}

	/** A stream that holds nonsense may be closed after the answer; a new connection works in any case. */
	@ParameterizedTest(name = "{0} over TCP")
	@MethodSource("messages")
	void isAnsweredOverTcpAsTheRfcAsks(Case c) throws IOException {
		byte[] message = Files.readAllBytes(Needs.testData(c.file()));
		try (var socket = new Socket("127.0.0.1", port)) {
			socket.setTcpNoDelay(true);
			socket.setSoTimeout(3000);
			String answers;
			try {
				socket.getOutputStream().write(ended(message));
				socket.getOutputStream().write(probe("TCP", socket.getLocalPort()));
				socket.getOutputStream().flush();
			} catch (SocketException closed) {
				assertTrue(probes > 0, "closed while we wrote; what was answered can still be read");
			} finally {
				answers = read(socket);
			}
			check(c, answers);
		}
		try (var socket = new Socket("127.0.0.1", port)) {
			socket.setSoTimeout(PATIENCE_MILLIS);
			socket.getOutputStream().write(probe("TCP", socket.getLocalPort()));
			assertTrue(read(socket).startsWith("SIP/2.0 200"));
		}
	}

	private static void check(Case c, String answers) {
		List<String> codes = Stream.of(answers.split("(?=SIP/2\\.0 \\d)")).filter(a -> a.startsWith("SIP/2.0 "))
				.filter(a -> !a.contains("probe-")).map(a -> a.substring(8, 11)).toList();
		String got = codes.isEmpty() ? "none" : codes.get(0).startsWith("1") ? "1xx" : codes.get(0);
		assertTrue(c.codes().contains(got), () -> c + " wants " + c.codes() + " but got " + got + ":\n" + answers);
		for (String line : answers.split("\r\n")) {
			assertFalse(line.contains("\n"), "a bare line feed in an answer");
		}
		if (got.equals("420")) {
			assertTrue(answers.contains("Unsupported: "), answers);
		}
		if (got.equals("415")) {
			assertTrue(answers.contains("Accept: application/sdp"), answers);
		}
	}

	private byte[] probe(String transport, int from) {
		int n = ++probes;
		return """
				OPTIONS sip:405@127.0.0.1 SIP/2.0
				Via: SIP/2.0/%s 127.0.0.1:%d;branch=z9hG4bKprobe%d;rport
				From: <sip:probe@127.0.0.1>;tag=p%d
				To: <sip:405@127.0.0.1>
				Call-ID: probe-%d
				CSeq: 1 OPTIONS
				Max-Forwards: 70
				Content-Length: 0

				""".formatted(transport, from, n, n, n).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
	}

	private static boolean probed(CharSequence all) {
		return all.toString().contains("Call-ID: probe-");
	}

	private static String read(Socket socket) throws IOException {
		var all = new ArrayList<String>();
		byte[] buffer = new byte[8192];
		try {
			for (int n = socket.getInputStream().read(buffer); n > 0; n = socket.getInputStream().read(buffer)) {
				all.add(new String(buffer, 0, n, StandardCharsets.UTF_8));
				if (probed(String.join("", all))) {
					break;
				}
			}
		} catch (SocketTimeoutException | SocketException nothingMore) {
			return String.join("", all);
		}
		return String.join("", all);
	}

	/** Some messages lack the empty line, which a datagram can do without and a stream cannot. */
	private static byte[] ended(byte[] message) {
		String text = new String(message, StandardCharsets.ISO_8859_1);
		return text.contains("\r\n\r\n") || text.contains("\n\n") ? message : (text + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Lets answers come to us: the port of the topmost Via becomes ours, nothing else is touched. */
	private static byte[] withPort(byte[] message, int port) {
		String text = new String(message, StandardCharsets.ISO_8859_1);
		var via = Pattern.compile("(?im)^(v|via)[ \\t]*:\\s*SIP\\s*/\\s*2\\.0\\s*/\\s*\\w+\\s+(\\[[^\\]]*\\]|[^:;,\\s]+)(\\s*:\\s*\\d+)?")
				.matcher(text);
		return via.find() ? (text.substring(0, via.end(2)) + ':' + port + text.substring(via.end())).getBytes(StandardCharsets.ISO_8859_1)
				: message;
	}

	private boolean takesConnections() {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			return socket.isConnected();
		} catch (IOException refused) {
			return false;
		}
	}
}
