package org.webphone.sip.internal;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipTransport;

/** One UDP socket with its reading thread. */
final class UdpPort implements ListeningPort {

	private static final Logger LOG = LoggerFactory.getLogger(UdpPort.class);
	private static final int MAX_DATAGRAM = 65535;

	private final DatagramSocket socket;
	private final Receiver receiver;

	UdpPort(String stack, InetSocketAddress address, Receiver receiver) throws SocketException {
		this.receiver = receiver;
		socket = new DatagramSocket(null);
		try {
			socket.setReceiveBufferSize(512 * 1024);
			socket.bind(address);
		} catch (SocketException e) {
			socket.close();
			throw e;
		}
		NamedExecutors.thread("sip-udp-" + stack, this::read).start();
	}

	@Override
	public SipTransport transport() {
		return SipTransport.UDP;
	}

	@Override
	public InetSocketAddress bound() {
		return (InetSocketAddress) socket.getLocalSocketAddress();
	}

	Channel to(InetSocketAddress peer) {
		return new Peer(peer);
	}

	private void read() {
		byte[] buffer = new byte[MAX_DATAGRAM];
		while (!socket.isClosed()) {
			var packet = new DatagramPacket(buffer, buffer.length);
			try {
				socket.receive(packet);
				receiver.received(buffer, packet.getLength(), to((InetSocketAddress) packet.getSocketAddress()), true);
			} catch (PortUnreachableException e) {
				LOG.debug("A peer of {} does not listen", bound());
			} catch (IOException e) {
				if (!socket.isClosed()) {
					LOG.warn("Reading from {} failed: {}", bound(), e.getMessage());
				}
			} catch (RuntimeException e) {
				LOG.error("A datagram could not be handled; the next ones are", e);
			}
		}
	}

	@Override
	public void close() {
		socket.close();
	}

	private final class Peer implements Channel {
		private final InetSocketAddress remote;

		Peer(InetSocketAddress remote) {
			this.remote = remote;
		}

		@Override
		public SipTransport transport() {
			return SipTransport.UDP;
		}

		@Override
		public InetSocketAddress remote() {
			return remote;
		}

		@Override
		public SipEndpoint local() {
			InetSocketAddress bound = bound();
			InetAddress host = LocalAddress.towards(bound.getAddress(), remote);
			return new SipEndpoint(SipTransport.UDP, LocalAddress.text(host), bound.getPort());
		}

		@Override
		public boolean open() {
			return !socket.isClosed();
		}

		@Override
		public void send(byte[] message, Consumer<IOException> failed) {
			try {
				socket.send(new DatagramPacket(message, message.length, remote));
			} catch (IOException e) {
				failed.accept(e);
			}
		}
	}
}
