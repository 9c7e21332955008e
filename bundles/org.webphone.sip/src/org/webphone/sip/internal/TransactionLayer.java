package org.webphone.sip.internal;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Text;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/** Matches messages to transactions. Its tables belong to the loop; decoding happens where the octets came in. */
final class TransactionLayer implements Receiver {

	private static final Logger LOG = LoggerFactory.getLogger(TransactionLayer.class);
	private static final int MAX_TRANSACTIONS = 20_000;

	/** What is above, called on the loop. */
	interface Upper {
		/** A new request, not ACK, not CANCEL. */
		void request(ServerTransaction tx);

		/** ACK of a 2xx, or of nothing. */
		void acknowledged(Inbound<SipRequest> ack);

		/** CANCEL of an INVITE that is known; it has been answered 200. */
		void cancelled(ServerTransaction invite, SipRequest cancel);

		/** A response to nothing we remember. */
		void stray(Inbound<SipResponse> response);
	}

	private final Loop loop;
	private final Timers timers;
	private final String userAgent;
	private final Map<String, ClientTransaction> clients = new HashMap<>();
	private final Map<String, ServerTransaction> servers = new HashMap<>();
	private final AtomicLong requestsIn = new AtomicLong();
	private final AtomicLong responsesIn = new AtomicLong();
	private final AtomicLong malformed = new AtomicLong();
	private final AtomicLong strays = new AtomicLong();
	private Transports transports;
	private Upper upper;

	TransactionLayer(Loop loop, Timers timers, String userAgent) {
		this.loop = loop;
		this.timers = timers;
		this.userAgent = userAgent;
	}

	/** Completes the circle before anything can come in. */
	void connect(Transports below, Upper above) {
		transports = below;
		upper = above;
	}

	Loop loop() {
		return loop;
	}

	Timers timers() {
		return timers;
	}

	Transports transports() {
		return transports;
	}

	String userAgent() {
		return userAgent;
	}

	/** Sends a request that has its Via. */
	ClientTransaction send(SipRequest request, String branch, Channel channel, ClientTransaction.Listener listener) {
		String key = branch + ' ' + request.method();
		var tx = new ClientTransaction(this, key, request, channel, listener);
		clients.put(key, tx);
		tx.start();
		return tx;
	}

	/** Sends what has no transaction: the ACK of a 2xx. */
	void sendAlone(SipRequest request, Channel channel) {
		trace("->", request, channel.remote());
		channel.send(SipText.encode(request),
				e -> LOG.debug("{} could not be sent: {}", request.method(), e.getMessage()));
	}

	@Override
	public void received(byte[] data, int length, Channel from, boolean trustworthy) {
		Decoder.Result result;
		try {
			result = Decoder.decode(data, length, from, trustworthy);
		} catch (RuntimeException e) {
			LOG.debug("A message from {} broke the decoder", from.remote(), e);
			result = new Decoder.Noise("unreadable");
		}
		switch (result) {
			case Decoder.Good g when g.inbound().message() instanceof SipRequest -> {
				requestsIn.incrementAndGet();
				Inbound<SipRequest> in = stamped(Inbound.request(g.inbound()));
				loop.run(() -> request(in));
			}
			case Decoder.Good g -> {
				responsesIn.incrementAndGet();
				loop.run(() -> response(Inbound.response(g.inbound())));
			}
			case Decoder.Bad b -> {
				malformed.incrementAndGet();
				LOG.debug("A request from {} is refused: {}", from.remote(), b.reason());
				refuse(b);
			}
			case Decoder.Noise n -> {
				if (!n.why().isEmpty()) {
					malformed.incrementAndGet();
					LOG.debug("Dropped from {}: {}", from.remote(), n.why());
				}
			}
		}
	}

	/** Answers without a transaction: repetitions are answered again, and nothing is remembered of a stranger. */
	private void refuse(Decoder.Bad b) {
		Inbound<SipRequest> in = stamped(b.inbound());
		var response = Replies.to(in.message(), b.code(), b.reason(), Tags.fresh(),
				SipHeaders.of("Server", userAgent), Optional.empty());
		InetSocketAddress source = in.from().remote();
		if (in.from().transport().reliable() || in.facts().rport() || in.facts().viaPort() <= 0) {
			in.from().send(SipText.encode(response), e -> LOG.debug("No way back: {}", e.getMessage()));
			return;
		}
		transports.channel(new Hop(in.from().transport(), new InetSocketAddress(source.getAddress(), in.facts().viaPort()), ""))
				.thenAccept(c -> c.send(SipText.encode(response), e -> LOG.debug("No way back: {}", e.getMessage())));
	}

	private static Inbound<SipRequest> stamped(Inbound<SipRequest> in) {
		SipRequest r = in.message();
		SipHeaders h = ViaText.stamp(r.headers(), in.facts(), in.from().remote());
		return new Inbound<>(new SipRequest(r.method(), r.uri(), h, r.body(), r.source()), in.facts(), in.from());
	}

	private void request(Inbound<SipRequest> in) {
		trace("<-", in.message(), in.from().remote());
		String method = in.message().method();
		String key = key(in, method.equals("ACK") || method.equals("CANCEL") ? "INVITE" : method);
		if (method.equals("ACK")) {
			ServerTransaction tx = servers.get(key);
			if (tx == null || !tx.acknowledged()) {
				upper.acknowledged(in);
			}
			return;
		}
		String own = key(in, method);
		ServerTransaction known = servers.get(own);
		if (known != null) {
			known.repeated();
			return;
		}
		var tx = new ServerTransaction(this, own, in);
		if (servers.size() >= MAX_TRANSACTIONS) {
			tx.respond(503);
			return;
		}
		servers.put(own, tx);
		if (method.equals("CANCEL")) {
			ServerTransaction invite = servers.get(key);
			tx.respond(invite == null ? 481 : 200);
			if (invite != null && invite.pending()) {
				upper.cancelled(invite, in.message());
			}
			return;
		}
		try {
			upper.request(tx);
		} catch (RuntimeException e) {
			LOG.error("A {} could not be handled; it is answered 500", Text.printable(method, 40), e);
			if (tx.pending()) {
				tx.respond(500);
			}
		}
	}

	private void response(Inbound<SipResponse> in) {
		trace("<-", in.message(), in.from().remote());
		ClientTransaction tx = clients.get(in.facts().branch() + ' ' + in.facts().method());
		// With a second Via it was meant for somebody else (RFC 3261 section 8.1.3.3).
		if (tx != null && HeaderText.elements(in.message().headers(), "Via").size() == 1) {
			tx.receive(in);
		} else {
			strays.incrementAndGet();
			upper.stray(in);
		}
	}

	/** RFC 3261 section 17.2.3; without the magic cookie the fields that RFC 2543 compares. */
	private static String key(Inbound<SipRequest> in, String method) {
		Facts f = in.facts();
		SipRequest r = in.message();
		return f.modern() ? f.branch() + ' ' + f.sentBy().toLowerCase(Locale.ROOT) + ' ' + method
				: r.callId() + ' ' + f.cseq() + ' ' + r.fromTag().orElse("") + ' ' + f.sentBy() + ' ' + f.branch() + ' '
						+ method;
	}

	void countStray() {
		strays.incrementAndGet();
	}

	void forget(String key, ClientTransaction tx) {
		clients.remove(key, tx);
	}

	void forget(String key, ServerTransaction tx) {
		servers.remove(key, tx);
	}

	/** Messages are named at debug and shown at trace; bodies never, for they may hold keys. */
	void trace(String arrow, SipMessage m, InetSocketAddress peer) {
		if (LOG.isDebugEnabled()) {
			String what = switch (m) {
				case SipRequest r -> Text.printable(r.method(), 40);
				case SipResponse r -> r.code() + " for " + Text.printable(r.headers().first("CSeq").orElse(""), 40);
			};
			LOG.debug("{} {} {} [{}]", arrow, what, peer, Text.printable(m.callId(), 80));
		}
	}

	long[] counts() {
		return new long[] { requestsIn.get(), responsesIn.get(), malformed.get(), strays.get() };
	}

	/** True when no request of ours waits for its answer. */
	boolean idle() {
		return clients.values().stream().noneMatch(ClientTransaction::waiting);
	}

	/** For tests of leaks. */
	int alive() {
		return clients.size() + servers.size();
	}
}
