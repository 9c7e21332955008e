package org.webphone.sip.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeader;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/**
 * One request of ours as its user sees it: finds the way, tries the next server when one is dead (RFC 3263 section
 * 4.3), answers challenges, and ends with one outcome. Only on the loop.
 */
final class Exchange implements ClientTransaction.Listener {

	private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
	private static final int MAX_ATTEMPTS = 6;
	/** Via, Max-Forwards, CSeq, User-Agent, Content-Type and Content-Length, and the first line. */
	private static final int FIXED_FIELDS = 250;
	private static final int CREDENTIALS = 300;
	/** 4 s: a living server says 100 within 200 ms, and answers a REGISTER not much later. */
	private static final int NEXT_AFTER_T1 = 8;

	/** Hears the provisional responses, every 2xx, and the end. */
	interface Listener {
		/** 1xx, and the second and further 2xx to an INVITE. */
		default void response(Inbound<SipResponse> in, Exchange exchange) {
		}

		/** Once. For an INVITE the ACK of an error has been sent, that of a 2xx has not. */
		void done(SipOutcome outcome, Optional<Inbound<SipResponse>> in, Exchange exchange);
	}

	private final StackCore core;
	private final LineImpl line;
	private final Draft draft;
	private final DigestClient digest;
	private final Listener listener;
	private final Set<String> answered = new HashSet<>();
	private List<Hop> hops = List.of();
	private int hop;
	private int attempts;
	private ClientTransaction tx;
	private SipRequest sent;
	private boolean provisional;
	private boolean heard;
	private boolean cancelled;
	private boolean cancelSent;
	private boolean finished;
	private SipHeaders cancelHeaders = SipHeaders.NONE;

	private static final byte[] NOTHING = {};

	Exchange(StackCore core, LineImpl line, Draft draft, DigestClient digest, Listener listener) {
		this.core = core;
		this.line = line;
		this.draft = draft;
		this.digest = digest;
		this.listener = listener;
	}

	Exchange start() {
		Optional<UriParts> target = UriParts.of(draft.nextHop());
		if (target.isEmpty()) {
			core.loop().run(() -> fail(SipFailure.PROTOCOL, "The address " + draft.nextHop() + " cannot be reached by SIP."));
			return this;
		}
		core.resolver().resolve(target.get(), draft.transport(), found -> {
			if (found.isEmpty()) {
				fail(SipFailure.UNKNOWN_HOST, "The name " + target.get().host() + " is not known to the name service.");
				return;
			}
			line.trust().found(target.get(), found);
			hops = core.resolver().likeliestFirst(found);
			attempt();
		});
		return this;
	}

	/** What was sent last; {@code null} before. */
	SipRequest sent() {
		return sent;
	}

	/** The way it went. */
	Optional<Channel> channel() {
		return Optional.ofNullable(tx).map(ClientTransaction::channel);
	}

	/** The way that the last request went, while nobody has said a word to it. */
	Optional<Channel> unheard() {
		return channel().filter(c -> !finished && !heard && tx.waiting());
	}

	/** This way is cut: what was sent over it is lost. */
	void cut(Channel way, IOException why) {
		if (!finished && tx != null && tx.waiting() && tx.channel() == way) {
			tx.terminate();
			undelivered(why);
		}
	}

	/** Gives up without a word to the listener, because the world has changed. */
	void abandon() {
		finished = true;
		if (tx != null) {
			tx.terminate();
		}
	}

	private void attempt() {
		if (finished || cancelled) {
			fail(SipFailure.CLOSED, "Ended before it was sent.");
			return;
		}
		if (++attempts > MAX_ATTEMPTS) {
			fail(SipFailure.PROTOCOL, "The server asked for too many attempts.");
			return;
		}
		core.transports().channel(hops.get(hop)).whenComplete((channel, e) -> core.loop().here(() -> {
			if (channel == null) {
				undelivered(e instanceof IOException io ? io : new IOException(e.getMessage(), e));
			} else {
				sendOver(channel);
			}
		}));
	}

	private void sendOver(Channel channel) {
		core.large().way(channel, size(channel), hops.get(hop), way -> sendOver(way, channel));
	}

	/** Octets that the request will have, credentials included. */
	private int size(Channel channel) {
		int fields = draft.headers().list().stream().mapToInt(h -> h.name().length() + h.value().length() + 4).sum()
				+ draft.routes().stream().mapToInt(r -> r.length() + 9).sum();
		int content = draft.body().map(b -> b.content().length + b.contentType().length()).orElse(0);
		return FIXED_FIELDS + 2 * draft.uri().length() + fields + content + answered.size() * CREDENTIALS
				+ draft.contact().map(c -> c.length() + line.contactValue(channel.local()).length()).orElse(0);
	}

	/** @param own the way by which we want to be reached, which a large request does not change */
	private void sendOver(Channel channel, Channel own) {
		if (finished || cancelled) {
			fail(SipFailure.CLOSED, "Ended before it was sent.");
			return;
		}
		String branch = ViaText.branch();
		var fields = new ArrayList<SipHeader>();
		fields.add(new SipHeader("Via", ViaText.own(channel.local(), branch)));
		draft.routes().forEach(r -> fields.add(new SipHeader("Route", r)));
		fields.add(new SipHeader("Max-Forwards", "70"));
		fields.addAll(draft.headers().list());
		fields.add(new SipHeader("CSeq", draft.cseq().getAsLong() + " " + draft.method()));
		draft.contact().ifPresent(more -> fields.add(new SipHeader("Contact", line.contactValue(own.local()) + more)));
		fields.add(new SipHeader("User-Agent", core.config().userAgent()));
		Optional<String> password = line.config().password().get();
		if (password.isPresent()) {
			fields.addAll(digest.credentials(draft.method(), draft.uri(), draft.body().map(SipBody::content).orElse(NOTHING), line.config().authUser(), password.get()).list());
		}
		sent = new SipRequest(draft.method(), draft.uri(), new SipHeaders(fields), draft.body(), Optional.empty());
		provisional = false;
		heard = false;
		tx = core.layer().send(sent, branch, channel, this);
		if (hop + 1 < hops.size()) {
			ClientTransaction patient = tx;
			core.loop().after(core.timers().t1().multipliedBy(NEXT_AFTER_T1), () -> overdue(patient));
		}
	}

	/** There are other servers, and this one has not said a word: the user does not wait until a timer of 32 s ends. */
	private void overdue(ClientTransaction patient) {
		if (tx == patient && !heard && !finished && !cancelled) {
			tx.terminate();
			timeout();
		}
	}

	@Override
	public void response(Inbound<SipResponse> in) {
		SipResponse r = in.message();
		heard = true;
		core.resolver().answers(hops.get(hop));
		line.learn(r, tx.channel(), draft.method());
		if (r.provisional()) {
			provisional = true;
			if (cancelled) {
				sendCancel();
			} else if (!finished) {
				listener.response(in, this);
			}
			return;
		}
		if (finished) {
			listener.response(in, this);
			return;
		}
		if (r.code() == 401 || r.code() == 407) {
			challenged(in);
		} else if (r.code() == 503 && hop + 1 < hops.size() && !cancelled) {
			core.resolver().avoid(hops.get(hop));
			hop++;
			attempt();
		} else {
			digest.accepted(r);
			finish(SipOutcome.of(r), Optional.of(in));
		}
	}

	private void challenged(Inbound<SipResponse> in) {
		SipResponse r = in.message();
		if (cancelled) {
			finish(SipOutcome.of(r), Optional.of(in));
			return;
		}
		Optional<Set<String>> realms = line.trust().answerable(r, draft, hops.get(hop));
		if (realms.isEmpty()) {
			LOG.warn("A challenge of somebody who is not our server is not answered");
			finish(SipOutcome.of(r, SipFailure.FOREIGN_CHALLENGE), Optional.of(in));
			return;
		}
		boolean password = line.config().password().get().isPresent();
		DigestClient.Reading reading = digest.challenged(r, answered, realms.get()::contains);
		if (!password || reading != DigestClient.Reading.ANSWERABLE) {
			finish(SipOutcome.of(r, SipFailure.CREDENTIALS), Optional.of(in));
			digest.reset();
			return;
		}
		attempt();
	}

	@Override
	public void timeout() {
		next(SipFailure.TIMEOUT, "No answer from " + hops.get(hop).hostPort() + '.');
	}

	@Override
	public void undelivered(IOException why) {
		boolean certificate = Causes.has(why, AskingTrustManager.Untrusted.class);
		next(certificate ? SipFailure.CERTIFICATE : SipFailure.UNREACHABLE, certificate ? Causes.untrusted(why)
				: "No connection to " + hops.get(hop).hostPort() + ": " + Causes.sentence(why));
	}

	private void next(SipFailure failure, String sentence) {
		if (hop + 1 < hops.size() && !cancelled && !finished && !provisional) {
			core.resolver().avoid(hops.get(hop));
			hop++;
			attempt();
		} else {
			fail(failure, sentence);
		}
	}

	/** Cancels an INVITE: at once when a provisional response was seen, else with the first one (RFC 3261 9.1). */
	void cancel(SipHeaders headers) {
		if (finished || cancelled) {
			return;
		}
		cancelled = true;
		cancelHeaders = headers;
		if (tx == null) {
			fail(SipFailure.CLOSED, "Ended before it was sent.");
		} else if (provisional) {
			sendCancel();
		}
	}

	private void sendCancel() {
		if (cancelSent) {
			return;
		}
		cancelSent = true;
		Cancellation.send(core, sent, tx.channel(), cancelHeaders);
		// A 487 that never comes must not keep the call for ever (RFC 3261 section 9.1).
		core.loop().after(core.timers().timeout(), () -> {
			if (!finished) {
				tx.terminate();
				fail(SipFailure.TIMEOUT, "The CANCEL was not followed by an answer to the call.");
			}
		});
	}

	/**
	 * Told later: a connection may be refused while {@link #start()} still runs, and whoever starts an exchange keeps what
	 * that returns until it is told of the end.
	 */
	private void fail(SipFailure failure, String sentence) {
		if (!finished) {
			finished = true;
			core.loop().run(() -> listener.done(SipOutcome.none(failure, sentence), Optional.empty(), this));
		}
	}

	private void finish(SipOutcome outcome, Optional<Inbound<SipResponse>> in) {
		if (!finished) {
			finished = true;
			listener.done(outcome, in, this);
		}
	}
}
