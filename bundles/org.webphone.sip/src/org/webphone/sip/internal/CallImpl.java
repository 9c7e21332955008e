package org.webphone.sip.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRequest;

/** A call as its owner sees it. Knows the state and its legal ends; the verbs are classes of their own. */
final class CallImpl extends CallData implements DialogUser {

	/** Where a call stands. */
	enum Phase {
		SETUP, CONFIRMED, ENDED
	}

	private final StackCore core;
	private final boolean incoming;
	private final boolean trusted;
	private final Offers offers;
	private final SessionTimer sessionTimer;
	private final Referrals referrals;
	private final OutgoingSetup outgoing;
	private final IncomingSetup answering;
	private SipCallListener listener;
	private Phase phase = Phase.SETUP;
	private volatile CallImpl replaces;

	/** Outgoing. */
	CallImpl(StackCore core, LineImpl line, SipCallListener listener) {
		this(core, line, true, LineImpl.newCallId(), null, listener);
	}

	/** Incoming. @param replaced the call that this one asks to take the place of; null for none */
	CallImpl(StackCore core, LineImpl line, boolean lineKnown, ServerTransaction tx, CallImpl replaced) {
		this(core, line, lineKnown, tx.request().callId(), tx, null);
		replaces = replaced;
		invite(tx.request());
		remote(Identities.caller(tx.request(), trusted));
		learn(tx.request(), tx.channel());
	}

	private CallImpl(StackCore core, LineImpl line, boolean lineKnown, String callId, ServerTransaction tx,
			SipCallListener listener) {
		super(core, line, lineKnown, callId);
		this.core = core;
		this.incoming = tx != null;
		this.trusted = tx == null || core.registry().believes(tx.channel());
		this.listener = listener;
		this.offers = new Offers(core, this);
		this.sessionTimer = new SessionTimer(core, this);
		this.referrals = new Referrals(core, this);
		this.outgoing = tx == null ? new OutgoingSetup(core, this) : null;
		this.answering = tx == null ? null : new IncomingSetup(core, this, tx);
	}

	// ---- set-up, called by line and dispatcher on the loop

	void startOutgoing(SipInvite wanted) {
		if (phase != Phase.ENDED) {
			core.registry().add(callId(), this);
			remote(wanted.target());
			outgoing.start(wanted);
		}
	}

	void startIncoming(SipCallListener owner) {
		listener = owner;
		core.registry().add(callId(), this);
		core.registry().add(this);
	}

	void cancelledByPeer(SipRequest cancel) {
		answering.cancelled(cancel.headers());
	}

	@Override
	OutgoingSetup outgoing() {
		return outgoing;
	}

	@Override
	IncomingSetup answering() {
		return answering;
	}

	// ---- state for the verbs

	SipCallListener listener() {
		return listener;
	}

	@Override
	Offers offers() {
		return offers;
	}

	SessionTimer sessionTimer() {
		return sessionTimer;
	}

	@Override
	Referrals referrals() {
		return referrals;
	}

	@Override
	Phase phase() {
		return phase;
	}

	boolean ended() {
		return phase == Phase.ENDED;
	}

	/** Remembers what the peer says of itself. */
	void peer(SipMessage m, Channel way) {
		if (learn(m, way) && phase == Phase.CONFIRMED) {
			listener.renamed(this);
		}
	}

	void confirmed() {
		if (phase == Phase.SETUP) {
			phase = Phase.CONFIRMED;
			if (replaces != null) {
				replaces.replaced();
			}
			offers.ready();
		}
	}

	/** Tells the end once; what is left of the signalling goes on by itself, and late requests are still answered. */
	@Override
	void finish(SipEnd end) {
		if (phase == Phase.ENDED) {
			return;
		}
		phase = Phase.ENDED;
		sessionTimer.stop();
		offers.close();
		core.registry().remove(this);
		listener.ended(this, end);
		core.loop().after(core.timers().timeout(), () -> {
			referrals.close();
			core.registry().remove(callId(), this);
		});
	}

	void fail(SipOutcome o) {
		finish(Causes.end(o));
	}

	/** Sends BYE, whatever we told the owner already. */
	@Override
	void bye(SipHeaders headers) {
		if (dialog().isPresent()) {
			send("BYE", headers, Optional.empty());
		}
	}

	/** The session cannot go on: BYE, and the owner hears why. */
	void collapse(SipFailure failure, int code, String sentence) {
		if (phase != Phase.ENDED) {
			bye(SipHeaders.of("Reason", "SIP;cause=" + code + ";text=" + HeaderText.quote(sentence)));
			finish(new SipEnd(SipEnd.Cause.FAILED, code, sentence, Optional.of(failure), SipHeaders.NONE));
		}
	}

	/** A request inside the dialog that is no INVITE. */
	@Override
	CompletableFuture<SipOutcome> send(String method, SipHeaders headers, Optional<SipBody> body) {
		var result = new CompletableFuture<SipOutcome>();
		boolean target = method.equals("UPDATE") || method.equals("REFER") || method.equals("SUBSCRIBE")
				|| method.equals("NOTIFY");
		new Exchange(core, lineImpl(), dialog().orElseThrow().draft(method, headers, body, target), digest(),
				(outcome, in, exchange) -> result.complete(outcome)).start();
		return result;
	}

	private void replaced() {
		core.loop().here(() -> {
			if (phase == Phase.ENDED) {
				return;
			}
			if (phase == Phase.SETUP && incoming) {
				answering.reject(487, "", SipHeaders.NONE);
			} else if (phase == Phase.SETUP) {
				outgoing.cancel(SipHeaders.NONE);
			} else {
				bye(SipHeaders.NONE);
			}
			finish(new SipEnd(SipEnd.Cause.REPLACED, 200, "Another call took its place.", Optional.empty(),
					SipHeaders.NONE));
		});
	}

	// ---- what the peer sends inside the dialog

	@Override
	public boolean owns(String localTag, String remoteTag) {
		Dialog d = dialog().orElse(null);
		return d != null ? d.localTag().equals(localTag) && (d.remoteTag().equals(remoteTag) || d.remoteTag().isEmpty())
				: outgoing != null && outgoing.owns(localTag, remoteTag);
	}

	@Override
	public void request(ServerTransaction tx) {
		new InDialogRequest(this, outgoing, answering).handle(tx);
	}

	@Override
	public void acknowledged(Inbound<SipRequest> ack) {
		if (answering == null || !answering.acknowledged(ack)) {
			offers.acknowledged(ack);
		}
	}

	// ---- SipCall

	@Override
	public boolean incoming() {
		return incoming;
	}

	@Override
	public boolean trusted() {
		return trusted;
	}

	@Override
	public void focus(boolean on) {
		core.loop().run(() -> dialog().filter(d -> d.focus(on) && phase == Phase.CONFIRMED).ifPresent(d -> offers.tellContact()));
	}

	@Override
	public Optional<SipCall> replaces() {
		return Optional.ofNullable(replaces);
	}
}
