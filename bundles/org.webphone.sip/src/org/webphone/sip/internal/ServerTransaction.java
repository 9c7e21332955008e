package org.webphone.sip.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/**
 * Server side of a transaction (RFC 3261 section 17.2, with the Accepted state of RFC 6026). Only on the loop.
 * The 2xx to an INVITE is repeated by the call that sent it, not here.
 */
final class ServerTransaction {

	private static final Logger LOG = LoggerFactory.getLogger(ServerTransaction.class);

	private enum State {
		PROCEEDING, COMPLETED, CONFIRMED, ACCEPTED, TERMINATED
	}

	private final TransactionLayer layer;
	private final String key;
	private final Inbound<SipRequest> inbound;
	private final String tag = Tags.fresh();
	private State state = State.PROCEEDING;
	private SipResponse last;
	private Loop.Timer repeat = Loop.Timer.NONE;
	private Runnable onUndelivered = () -> {
	};
	private Runnable onFinal = () -> {
	};

	ServerTransaction(TransactionLayer layer, String key, Inbound<SipRequest> inbound) {
		this.layer = layer;
		this.key = key;
		this.inbound = inbound;
	}

	SipRequest request() {
		return inbound.message();
	}

	Facts facts() {
		return inbound.facts();
	}

	Channel channel() {
		return inbound.from();
	}

	/** The To-tag that answers of ours bear: the one that the request came with, else a new one. */
	String tag() {
		return request().toTag().orElse(tag);
	}

	boolean invite() {
		return request().method().equals("INVITE");
	}

	/** True until a final response was given. */
	boolean pending() {
		return state == State.PROCEEDING;
	}

	/** Run when a final answer could not be sent, or an error was never acknowledged. */
	void onUndelivered(Runnable task) {
		onUndelivered = task;
	}

	/** Run when a final answer is given. */
	void onFinal(Runnable task) {
		onFinal = task;
	}

	void respond(int code) {
		respond(code, "", SipHeaders.NONE, Optional.empty());
	}

	void respond(int code, String reason, SipHeaders headers, Optional<SipBody> body) {
		respond(Replies.to(request(), code, reason, code == 100 ? "" : tag,
				headers.with("Server", layer.userAgent()), body));
	}

	/** The first final response counts, later ones are dropped. */
	void respond(SipResponse response) {
		if (state != State.PROCEEDING) {
			LOG.debug("A second answer to {} is dropped", request().method());
			return;
		}
		last = response;
		send();
		if (response.provisional()) {
			return;
		}
		onFinal.run();
		if (!invite()) {
			finish(State.COMPLETED, channel().transport().reliable() ? Duration.ZERO : layer.timers().timeout());
		} else if (response.success()) {
			finish(State.ACCEPTED, layer.timers().timeout());
		} else {
			state = State.COMPLETED;
			if (!channel().transport().reliable()) {
				repeatAfter(layer.timers().t1());
			}
			layer.loop().after(layer.timers().timeout(), () -> {
				if (state == State.COMPLETED) {
					terminate();
					onUndelivered.run();
				}
			});
		}
	}

	private void finish(State next, Duration linger) {
		state = next;
		if (linger.isZero()) {
			terminate();
		} else {
			layer.loop().after(linger, this::terminate);
		}
	}

	private void repeatAfter(Duration interval) {
		repeat = layer.loop().after(interval, () -> {
			send();
			repeatAfter(layer.timers().doubled(interval));
		});
	}

	/** The same request came again. */
	void repeated() {
		if (last != null && (state == State.PROCEEDING || state == State.COMPLETED)) {
			send();
		}
	}

	/** ACK with the INVITE's branch. @return true when it acknowledges an error and is ours to swallow */
	boolean acknowledged() {
		if (state == State.COMPLETED) {
			repeat.cancel();
			finish(State.CONFIRMED, channel().transport().reliable() ? Duration.ZERO : layer.timers().t4());
			return true;
		}
		return state == State.CONFIRMED;
	}

	private void send() {
		byte[] bytes = SipText.encode(last);
		layer.trace("->", last, channel().remote());
		if (channel().transport().reliable()) {
			if (channel().open()) {
				channel().send(bytes, this::undelivered);
			} else {
				reconnect(bytes);
			}
			return;
		}
		layer.transports().channel(new Hop(channel().transport(), replyAddress(), ""))
				.whenComplete((c, e) -> (c == null ? channel() : c).send(bytes, this::undelivered));
	}

	/** The connection is gone: RFC 3261 section 18.2.2 wants a new one to where the Via says. */
	private void reconnect(byte[] bytes) {
		int port = facts().viaPort() > 0 ? facts().viaPort() : channel().transport().defaultPort();
		Hop hop = new Hop(channel().transport(), new InetSocketAddress(channel().remote().getAddress(), port),
				facts().viaHost());
		layer.transports().channel(hop).whenComplete((c, e) -> {
			if (c != null) {
				c.send(bytes, this::undelivered);
			} else {
				undelivered(new IOException("no connection to " + hop.hostPort()));
			}
		});
	}

	/** Source address; source port with rport, else the port of the Via (RFC 3581 section 4). */
	private InetSocketAddress replyAddress() {
		InetSocketAddress source = channel().remote();
		if (facts().rport()) {
			return source;
		}
		int port = facts().viaPort() > 0 ? facts().viaPort() : channel().transport().defaultPort();
		return new InetSocketAddress(source.getAddress(), port);
	}

	private void undelivered(IOException e) {
		LOG.debug("An answer could not be sent: {}", e.getMessage());
		layer.loop().run(() -> {
			if (!last.provisional() && state != State.TERMINATED) {
				terminate();
				onUndelivered.run();
			}
		});
	}

	private void terminate() {
		state = State.TERMINATED;
		repeat.cancel();
		layer.forget(key, this);
	}

	/** Sends the 2xx, or a reliable provisional response, once more on the way back. */
	void repeatLast() {
		if (last != null) {
			send();
		}
	}
}
