package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.webphone.interop.Limits.LATER;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;

/** Whoever throws packets at the ports of a running call does not end it. */
class HostileSoundTest {

	private static final int PACKETS = 60_000;

	@ParameterizedTest
	@ValueSource(strings = { "off", "required" })
	void aFloodOfHostilePacketsAtAllPortsOfTheAgentDoesNotEndItsCall(String srtp) throws IOException {
		BaresipSetup far = BaresipSetup.named("423").tone(660);
		try (Baresip baresip = (srtp.equals("off") ? far : far.srtp(true)).start();
				AgentProcess agent = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register", "--audio-in", "tone:440", "--srtp",
						srtp, "--audio-out", "heard.wav", "--codecs", "PCMA").start()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			Hearing.awaitTone("the agent", agent::heard, 660);
			Set<Integer> ports = ports(agent.pid());
			assertFalse(ports.isEmpty());
			flood(ports);
			Hearing.awaitMore("the agent after the flood", agent::heard, 660);
			Hearing.awaitMore("baresip after the flood", baresip::heard, 440);
			assertEquals("active", agent.states(call).substring(agent.states(call).lastIndexOf(' ') + 1));
			assertEquals(0, agent.finish());
		}
	}

	/** Truncated, of a wrong version, with absurd lengths, RTP and RTCP of strangers and noise, as fast as they go. */
	private static void flood(Set<Integer> ports) throws IOException {
		var random = new Random(4);
		try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
			for (int i = 0; i < PACKETS; i++) {
				byte[] octets = new byte[random.nextInt(random.nextInt(10) == 0 ? 1500 : 60)];
				random.nextBytes(octets);
				if (octets.length > 1 && i % 4 != 0) {
					octets[0] = (byte) (0x80 | random.nextInt(64));
					octets[1] = (byte) (i % 2 == 0 ? 8 : 200 + random.nextInt(8));
				}
				for (int port : ports) {
					if (i % ports.size() == port % ports.size()) {
						socket.send(new DatagramPacket(octets, octets.length, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
					}
				}
			}
		}
	}

	/** The UDP ports of a process. */
	private static Set<Integer> ports(long pid) throws IOException {
		Set<String> sockets;
		try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
			sockets = open.map(HostileSoundTest::target).filter(t -> t.startsWith("socket:[")).map(t -> t.substring(8, t.length() - 1))
					.collect(Collectors.toSet());
		}
		return Stream.of("udp", "udp6").flatMap(table -> lines(Path.of("/proc/net/" + table)).stream().skip(1))
				.map(line -> line.strip().split("\\s+")).filter(words -> words.length > 9 && sockets.contains(words[9]))
				.map(words -> Integer.parseInt(words[1].substring(words[1].lastIndexOf(':') + 1), 16)).collect(Collectors.toSet());
	}

	private static String target(Path link) {
		try {
			return Files.readSymbolicLink(link).toString();
		} catch (IOException e) {
			return "";
		}
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		} catch (IOException e) {
			return List.of();
		}
	}
}
