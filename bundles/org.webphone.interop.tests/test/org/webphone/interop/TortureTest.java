package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Needs;
import org.webphone.testbench.Ports;
import org.webphone.testbench.SipProbe;
import org.webphone.testbench.Sipp;
import org.webphone.testbench.SippSetup;

/** All messages of RFC 4475 and RFC 5118 at a running agent: whatever it makes of each, the next call works. */
class TortureTest {

	@ParameterizedTest(name = "{0} over {1}")
	@CsvSource({ "sip-torture-rfc4475/msgs, udp", "sip-torture-rfc4475/msgs, tcp", "sip-torture-rfc5118/msgs, udp",
			"sip-torture-rfc5118/msgs, tcp" })
	void everyMessageIsSurvived(String folder, String transport) throws IOException {
		Path messages = Needs.testData(folder);
		int port = Ports.free();
		try (AgentProcess agent = AgentSetup.alone("405", "127.0.0.1:" + port).start();
				SipProbe probe = SipProbe.udp("127.0.0.1", port); Stream<Path> files = Files.list(messages)) {
			agent.awaitPort(port);
			// The port for connections is opened a moment after the one for datagrams.
			Await.until("connections to be taken", LATER, () -> takesConnections(port));
			List<Path> all = files.filter(file -> file.toString().endsWith(".dat")).sorted().toList();
			assertTrue(all.size() >= 10, "messages in " + messages);
			for (Path file : all) {
				if ("tcp".equals(transport)) {
					sendByTcp(Files.readAllBytes(file), port);
				} else {
					probe.send(Files.readAllBytes(file));
				}
			}
			refuseWhatRings(agent);
			try (Sipp sipp = SippSetup.scenario(TortureTest.class, "caller-talks.xml").to("405", "127.0.0.1:" + port).start()) {
				answerTheNext(agent);
				sipp.awaitSuccess(SOON);
			}
			assertEquals(List.of(), agent.strangeLines());
			assertEquals(0, agent.finish());
		}
	}

	private static boolean takesConnections(int port) {
		try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
			return socket.isConnected();
		} catch (IOException refused) {
			return false;
		}
	}

	private static void sendByTcp(byte[] message, int port) throws IOException {
		try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
			socket.getOutputStream().write(message);
			socket.getOutputStream().flush();
		}
	}

	/** The valid ones among them are calls; some of them may still be on their way. */
	private static void refuseWhatRings(AgentProcess agent) {
		for (int round = 0, quiet = 0; quiet < 3 && round < 200; round++) {
			var calls = agent.tell("calls").getAsJsonArray("calls");
			quiet = calls.isEmpty() ? quiet + 1 : 0;
			calls.forEach(call -> agent.ask("reject", "call", AgentProcess.text(call.getAsJsonObject(), "call"), "code", 486));
		}
	}

	/** Answers the caller 499 of the scenario. */
	private static void answerTheNext(AgentProcess agent) {
		String call = AgentProcess.text(agent.await("the call of 499", LATER,
				event -> "incoming".equals(AgentProcess.text(event, "state")) && "499".equals(AgentProcess.text(event, "remote"))),
				"call");
		agent.tell("answer", "call", call);
		agent.awaitCall(call, "active", SOON);
	}
}
