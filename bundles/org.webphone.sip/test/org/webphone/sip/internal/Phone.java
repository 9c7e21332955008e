package org.webphone.sip.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;

import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipException;
import org.webphone.sip.SipInbox;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipLine;
import org.webphone.sip.SipLineConfig;
import org.webphone.sip.SipNotifier;
import org.webphone.sip.SipIncomingRequest;
import org.webphone.sip.SipOffer;
import org.webphone.sip.SipReferral;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;
import org.webphone.sip.SipStack;
import org.webphone.sip.SipStackConfig;
import org.webphone.sip.SipTransport;

/** A phone of the tests: a stack with one line that writes down what it hears. */
class Phone implements SipInbox, SipCallListener, AutoCloseable {

	static final Duration T1 = Duration.ofMillis(20);
	static final SipBody OFFER = SipBody.sdp("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
			+ "m=audio 40000 RTP/AVP 8\r\n");
	static final SipBody ANSWER = SipBody.sdp("v=0\r\no=- 2 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
			+ "m=audio 40002 RTP/AVP 8\r\n");

	final SipStack stack;
	final SipLine line;
	final List<String> heard = new CopyOnWriteArrayList<>();
	final List<SipCall> calls = new CopyOnWriteArrayList<>();
	final List<SipOffer> offers = new CopyOnWriteArrayList<>();
	final List<SipReferral> referrals = new CopyOnWriteArrayList<>();
	final List<SipNotifier> subscribers = new CopyOnWriteArrayList<>();
	final List<SipResponse> responses = new CopyOnWriteArrayList<>();
	volatile SipEnd end;
	volatile boolean closedToCalls;
	volatile boolean takesReports;

	Phone(String user, SipTransport transport, String host) {
		this(user, transport, host, Timers.scaled(T1));
	}

	Phone(String user, SipTransport transport, String host, Timers timers) {
		this(user, transport, host, timers, c -> c);
	}

	Phone(String user, SipTransport transport, String host, Timers timers,
			UnaryOperator<SipLineConfig> more) {
		try {
			stack = StackImpl.open(SipStackConfig.on(user, new SipEndpoint(transport, host, 0)), this, timers,
					ServiceRecords.NONE);
		} catch (SipException e) {
			throw new AssertionError(e);
		}
		Address aor = new Address(Address.Scheme.SIP, user, host, port(), "", user + " of the test");
		line = stack.line(more.apply(SipLineConfig.of(aor, transport)));
	}

	static Phone udp(String user) {
		return new Phone(user, SipTransport.UDP, "127.0.0.1");
	}

	int port() {
		return stack.listening().get(0).port();
	}

	Address address() {
		return Address.parse(line.contact());
	}

	SipCall call(Phone other) {
		return line.call(SipInvite.to(other.address(), OFFER), this);
	}

	SipCall call(RawPeer peer) {
		return line.call(SipInvite.to(peer.address(), OFFER), this);
	}

	SipCall incoming() {
		Waiting.waitFor("a call comes in", () -> heard.toString(), () -> !calls.isEmpty());
		return calls.get(calls.size() - 1);
	}

	void hears(String what) {
		Waiting.waitFor(what, () -> heard.toString(), () -> heard.contains(what));
	}

	long count(String what) {
		return heard.stream().filter(what::equals).count();
	}

	/** Takes connections at the same port number, as servers do. */
	void alsoTcp() {
		try {
			layer().transports().listen(List.of(SipEndpoint.tcp("127.0.0.1", port())));
		} catch (SipException e) {
			throw new AssertionError(e);
		}
	}

	/** Runs what is queued on the loop before going on. */
	void settle() {
		try {
			stack.loop().submit(() -> heard.size()).get();
		} catch (ExecutionException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	TransactionLayer layer() {
		return ((LineImpl) line).layer();
	}

	@Override
	public SipCallListener incoming(SipCall call) {
		if (closedToCalls) {
			return null;
		}
		calls.add(call);
		heard.add("incoming");
		return this;
	}

	@Override
	public boolean request(SipIncomingRequest request) {
		return false;
	}

	@Override
	public boolean unsolicited(SipRequest notify) {
		return takesReports;
	}

	@Override
	public boolean subscribe(SipNotifier subscriber) {
		subscribers.add(subscriber);
		heard.add("subscriber");
		return subscriber.event().startsWith("dialog");
	}

	@Override
	public void progress(SipCall call, SipResponse response, String branch) {
		responses.add(response);
		heard.add("progress " + response.code());
	}

	@Override
	public void answered(SipCall call, SipResponse response, String branch) {
		responses.add(response);
		heard.add("answered");
	}

	@Override
	public void acknowledged(SipCall call, Optional<SipBody> answer) {
		heard.add(answer.isPresent() ? "acknowledged with answer" : "acknowledged");
	}

	@Override
	public void offered(SipCall call, SipOffer offer) {
		offers.add(offer);
		heard.add("offered " + offer.method() + (offer.body().isPresent() ? "" : " empty"));
	}

	@Override
	public void refreshed(SipCall call, SipBody answer) {
		heard.add("refreshed " + answer.text());
	}

	@Override
	public boolean info(SipCall call, SipRequest request) {
		heard.add("info " + request.body().map(SipBody::text).orElse(""));
		return request.body().map(b -> b.type().equals("application/dtmf-relay")).orElse(true);
	}

	@Override
	public void referred(SipCall call, SipReferral referral) {
		referrals.add(referral);
		heard.add("referred");
	}

	@Override
	public void ended(SipCall call, SipEnd how) {
		end = how;
		heard.add("ended " + how.cause() + ' ' + how.code());
	}

	@Override
	public void close() {
		stack.close();
	}
}
