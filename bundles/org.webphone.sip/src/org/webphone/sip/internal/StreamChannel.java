package org.webphone.sip.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.SequentialExecutor;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipTransport;

/** A TCP or TLS connection. Writes are queued, so that a peer that does not read blocks nobody but itself. */
final class StreamChannel implements Channel {

	private static final Logger LOG = LoggerFactory.getLogger(StreamChannel.class);
	private static final byte[] PONG = "\r\n".getBytes(StandardCharsets.US_ASCII);

	private final SipTransport transport;
	private final Socket socket;
	private final InetSocketAddress remote;
	private final int listeningPort;
	private final SequentialExecutor writer;
	private final Receiver receiver;
	private final Consumer<StreamChannel> closed;
	private volatile long heard;
	private volatile long pongs;

	/** @param listeningPort where we can be called back; 0 for only on this connection */
	StreamChannel(SipTransport transport, Socket socket, int listeningPort, ExecutorService threads, Receiver receiver,
			Consumer<StreamChannel> closed) {
		this.transport = transport;
		this.socket = socket;
		this.remote = (InetSocketAddress) socket.getRemoteSocketAddress();
		this.listeningPort = listeningPort;
		this.writer = new SequentialExecutor(threads);
		this.receiver = receiver;
		this.closed = closed;
	}

	/** Reads until the connection ends; on a thread of its own. */
	void read() {
		try {
			var framing = new Framing(socket.getInputStream(), pong -> {
				heard++;
				pongs += pong ? 1 : 0;
			});
			for (Framing.Frame f = framing.next(); f != null; f = framing.next()) {
				if (f.message().length == 0) {
					send(PONG, e -> LOG.debug("A keep-alive of {} could not be answered", remote));
				} else {
					receiver.received(f.message(), f.message().length, this, f.trustworthy());
				}
				if (!f.trustworthy()) {
					writer.execute(this::close);
					return;
				}
			}
		} catch (IOException e) {
			LOG.debug("The connection with {} ended: {}", remote, e.getMessage());
		} finally {
			writer.execute(this::close);
		}
	}

	@Override
	public SipTransport transport() {
		return transport;
	}

	@Override
	public InetSocketAddress remote() {
		return remote;
	}

	@Override
	public SipEndpoint local() {
		return new SipEndpoint(transport, LocalAddress.text(socket.getLocalAddress()),
				listeningPort > 0 ? listeningPort : socket.getLocalPort());
	}

	@Override
	public boolean open() {
		return !socket.isClosed();
	}

	@Override
	public void send(byte[] message, Consumer<IOException> failed) {
		writer.execute(() -> {
			try {
				socket.getOutputStream().write(message);
				socket.getOutputStream().flush();
			} catch (IOException e) {
				close();
				failed.accept(e);
			}
		});
	}

	@Override
	public long heard() {
		return heard;
	}

	@Override
	public long pongs() {
		return pongs;
	}

	@Override
	public void drop() {
		writer.execute(this::close);
	}

	void close() {
		boolean first = !socket.isClosed();
		try {
			socket.close();
		} catch (IOException e) {
			LOG.debug("Closing the connection with {} failed: {}", remote, e.getMessage());
		}
		if (first) {
			closed.accept(this);
		}
	}
}
