package org.webphone.sip.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipIncomingRequest;
import org.webphone.sip.SipLineConfig;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipReplaces;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/** Brings requests to whom they belong, after the checks of RFC 3261 section 8.2. Only on the loop. */
final class Dispatcher implements TransactionLayer.Upper {

	private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
	private static final Set<String> IN_DIALOG_ONLY = Set.of("BYE", "PRACK", "UPDATE", "INFO");
	private static final Set<String> KNOWN = Set.of("INVITE", "OPTIONS", "REGISTER", "SUBSCRIBE", "NOTIFY", "MESSAGE",
			"REFER", "PUBLISH");
	private static final Set<String> SCHEMES = Set.of("sip", "sips", "tel");

	private final Map<ServerTransaction, CallImpl> ringing = new HashMap<>();
	private final Map<String, ServerTransaction> recent = new HashMap<>();
	private StackCore core;

	/** Completes the circle before anything can come in. */
	void connect(StackCore stack) {
		core = stack;
	}

	@Override
	public void request(ServerTransaction tx) {
		SipRequest r = tx.request();
		String scheme = r.uri().substring(0, Math.max(0, r.uri().indexOf(':'))).toLowerCase(Locale.ROOT);
		if (!SCHEMES.contains(scheme)) {
			tx.respond(416);
		} else if (r.toTag().isPresent()) {
			core.registry().user(r).filter(u -> !afresh(u, r)).ifPresentOrElse(u -> u.request(tx), () -> unknownDialog(tx));
		} else if (IN_DIALOG_ONLY.contains(r.method())) {
			tx.respond(481);
		} else if (merged(tx)) {
			tx.respond(482);
		} else {
			initial(tx);
		}
	}

	/** Somebody else's tag in To, and the call that it once made has ended: the INVITE begins anew. */
	private static boolean afresh(DialogUser user, SipRequest r) {
		return r.method().equals("INVITE") && !Tags.ours(r.toTag().orElse("")) && user instanceof CallImpl call && call.ended();
	}

	private void unknownDialog(ServerTransaction tx) {
		// An INVITE of a dialog that cannot have been ours may be taken as a new call (RFC 3261 section 12.2.2).
		if (tx.request().method().equals("INVITE") && !Tags.ours(tx.request().toTag().orElse(""))) {
			initial(tx);
		} else if (tx.request().method().equals("NOTIFY") && core.registry().believes(tx.channel())
				&& core.inbox().unsolicited(tx.request())) {
			tx.respond(200);
		} else {
			tx.respond(481);
		}
	}

	/** The same request by another path (8.2.2.2). */
	private boolean merged(ServerTransaction tx) {
		SipRequest r = tx.request();
		String key = r.callId() + ' ' + r.fromTag().orElse("") + ' ' + tx.facts().cseq() + ' ' + r.method();
		ServerTransaction other = recent.putIfAbsent(key, tx);
		if (other == null) {
			core.loop().after(core.timers().timeout(), () -> recent.remove(key, tx));
			return false;
		}
		// A proxy that forks gives each copy a branch of its own; the same branch by another way is the sender's own repetition.
		return r.fromTag().isPresent() && !branch(tx).equals(branch(other));
	}

	private static String branch(ServerTransaction tx) {
		return tx.request().headers().first("Via").flatMap(v -> SipMessage.parameter(v, "branch")).orElse("");
	}

	private void initial(ServerTransaction tx) {
		SipRequest r = tx.request();
		List<String> unknown = Capabilities.unsupported(r);
		if (!unknown.isEmpty()) {
			tx.respond(420, "", SipHeaders.of("Unsupported", String.join(", ", unknown)), Optional.empty());
			return;
		}
		switch (r.method()) {
			case "INVITE" -> invite(tx);
			case "SUBSCRIBE" -> subscribe(tx);
			case "NOTIFY" -> unknownDialog(tx);
			default -> other(tx);
		}
	}

	private void other(ServerTransaction tx) {
		if (core.inbox().request(new Incoming(core, tx))) {
			return;
		}
		String method = tx.request().method();
		if (method.equals("OPTIONS")) {
			tx.respond(200, "", Capabilities.all(), Optional.empty());
		} else if (method.equals("REFER")) {
			// Nobody makes this phone call somebody from outside a call (RFC 3515 section 5.2).
			boolean sensible = Referrals.target(tx.request()).flatMap(Address::tryParse).isPresent();
			tx.respond(sensible ? 603 : 400);
		} else {
			tx.respond(KNOWN.contains(method) ? 405 : 501, "", SipHeaders.of("Allow", Capabilities.ALLOW),
					Optional.empty());
		}
	}

	private void subscribe(ServerTransaction tx) {
		if (tx.request().headers().first("Event").isEmpty()) {
			tx.respond(489, "", SipHeaders.of("Allow-Events", Capabilities.EVENTS), Optional.empty());
			return;
		}
		if (!core.inbox().subscribe(new NotifierImpl(core, lineOf(tx).orElseGet(() -> nobody(tx)), tx))) {
			tx.respond(489, "", SipHeaders.of("Allow-Events", Capabilities.EVENTS), Optional.empty());
		}
	}

	private Optional<LineImpl> lineOf(ServerTransaction tx) {
		return core.registry().line(tx.request().uri(), tx.request().headers().first("To").flatMap(Identities::read));
	}

	/** A line for requests to somebody we do not know, so that answers have a Contact. */
	private LineImpl nobody(ServerTransaction tx) {
		Address aor = Address.tryParse(tx.request().uri()).filter(a -> a.scheme() != Address.Scheme.TEL)
				.orElse(Address.sip("unknown", "unknown.invalid"));
		return new LineImpl(core, SipLineConfig.of(new Address(aor.scheme(), aor.user(), aor.host(), aor.port(), "", ""),
				tx.channel().transport()));
	}

	private void invite(ServerTransaction tx) {
		SipRequest r = tx.request();
		// Everybody has a meaning in a REGISTER alone (RFC 3261 section 10.2.2), and without a Contact there is nobody to send our
		// requests to (8.1.1.8); those of old could do without (RFC 2543).
		String contact = r.headers().first("Contact").map(String::strip).orElse("");
		if (contact.equals("*") || contact.isEmpty() && tx.facts().modern()) {
			tx.respond(400, "Contact must name one address", SipHeaders.NONE, Optional.empty());
			return;
		}
		String refusal = Bodies.refusal(r);
		if (!refusal.isEmpty()) {
			tx.respond(415, "", Bodies.taken(refusal), Optional.empty());
			return;
		}
		if (!acceptsSdp(r)) {
			tx.respond(406, "", SipHeaders.of("Accept", "application/sdp"), Optional.empty());
			return;
		}
		if (SessionTimer.tooSmall(r)) {
			tx.respond(422, "", SipHeaders.of("Min-SE", Integer.toString(SessionTimer.MIN_SE)), Optional.empty());
			return;
		}
		CallImpl replaced = null;
		if (r.headers().first("Replaces").isPresent()) {
			Optional<SipReplaces> wanted = r.headers().first("Replaces").flatMap(SipReplaces::parse);
			replaced = wanted.flatMap(core.registry()::call).orElse(null);
			// More than one is no request that can be met (RFC 3891 section 3).
			int code = r.headers().all("Replaces").size() > 1 ? 400 : replaces(wanted, replaced);
			if (code > 0) {
				tx.respond(code);
				return;
			}
		}
		Optional<LineImpl> line = lineOf(tx);
		if (line.isEmpty() && !core.registry().believes(tx.channel())) {
			// Nobody of that name here (8.2.2.1); a server of ours may know better, a stranger only tries names.
			tx.respond(404);
			return;
		}
		tx.respond(100);
		var call = new CallImpl(core, line.orElseGet(() -> nobody(tx)), line.isPresent(), tx, replaced);
		SipCallListener owner = core.inbox().incoming(call);
		if (owner == null) {
			tx.respond(480);
			return;
		}
		ringing.put(tx, call);
		core.loop().after(core.timers().timeout(), this::tidy);
		call.startIncoming(owner);
	}

	/** Code of a refusal, 0 to go on (RFC 3891 section 3). */
	private static int replaces(Optional<SipReplaces> wanted, CallImpl replaced) {
		if (wanted.isEmpty()) {
			return 400;
		}
		if (replaced == null) {
			return 481;
		}
		if (replaced.ended()) {
			return 603;
		}
		boolean confirmed = replaced.phase() == CallImpl.Phase.CONFIRMED;
		if (confirmed && wanted.get().earlyOnly()) {
			return 486;
		}
		// An early dialog may only be replaced where we started it.
		return !confirmed && replaced.incoming() ? 481 : 0;
	}

	private void tidy() {
		ringing.keySet().removeIf(t -> !t.pending());
	}

	/** A caller that cannot read a session description cannot be called back with one. */
	private static boolean acceptsSdp(SipRequest r) {
		List<String> types = HeaderText.elements(r.headers(), "Accept").stream()
				.map(t -> t.split(";")[0].strip().toLowerCase(Locale.ROOT)).toList();
		return types.isEmpty() || types.stream().anyMatch(Set.of("application/sdp", "application/*", "*/*")::contains);
	}

	@Override
	public void acknowledged(Inbound<SipRequest> ack) {
		core.registry().user(ack.message()).ifPresentOrElse(u -> u.acknowledged(ack), core.layer()::countStray);
	}

	@Override
	public void cancelled(ServerTransaction invite, SipRequest cancel) {
		CallImpl call = ringing.get(invite);
		if (call != null) {
			call.cancelledByPeer(cancel);
		} else {
			invite.respond(487);
		}
	}

	@Override
	public void stray(Inbound<SipResponse> response) {
		LOG.debug("A response that nothing waits for: {}", response.message().code());
	}

	private record Incoming(StackCore core, ServerTransaction tx) implements SipIncomingRequest {
		@Override
		public SipRequest request() {
			return tx.request();
		}

		@Override
		public void respond(int code, String reason, SipHeaders headers, Optional<SipBody> body) {
			core.loop().run(() -> tx.respond(code, reason, headers, body));
		}
	}
}
