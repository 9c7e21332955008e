package org.webphone.sip.internal;

import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipLine;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipReplaces;
import org.webphone.sip.SipRequest;

/** What is known of a call. Written on the loop, read by any thread. */
abstract class CallData extends CallOrders {

	private final StackCore core;
	private final LineImpl line;
	private final boolean lineKnown;
	private final String callId;
	private final DigestClient digest = new DigestClient();
	private final PeerFacts peer = new PeerFacts();
	private volatile SipRequest invite;
	private volatile Dialog dialog;
	private volatile Optional<SipBody> localSession = Optional.empty();

	CallData(StackCore core, LineImpl line, boolean lineKnown, String callId) {
		this.core = core;
		this.line = line;
		this.lineKnown = lineKnown;
		this.callId = callId;
	}

	@Override
	StackCore core() {
		return core;
	}

	LineImpl lineImpl() {
		return line;
	}

	DigestClient digest() {
		return digest;
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

	/** What we said of our sound last. */
	Optional<SipBody> localSession() {
		return localSession;
	}

	/** Our Contact within this call, as a peer on this way reaches it. */
	String contactValue(SipEndpoint local) {
		return line.contactValue(local) + dialog().map(Dialog::features).orElse("");
	}

	/** As far as is known at first. */
	void remote(Address is) {
		peer.begin(is);
	}

	/** Remembers what the peer says of itself. @return whether it is another party than before */
	boolean learn(SipMessage m, Channel way) {
		return peer.learn(m, core.registry().believes(way));
	}

	boolean peerAllows(String method) {
		return peer.allows(method);
	}

	@Override
	public String callId() {
		return callId;
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
}
