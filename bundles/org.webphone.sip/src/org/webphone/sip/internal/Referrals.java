package org.webphone.sip.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.webphone.core.Address;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipReferListener;
import org.webphone.sip.SipReplaces;
import org.webphone.sip.SipRequest;

/** Transfers inside one call (RFC 3515, RFC 5589): those we ask for and those we are asked for. Only on the loop. */
final class Referrals {

	private final StackCore core;
	private final CallImpl call;
	private final List<OurReferral> ours = new ArrayList<>();
	private final List<TheirReferral> theirs = new ArrayList<>();

	Referrals(StackCore core, CallImpl call) {
		this.core = core;
		this.call = call;
	}

	void send(String referTo, SipReferListener listener) {
		if (call.phase() != CallImpl.Phase.CONFIRMED) {
			listener.refused(SipOutcome.none(SipFailure.CLOSED, "The call is not connected."));
			return;
		}
		var one = new OurReferral(core.loop(), listener, ours::remove);
		ours.add(one);
		SipHeaders fields = SipHeaders.of("Refer-To", referTo).with("Referred-By",
				'<' + call.lineImpl().config().aor().withDisplayName("").uri() + '>');
		var exchange = new Exchange(core, call.lineImpl(), call.dialog().orElseThrow().draft("REFER", fields, Optional.empty(), true),
				call.digest(), one);
		one.sent(exchange);
		exchange.start();
	}

	static boolean isRefer(SipRequest r) {
		return event(r).strip().toLowerCase(Locale.ROOT).matches("refer\\s*(;.*)?");
	}

	private static String event(SipRequest r) {
		return r.headers().first("Event").orElse("");
	}

	void notified(ServerTransaction tx) {
		String event = event(tx.request());
		Optional<OurReferral> meant = List.copyOf(ours).stream().filter(s -> s.means(event)).findFirst();
		if (!isRefer(tx.request())) {
			tx.respond(489, "", SipHeaders.of("Allow-Events", Capabilities.EVENTS), Optional.empty());
		} else if (meant.isEmpty()) {
			tx.respond(481);
		} else {
			tx.respond(200);
			meant.get().notified(tx.request());
		}
	}

	void subscribed(ServerTransaction tx) {
		String event = event(tx.request());
		theirs.stream().filter(t -> t.means(event)).findFirst().ifPresentOrElse(t -> t.subscribed(tx), () -> tx.respond(481));
	}

	void asked(ServerTransaction tx) {
		Optional<String> uri = target(tx.request());
		Optional<Address> target = uri.flatMap(Address::tryParse);
		if (target.isEmpty()) {
			tx.respond(400, "Refer-To must name one address", SipHeaders.NONE, Optional.empty());
			return;
		}
		if (UriParts.parameter(target.get().parameters(), "method").filter(m -> !m.equalsIgnoreCase("INVITE")).isPresent()) {
			// Only calls are made for others (RFC 3515 section 2.4.2).
			tx.respond(603);
			return;
		}
		Optional<String> field = replacesField(uri.get());
		Optional<SipReplaces> replaces = field.flatMap(SipReplaces::parse);
		if (field.isPresent() && replaces.isEmpty()) {
			tx.respond(400, "Replaces in Refer-To could not be read", SipHeaders.NONE, Optional.empty());
			return;
		}
		var one = new TheirReferral(core, call, tx, plain(target.get()), replaces);
		theirs.add(one);
		call.listener().referred(call, one);
	}

	/** Without the method, which has no place in a Request-URI (RFC 3261 section 19.1.1). */
	private static Address plain(Address a) {
		String kept = Stream.of(a.parameters().split(";")).filter(p -> !p.strip().toLowerCase(Locale.ROOT).startsWith("method="))
				.collect(Collectors.joining(";"));
		return new Address(a.scheme(), a.user(), a.host(), a.port(), kept, a.displayName());
	}

	/** The URI of the one Refer-To. */
	static Optional<String> target(SipRequest refer) {
		List<String> targets = HeaderText.elements(refer.headers(), "Refer-To");
		return targets.size() == 1 ? Optional.of(HeaderText.uri(targets.get(0))) : Optional.empty();
	}

	/** Replaces among the header fields of the URI, unescaped: whatever a stranger wrote. */
	private static Optional<String> replacesField(String uri) {
		int mark = uri.indexOf('?');
		for (String field : mark < 0 ? new String[0] : uri.substring(mark + 1).split("&")) {
			if (field.regionMatches(true, 0, "Replaces=", 0, 9)) {
				return Optional.of(UriText.unescape(field.substring(9)));
			}
		}
		return Optional.empty();
	}

	/** The call is long gone: nobody will report any more. */
	void close() {
		List.copyOf(ours).forEach(r -> r.lost("The call has ended."));
	}
}
