package org.webphone.sip.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks whether a server still listens on its UDP port: only a socket that is connected is told by the system that nobody
 * does (ICMP port unreachable). It sends the four octets of a keep-alive (RFC 5626 section 3.5.1), which servers ignore.
 * Never blocks.
 */
final class PortProbe {

	private static final Logger LOG = LoggerFactory.getLogger(PortProbe.class);
	private static final byte[] PING = { '\r', '\n', '\r', '\n' };

	private final ByteBuffer answer = ByteBuffer.allocate(64);
	private DatagramChannel socket;
	private InetSocketAddress server;
	private boolean refused;

	void ask(InetSocketAddress peer) {
		refused = false;
		try {
			if (socket == null || !peer.equals(server)) {
				close();
				socket = DatagramChannel.open();
				socket.configureBlocking(false);
				socket.connect(peer);
				server = peer;
			}
			socket.write(ByteBuffer.wrap(PING));
		} catch (PortUnreachableException e) {
			// said about the last question
			refused = true;
		} catch (IOException e) {
			LOG.debug("{} cannot be asked: {}", peer, e.getMessage());
			close();
		}
	}

	/** Whether somebody told since {@link #ask} that nobody listens; silence is no. */
	boolean refused() {
		try {
			while (socket != null && socket.read(answer.clear()) > 0) {
				LOG.trace("{} answered", server);
			}
		} catch (PortUnreachableException e) {
			refused = true;
		} catch (IOException e) {
			close();
		}
		return refused;
	}

	void close() {
		try {
			if (socket != null) {
				socket.close();
			}
		} catch (IOException e) {
			LOG.debug("A socket could not be closed: {}", e.getMessage());
		}
		socket = null;
	}
}
