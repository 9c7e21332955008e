package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Requests that a datagram cannot carry in one piece (RFC 3261 section 18.1.1). */
class LargeRequestTest {

	@Test
	void largeInviteGoesByTcpAndTheCallIsReachedByUdp() throws IOException {
		try (FarEnd far = FarEnd.open(); ServerSocket server = new ServerSocket(); Telephone phone = Telephone.start()) {
			server.bind(new InetSocketAddress("127.0.0.1", far.port()));
			server.setSoTimeout((int) FarEnd.SOON.toMillis());
			String call = phone.dial("sip:" + "x".repeat(700) + '@' + far.hostPort());
			try (Socket tcp = server.accept()) {
				Message invite = read(tcp);
				assertTrue(invite.header("Via").startsWith("SIP/2.0/TCP "), invite.text());
				assertTrue(invite.text().length() > 1300);
				assertFalse(invite.contact().contains("transport=tcp"), invite.contact());
				assertTrue(invite.contact().contains("127.0.0.1:" + phone.port), invite.contact());
				tcp.getOutputStream().write(answer(invite, far).getBytes(StandardCharsets.UTF_8));
				far.aim(phone.port);
				assertEquals(invite.cseq(), far.request("ACK").cseq());
				phone.await(call, "active");
				assertEquals(0, far.requests("INVITE").size(), "nothing in pieces");
				Leg leg = Leg.of(far, invite, "t");
				assertEquals(200, leg.ask("INVITE", "", Sdp.with(Sdp.NOWHERE, 2, "a=sendonly\n")).code());
				leg.ack();
				assertEquals(200, leg.bye().code());
				assertEquals("normal", phone.end(call));
			}
		}
	}

	private static Message read(Socket tcp) throws IOException {
		var all = new ByteArrayOutputStream();
		int length = -1;
		while (length < 0 || all.size() < length) {
			all.write(tcp.getInputStream().read());
			String text = all.toString(StandardCharsets.UTF_8);
			if (length < 0 && text.endsWith("\r\n\r\n")) {
				length = all.size() + Integer.parseInt(new Message(text, null, 0).header("Content-Length"));
			}
		}
		return new Message(all.toString(StandardCharsets.UTF_8), tcp.getRemoteSocketAddress(), System.nanoTime());
	}

	private static String answer(Message invite, FarEnd far) {
		String copied = invite.text().lines().takeWhile(l -> !l.isBlank()).filter(l -> l.matches("(?i)(via|from|to|call-id|cseq):.*"))
				.map(l -> l.startsWith("To:") ? l + ";tag=t" : l).collect(Collectors.joining("\r\n"));
		String sdp = Sdp.at(Sdp.NOWHERE).replace("\n", "\r\n");
		return "SIP/2.0 200 OK\r\n" + copied + "\r\nContact: <sip:far@" + far.hostPort()
				+ ">\r\nContent-Type: application/sdp\r\nContent-Length: " + sdp.length() + "\r\n\r\n" + sdp;
	}
}
