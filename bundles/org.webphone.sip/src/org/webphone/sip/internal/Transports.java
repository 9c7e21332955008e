package org.webphone.sip.internal;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipException;
import org.webphone.sip.SipTls;
import org.webphone.sip.SipTransport;

/** All sockets of a stack. Connecting and handshakes happen on threads of their own, never on the loop. */
final class Transports {

	private static final Logger LOG = LoggerFactory.getLogger(Transports.class);
	private static final int CONNECT_TIMEOUT_MS = 8000;
	private static final int MAX_CONNECTIONS = 2000;
	private static final int SHARED_TRIES = 20;

	private record Key(SipTransport transport, InetAddress host, int port, String name) {
	}

	private final String name;
	private final Receiver receiver;
	private final TlsSockets tls;
	private final ExecutorService threads;
	private final List<ListeningPort> ports = new ArrayList<>();
	private final Map<Key, CompletableFuture<StreamChannel>> connections = new ConcurrentHashMap<>();
	private final Map<StreamChannel, Boolean> inbound = new ConcurrentHashMap<>();
	private volatile boolean closed;
	private Consumer<Channel> onClosed = c -> {
	};

	Transports(String name, Optional<SipTls> tls, Receiver receiver) {
		this.name = name;
		this.receiver = receiver;
		this.tls = new TlsSockets(tls);
		this.threads = NamedExecutors.virtual("sip-io-" + name);
	}

	/**
	 * Binds all, before the stack is open. Those of UDP and TCP that may have any port share one: who sends us a request that is
	 * too large for UDP expects us at the same port of TCP (RFC 3261 sections 18.1.1 and 18.2.1), where somebody else might be.
	 */
	void listen(List<SipEndpoint> all) throws SipException {
		int tries = 1;
		while (!listen(all, tries < SHARED_TRIES)) {
			tries++;
		}
	}

	/** False, with nothing bound, where the port that one was given is taken for another. */
	private boolean listen(List<SipEndpoint> all, boolean share) throws SipException {
		int shared = 0;
		for (SipEndpoint e : all) {
			boolean shares = share && e.port() == 0 && e.transport() != SipTransport.TLS;
			try {
				listen(e, shares ? shared : e.port());
			} catch (IOException | RuntimeException x) {
				if (shares && shared != 0 && x instanceof BindException) {
					ports.forEach(ListeningPort::close);
					ports.clear();
					return false;
				}
				throw new SipException("The " + e.transport() + " port " + e.hostPort() + " cannot be opened: "
						+ x.getMessage() + ". Choose another port or 0 for any.", x);
			}
			shared = shares ? ports.getLast().bound().getPort() : shared;
		}
		return true;
	}

	private void listen(SipEndpoint e, int port) throws IOException {
		InetSocketAddress address = new InetSocketAddress(e.host().isEmpty() ? "0.0.0.0" : e.host(), port);
		if (address.isUnresolved()) {
			throw new IOException("the name " + e.host() + " has no address");
		}
		if (e.transport() == SipTransport.UDP) {
			ports.add(new UdpPort(name, address, receiver));
			return;
		}
		ServerSocket server = e.transport() == SipTransport.TLS ? tls.server() : new ServerSocket();
		ports.add(new TcpPort(name, e.transport(), server, address, threads, s -> accepted(e.transport(), s)));
	}

	/** Told of every connection that ends. */
	void onClosed(Consumer<Channel> listener) {
		onClosed = listener;
	}

	List<ListeningPort> ports() {
		return ports;
	}

	/** A channel to the hop; UDP at once, a connection when it stands. Fails with the IOException that says why not. */
	CompletableFuture<Channel> channel(Hop hop) {
		if (hop.transport() == SipTransport.UDP) {
			return udp(hop.address()).map(u -> CompletableFuture.completedFuture(u.to(hop.address())))
					.orElseGet(() -> CompletableFuture.failedFuture(
							new IOException("There is no UDP port of the address family of " + hop.hostPort() + '.')));
		}
		Key key = new Key(hop.transport(), hop.address().getAddress(), hop.address().getPort(),
				hop.transport() == SipTransport.TLS ? hop.name() : "");
		CompletableFuture<StreamChannel> connection = connections.compute(key, (k, old) -> usable(old) ? old
				: connect(k, hop));
		return connection.thenApply(c -> c);
	}

	private static boolean usable(CompletableFuture<StreamChannel> c) {
		return c != null && (!c.isDone() || !c.isCompletedExceptionally() && c.join().open());
	}

	/** The port that can reach the address: same family, and a loopback port only for loopback. */
	private Optional<UdpPort> udp(InetSocketAddress peer) {
		return ports.stream().filter(UdpPort.class::isInstance).map(UdpPort.class::cast)
				.filter(p -> sameFamily(p.bound().getAddress(), peer.getAddress())).findFirst();
	}

	private static boolean sameFamily(InetAddress bound, InetAddress peer) {
		return bound.getClass() == peer.getClass() || bound.isAnyLocalAddress() && bound.getAddress().length == 16;
	}

	private CompletableFuture<StreamChannel> connect(Key key, Hop hop) {
		var result = new CompletableFuture<StreamChannel>();
		threads.execute(() -> {
			try {
				Socket socket = new Socket();
				bindLike(socket, hop);
				socket.connect(hop.address(), CONNECT_TIMEOUT_MS);
				if (socket.getLocalSocketAddress().equals(socket.getRemoteSocketAddress())) {
					// On loopback TCP connects to itself when it was given the very port it calls (RFC 9293 section 3.5).
					socket.close();
					throw new ConnectException("connected to itself");
				}
				prepare(socket);
				Socket ready = hop.transport() == SipTransport.TLS ? tls.client(socket, hop.name()) : socket;
				StreamChannel c = stream(hop.transport(), ready);
				result.complete(c);
				if (closed) {
					c.close();
				}
				c.read();
			} catch (IOException | RuntimeException e) {
				result.completeExceptionally(e);
				connections.remove(key, result);
			}
		});
		return result;
	}

	/** From the address that we listen on, so that the far end sees the one we told it. */
	private void bindLike(Socket socket, Hop hop) throws IOException {
		for (ListeningPort p : ports) {
			InetAddress host = p.bound().getAddress();
			if (p.transport() == hop.transport() && !host.isAnyLocalAddress()
					&& sameFamily(host, hop.address().getAddress())) {
				socket.bind(new InetSocketAddress(host, 0));
				return;
			}
		}
	}

	private static void prepare(Socket socket) throws IOException {
		socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
		socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
	}

	private void accepted(SipTransport transport, Socket socket) {
		try {
			if (inbound.size() >= MAX_CONNECTIONS || closed) {
				socket.close();
				return;
			}
			prepare(socket);
			if (transport == SipTransport.TLS) {
				tls.handshake(socket);
			}
			StreamChannel c = stream(transport, socket);
			inbound.put(c, true);
			// Requests of ours to this very peer use the connection that is there (RFC 3261 section 18).
			connections.put(new Key(transport, c.remote().getAddress(), c.remote().getPort(), ""),
					CompletableFuture.completedFuture(c));
			c.read();
		} catch (IOException e) {
			LOG.debug("A connection was not taken: {}", e.getMessage());
		}
	}

	private StreamChannel stream(SipTransport transport, Socket socket) {
		int listening = ports.stream().filter(p -> p.transport() == transport
				&& sameFamily(p.bound().getAddress(), socket.getInetAddress())).map(p -> p.bound().getPort())
				.findFirst().orElse(0);
		return new StreamChannel(transport, socket, listening, threads, receiver, this::forget);
	}

	private void forget(StreamChannel c) {
		inbound.remove(c);
		onClosed.accept(c);
		connections.values().removeIf(f -> f.isDone() && !f.isCompletedExceptionally() && f.join() == c);
	}

	/**
	 * The transport for URIs of a dialog that name none: UDP (RFC 3263 section 4.1) where we have it, else that of the
	 * way the dialog was made on; never less than TLS.
	 */
	SipTransport inDialog(Channel way) {
		boolean datagrams = way.transport() == SipTransport.TCP && udp(way.remote()).isPresent();
		return datagrams ? SipTransport.UDP : way.transport();
	}

	/** Streams that are open now. */
	int connections() {
		return inbound.size() + (int) connections.values().stream()
				.filter(f -> usable(f) && f.isDone() && !inbound.containsKey(f.join())).count();
	}

	/** Ends all connections, those under way too, so that the next request opens a fresh one; listening goes on. */
	void dropConnections() {
		for (Key key : List.copyOf(connections.keySet())) {
			CompletableFuture<StreamChannel> old = connections.remove(key);
			if (old != null) {
				old.thenAccept(StreamChannel::close);
			}
		}
	}

	void close() {
		closed = true;
		ports.forEach(ListeningPort::close);
		connections.values().forEach(f -> f.thenAccept(StreamChannel::close));
		inbound.keySet().forEach(StreamChannel::close);
		threads.shutdownNow();
	}
}
