package org.webphone.sip.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipResponse;

/** From our INVITE to its 2xx: forks, early dialogs, challenges, races with CANCEL. Only on the loop. */
final class OutgoingSetup implements Exchange.Listener {

	private static final Logger LOG = LoggerFactory.getLogger(OutgoingSetup.class);

	private final StackCore core;
	private final CallImpl call;
	private final String tag = Tags.fresh();
	private final Map<String, Dialog> early = new HashMap<>();
	private final Map<String, ReliableIn> reliable = new HashMap<>();
	private final Map<String, Acknowledgement> acks = new HashMap<>();
	private final Set<String> forks = new HashSet<>();
	private final Redirects redirects;
	private SipInvite wanted;
	/** Where it went last: another one than was wanted after a redirection. */
	private Address target;
	private Exchange exchange;
	private Runnable acknowledge;
	private SipBody answer;
	private long sequence;
	private int minSession;

	OutgoingSetup(StackCore core, CallImpl call) {
		this.core = core;
		this.call = call;
		this.redirects = new Redirects();
	}

	void start(SipInvite invite) {
		wanted = invite;
		redirects.first(invite.target());
		Address.tryParse(call.lineImpl().contact()).ifPresent(redirects::never);
		invite.offer().ifPresent(call::localSession);
		send(invite.target());
	}

	private void send(Address to) {
		target = to;
		SipHeaders fields = SipHeaders.of("Allow", Capabilities.ALLOW).with("Supported", Capabilities.SUPPORTED)
				.with(call.sessionTimer().request(minSession)).with(wanted.headers());
		Draft d = call.lineImpl().draft("INVITE", wanted.target(), target, fields, wanted.offer(), call.callId(), tag,
				() -> ++sequence, true);
		exchange = new Exchange(core, call.lineImpl(), d, call.digest(), this).start();
		if (exchange.sent() != null) {
			call.invite(exchange.sent());
		}
	}

	/** An in-dialog request may come for any early dialog. */
	boolean owns(String localTag, String remoteTag) {
		return tag.equals(localTag) && early.containsKey(remoteTag);
	}

	Optional<Dialog> earlyDialog(String remoteTag) {
		return Optional.ofNullable(early.get(remoteTag));
	}

	/** The only early dialog, for UPDATE before the answer. */
	Optional<Dialog> earlyDialog() {
		return early.size() == 1 ? early.values().stream().findFirst() : Optional.empty();
	}

	@Override
	public void response(Inbound<SipResponse> in, Exchange e) {
		SipResponse r = in.message();
		if (e != exchange || r.success()) {
			late(in, e);
			return;
		}
		if (call.ended() || r.code() == 100) {
			return;
		}
		call.invite(e.sent());
		String branch = r.toTag().orElse("");
		if (!branch.isEmpty()) {
			early.computeIfAbsent(branch, t -> dialog(r, e)).refresh(r.headers());
		}
		call.peer(r, in.from());
		if (ReliableIn.is(r) && !branch.isEmpty()) {
			Dialog d = early.get(branch);
			boolean fresh = reliable.computeIfAbsent(branch, t -> new ReliableIn(core, call, d)).take(r, sequence);
			if (!fresh) {
				return;
			}
		}
		call.listener().progress(call, r, branch);
	}

	private Dialog dialog(SipResponse r, Exchange e) {
		Dialog d = Dialog.client(e.sent(), r, e.channel().map(core.transports()::inDialog).orElseThrow(), sequence);
		d.atLeast(sequence);
		return d;
	}

	@Override
	public void done(SipOutcome outcome, Optional<Inbound<SipResponse>> in, Exchange e) {
		if (outcome.ok()) {
			answered(in.orElseThrow(), e);
			return;
		}
		if (call.ended()) {
			return;
		}
		if (outcome.code() == 422 && minSession == 0) {
			minSession = outcome.response().flatMap(r -> r.headers().first("Min-SE")).map(v -> HeaderText.number(v, 0))
					.orElse(0);
			if (minSession > 0) {
				send(target);
				return;
			}
		}
		Optional<Address> other = outcome.response().filter(r -> r.code() / 100 == 3 || !redirects.none())
				.flatMap(redirects::next);
		if (other.isPresent()) {
			early.clear();
			call.listener().diverted(call, other.get());
			send(other.get());
			return;
		}
		call.fail(outcome);
	}

	private void answered(Inbound<SipResponse> in, Exchange e) {
		SipResponse r = in.message();
		String branch = r.toTag().orElse("");
		Dialog d = early.computeIfAbsent(branch, t -> dialog(r, e));
		d.confirm(r);
		d.atLeast(sequence);
		call.invite(e.sent());
		long number = in.facts().cseq();
		if (call.ended()) {
			// CANCEL and 200 crossed: the call stands for a moment, and is ended properly (RFC 3261 section 9.1).
			acks.put(branch, Acknowledgement.send(core, d, e.sent(), number, Optional.empty()));
			drop(d);
			return;
		}
		call.dialog(d);
		call.peer(r, in.from());
		if (wanted.offer().isPresent()) {
			acks.put(branch, Acknowledgement.send(core, d, e.sent(), number, Optional.empty()));
			call.confirmed();
		} else {
			acknowledge = () -> {
				acks.put(branch, Acknowledgement.send(core, d, e.sent(), number, Optional.of(answer)));
				call.confirmed();
			};
			core.loop().after(core.timers().timeout(), () -> giveUp(d, e, number));
		}
		call.sessionTimer().answered(r);
		call.listener().answered(call, r, branch);
	}

	/** An offerless INVITE that our owner never answered. */
	private void giveUp(Dialog d, Exchange e, long number) {
		if (acknowledge != null) {
			acknowledge = null;
			Acknowledgement.send(core, d, e.sent(), number, Optional.empty());
			call.collapse(SipFailure.PROTOCOL, 488, "No answer was found to their session.");
		}
	}

	void acknowledge(SipBody body) {
		if (acknowledge != null) {
			answer = body;
			call.localSession(body);
			Runnable send = acknowledge;
			acknowledge = null;
			send.run();
		}
	}

	/** A 2xx after the first: a repetition gets its ACK again, another branch ACK and BYE. */
	private void late(Inbound<SipResponse> in, Exchange e) {
		String branch = in.message().toTag().orElse("");
		Acknowledgement known = acks.get(branch);
		if (known != null) {
			known.repeat();
		} else if (acknowledge == null && forks.add(branch)) {
			LOG.debug("A second phone answered; it is released");
			Dialog d = early.computeIfAbsent(branch, t -> dialog(in.message(), e));
			d.confirm(in.message());
			acks.put(branch, Acknowledgement.send(core, d, e.sent(), in.facts().cseq(), Optional.empty()));
			drop(d);
		}
	}

	private void drop(Dialog d) {
		new Exchange(core, call.lineImpl(), d.draft("BYE", SipHeaders.NONE, Optional.empty(), false), call.digest(),
				(outcome, in, x) -> LOG.debug("A leg that is not wanted was released: {}", outcome.code())).start();
	}

	void cancel(SipHeaders headers) {
		if (acknowledge != null) {
			Dialog d = call.dialog().orElseThrow();
			acknowledge = null;
			Acknowledgement.send(core, d, exchange.sent(), sequence, Optional.empty());
			call.bye(headers);
			return;
		}
		if (exchange != null) {
			exchange.cancel(headers);
		}
	}
}
