package org.webphone.sip.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipLine;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipReplaces;
import org.webphone.sip.SipRequest;

/** A call as its owner sees it. Knows the state and its legal ends; the verbs are classes of their own. */
final class CallImpl extends CallOrders implements DialogUser {

	/** Where a call stands. */
	enum Phase {
		SETUP, CONFIRMED, ENDED
	}

	private final StackCore core;
	private final LineImpl line;
	private final boolean lineKnown;
	private final boolean incoming;
	private final String callId;
	private final DigestClient digest = new DigestClient();
	private final Offers offers;
	private final SessionTimer sessionTimer;
	private final Referrals referrals;
	private final OutgoingSetup outgoing;
	private final IncomingSetup answering;
	private SipCallListener listener;
	private Phase phase = Phase.SETUP;
	private volatile SipRequest invite;
	private volatile Dialog dialog;
	private volatile CallImpl replaces;
	private volatile Optional<SipBody> localSession = Optional.empty();
	private final PeerFacts peer = new PeerFacts();

	/** Outgoing. */
	CallImpl(StackCore core, LineImpl line, SipCallListener listener) {
		this(core, line, true, LineImpl.newCallId(), null, listener);
	}

	/** Incoming. @param replaced the call that this one asks to take the place of; null for none */
	CallImpl(StackCore core, LineImpl line, boolean lineKnown, ServerTransaction tx, CallImpl replaced) {
		this(core, line, lineKnown, tx.request().callId(), tx, null);
		replaces = replaced;
		invite = tx.request();
		peer.begin(Identities.caller(invite));
		peer.learn(invite);
	}

	private CallImpl(StackCore core, LineImpl line, boolean lineKnown, String callId, ServerTransaction tx,
			SipCallListener listener) {
		this.core = core;
		this.line = line;
		this.lineKnown = lineKnown;
		this.incoming = tx != null;
		this.callId = callId;
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
			core.registry().add(callId, this);
			peer.begin(wanted.target());
			outgoing.start(wanted);
		}
	}

	void startIncoming(SipCallListener owner) {
		listener = owner;
		core.registry().add(callId, this);
		core.registry().add(this);
	}

	void cancelledByPeer(SipRequest cancel) {
		answering.cancelled(cancel);
	}

	@Override
	StackCore core() {
		return core;
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

	LineImpl lineImpl() {
		return line;
	}

	DigestClient digest() {
		return digest;
	}

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

	Optional<Dialog> dialog() {
		return Optional.ofNullable(dialog);
	}

	void dialog(Dialog d) {
		dialog = d;
	}

	void invite(SipRequest sent) {
		invite = sent;
	}

	void localSession(SipBody body) {
		localSession = Optional.of(body);
	}

	Optional<SipBody> localSession() {
		return localSession;
	}

	/** Remembers what the peer says of itself. */
	void peer(SipMessage m) {
		if (peer.learn(m) && phase == Phase.CONFIRMED) {
			listener.renamed(this);
		}
	}

	boolean peerAllows(String method) {
		return peer.allows(method);
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
			core.registry().remove(callId, this);
		});
	}

	void fail(SipOutcome o) {
		finish(Causes.end(o));
	}

	/** Sends BYE, whatever we told the owner already. */
	@Override
	void bye(SipHeaders headers) {
		if (dialog != null) {
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
		new Exchange(core, line, dialog.draft(method, headers, body, target), digest,
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
		Dialog d = dialog;
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
	public String callId() {
		return callId;
	}

	@Override
	public boolean incoming() {
		return incoming;
	}

	@Override
	public Optional<SipLine> line() {
		return lineKnown ? Optional.of(line) : Optional.empty();
	}

	@Override
	public SipRequest invite() {
		return invite;
	}

	@Override
	public Address remote() {
		return peer.address();
	}

	@Override
	public Optional<SipReplaces> dialogForUs() {
		return dialog().map(Dialog::forUs);
	}

	@Override
	public Optional<SipReplaces> dialogForPeer() {
		return dialog().map(Dialog::forPeer);
	}

	@Override
	public Address remoteTarget() {
		return dialog().flatMap(d -> Address.tryParse(d.target())).orElse(peer.address());
	}

	@Override
	public Optional<SipCall> replaces() {
		return Optional.ofNullable(replaces);
	}
}
