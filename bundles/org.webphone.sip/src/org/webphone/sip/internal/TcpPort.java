package org.webphone.sip.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.sip.SipTransport;

/** A listening TCP or TLS socket with its accepting thread. */
final class TcpPort implements ListeningPort {

	private static final Logger LOG = LoggerFactory.getLogger(TcpPort.class);

	private final SipTransport transport;
	private final ServerSocket server;
	private final ExecutorService threads;
	private final Consumer<Socket> accepted;

	TcpPort(String stack, SipTransport transport, ServerSocket server, InetSocketAddress address,
			ExecutorService threads, Consumer<Socket> accepted) throws IOException {
		this.transport = transport;
		this.server = server;
		this.threads = threads;
		this.accepted = accepted;
		try {
			server.setReuseAddress(true);
			server.bind(address, 64);
		} catch (IOException e) {
			server.close();
			throw e;
		}
		NamedExecutors.thread("sip-" + transport.token() + '-' + stack, this::accept).start();
	}

	@Override
	public SipTransport transport() {
		return transport;
	}

	@Override
	public InetSocketAddress bound() {
		return (InetSocketAddress) server.getLocalSocketAddress();
	}

	private void accept() {
		while (!server.isClosed()) {
			try {
				Socket socket = server.accept();
				threads.execute(() -> accepted.accept(socket));
			} catch (IOException e) {
				if (!server.isClosed()) {
					LOG.warn("Accepting on {} failed: {}", bound(), e.getMessage());
				}
			} catch (RuntimeException e) {
				LOG.debug("A connection to {} came too late", bound());
			}
		}
	}

	@Override
	public void close() {
		try {
			server.close();
		} catch (IOException e) {
			LOG.debug("Closing {} failed: {}", bound(), e.getMessage());
		}
	}
}
