package org.webphone.sip.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

import org.webphone.sip.SipHeader;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/** Client side of a transaction (RFC 3261 section 17.1, with the Accepted state of RFC 6026). Only on the loop. */
final class ClientTransaction {

	/** Hears what comes of it, on the loop. */
	interface Listener {
		void response(Inbound<SipResponse> response);

		/** No final response in 64 times T1. */
		void timeout();

		void undelivered(IOException why);
	}

	private enum State {
		CALLING, PROCEEDING, COMPLETED, ACCEPTED, TERMINATED
	}

	private final TransactionLayer layer;
	private final String key;
	private final SipRequest request;
	private final Channel channel;
	private final Listener listener;
	private final boolean invite;
	private State state = State.CALLING;
	private Loop.Timer repeat = Loop.Timer.NONE;
	private Loop.Timer limit = Loop.Timer.NONE;
	private SipRequest ack;

	ClientTransaction(TransactionLayer layer, String key, SipRequest request, Channel channel, Listener listener) {
		this.layer = layer;
		this.key = key;
		this.request = request;
		this.channel = channel;
		this.listener = listener;
		this.invite = request.method().equals("INVITE");
	}

	SipRequest request() {
		return request;
	}

	Channel channel() {
		return channel;
	}

	/** True until a final response came. */
	boolean waiting() {
		return state == State.CALLING || state == State.PROCEEDING;
	}

	void start() {
		send(request);
		limit = layer.loop().after(layer.timers().timeout(), () -> {
			terminate();
			listener.timeout();
		});
		if (!channel.transport().reliable()) {
			repeatAfter(layer.timers().t1());
		}
	}

	/** Timer A doubles without limit, timer E up to T2 (and stays there while a provisional response holds). */
	private void repeatAfter(Duration interval) {
		repeat = layer.loop().after(interval, () -> {
			send(request);
			repeatAfter(invite ? interval.multipliedBy(2)
					: state == State.PROCEEDING ? layer.timers().t2() : layer.timers().doubled(interval));
		});
	}

	void receive(Inbound<SipResponse> in) {
		SipResponse r = in.message();
		switch (state) {
			case CALLING, PROCEEDING -> {
				if (r.provisional()) {
					provisional();
				} else {
					complete(r);
				}
				listener.response(in);
			}
			case COMPLETED -> {
				if (invite && !r.provisional() && !r.success()) {
					send(ack);
				}
			}
			case ACCEPTED -> {
				if (r.success()) {
					listener.response(in);
				}
			}
			case TERMINATED -> {
				// too late
			}
		}
	}

	private void provisional() {
		state = State.PROCEEDING;
		if (invite) {
			repeat.cancel();
			limit.cancel();
		}
	}

	private void complete(SipResponse r) {
		repeat.cancel();
		limit.cancel();
		if (invite && r.success()) {
			state = State.ACCEPTED;
			layer.loop().after(layer.timers().timeout(), this::terminate);
			return;
		}
		state = State.COMPLETED;
		if (invite) {
			ack = acknowledgement(r);
			send(ack);
		}
		if (channel.transport().reliable()) {
			terminate();
		} else {
			layer.loop().after(invite ? layer.timers().timeout() : layer.timers().t4(), this::terminate);
		}
	}

	/** ACK of an error: the INVITE's Request-URI, Via, Route and CSeq number, the To of the response (17.1.1.3). */
	private SipRequest acknowledgement(SipResponse r) {
		var fields = new ArrayList<SipHeader>();
		request.headers().first("Via").ifPresent(v -> fields.add(new SipHeader("Via", v)));
		request.headers().all("Route").forEach(v -> fields.add(new SipHeader("Route", v)));
		request.headers().first("From").ifPresent(v -> fields.add(new SipHeader("From", v)));
		fields.add(new SipHeader("To", r.headers().first("To").orElse("")));
		fields.add(new SipHeader("Call-ID", request.callId()));
		fields.add(new SipHeader("CSeq", request.headers().first("CSeq").orElse("").replace("INVITE", "ACK")));
		fields.add(new SipHeader("Max-Forwards", "70"));
		return new SipRequest("ACK", request.uri(), new SipHeaders(fields), Optional.empty(), Optional.empty());
	}

	private void send(SipRequest r) {
		layer.trace("->", r, channel.remote());
		channel.send(SipText.encode(r), e -> layer.loop().run(() -> {
			if (state == State.CALLING || state == State.PROCEEDING) {
				terminate();
				listener.undelivered(e);
			}
		}));
	}

	/** Gives up waiting (a cancelled INVITE that never gets its 487). */
	void terminate() {
		state = State.TERMINATED;
		repeat.cancel();
		limit.cancel();
		layer.forget(key, this);
	}
}
