package org.webphone.sip.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipReferListener;
import org.webphone.sip.SipReferral;
import org.webphone.sip.SipReplaces;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/** Transfers inside one call (RFC 3515, RFC 5589): those we ask for and those we are asked for. Only on the loop. */
final class Referrals {

	private static final int EXPIRES_S = 180;

	/** One REFER of ours. */
	private final class Sent implements Exchange.Listener {
		private final SipReferListener listener;
		private long number = -1;
		private boolean over;

		Sent(SipReferListener listener) {
			this.listener = listener;
		}

		@Override
		public void done(SipOutcome outcome, Optional<Inbound<SipResponse>> in, Exchange e) {
			if (over) {
				return;
			}
			if (!outcome.ok()) {
				over = true;
				sent.remove(this);
				listener.refused(outcome);
				return;
			}
			number = in.map(i -> i.facts().cseq()).orElse(-1L);
			listener.accepted();
			boolean silent = outcome.response().flatMap(r -> r.headers().first("Refer-Sub"))
					.map(v -> v.strip().equalsIgnoreCase("false")).orElse(false);
			if (silent) {
				lost();
			} else {
				core.loop().after(Duration.ofSeconds(EXPIRES_S), this::lost);
			}
		}

		/** {@code id} of the Event names our REFER, where there is one. */
		boolean means(String event) {
			Optional<String> id = UriParts.parameter(event, "id");
			return id.isEmpty() || number < 0 || id.get().equals(Long.toString(number));
		}

		void notified(SipRequest notify) {
			String first = notify.body().map(SipBody::text).orElse("").split("\r?\n", 2)[0];
			String[] words = first.split(" ", 3);
			int code = words.length > 1 && words[0].startsWith("SIP/2.0") ? HeaderText.number(words[1], 0) : 0;
			String reason = words.length > 2 ? words[2] : "";
			boolean terminated = notify.headers().first("Subscription-State").orElse("").strip().toLowerCase(Locale.ROOT)
					.startsWith("terminated");
			if (over) {
				return;
			}
			if (code >= 200) {
				over = true;
				sent.remove(this);
				listener.finished(code, reason);
			} else if (code >= 100) {
				listener.progress(code, reason);
			}
			if (terminated) {
				lost();
			}
		}

		void lost() {
			if (!over) {
				over = true;
				sent.remove(this);
				listener.lost();
			}
		}
	}

	/** One REFER of theirs. */
	private final class Asked implements SipReferral {
		private final ServerTransaction tx;
		private final Address target;
		private final Optional<SipReplaces> replaces;
		private boolean accepted;
		private boolean over;

		Asked(ServerTransaction tx, Address target, Optional<SipReplaces> replaces) {
			this.tx = tx;
			this.target = target;
			this.replaces = replaces;
		}

		@Override
		public SipRequest request() {
			return tx.request();
		}

		@Override
		public Address target() {
			return target;
		}

		@Override
		public Optional<SipReplaces> replaces() {
			return replaces;
		}

		@Override
		public void accept() {
			core.loop().run(() -> {
				if (tx.pending()) {
					accepted = true;
					tx.respond(202, "", SipHeaders.of("Contact", call.lineImpl().contactValue(tx.channel().local())),
							Optional.empty());
					tell(100, "Trying");
				}
			});
		}

		@Override
		public void refuse(int code, String reason) {
			core.loop().run(() -> tx.respond(code, reason, SipHeaders.NONE, Optional.empty()));
		}

		@Override
		public void report(int code, String reason) {
			core.loop().run(() -> {
				if (accepted && !over) {
					over = code >= 200;
					tell(code, ReasonPhrases.of(code, reason));
				}
			});
		}

		private void tell(int code, String reason) {
			SipHeaders fields = SipHeaders.of("Event", "refer;id=" + tx.facts().cseq()).with("Subscription-State",
					over ? "terminated;reason=noresource" : "active;expires=" + EXPIRES_S);
			call.send("NOTIFY", fields, Optional.of(SipBody.of("message/sipfrag;version=2.0",
					"SIP/2.0 " + code + ' ' + SipText.clean(reason) + "\r\n")));
		}
	}

	private final StackCore core;
	private final CallImpl call;
	private final List<Sent> sent = new ArrayList<>();

	Referrals(StackCore core, CallImpl call) {
		this.core = core;
		this.call = call;
	}

	void send(String referTo, SipReferListener listener) {
		if (call.phase() != CallImpl.Phase.CONFIRMED) {
			listener.refused(SipOutcome.none(SipFailure.CLOSED, "The call is not connected."));
			return;
		}
		var one = new Sent(listener);
		sent.add(one);
		SipHeaders fields = SipHeaders.of("Refer-To", referTo).with("Referred-By",
				'<' + call.lineImpl().config().aor().withDisplayName("").uri() + '>');
		new Exchange(core, call.lineImpl(), call.dialog().orElseThrow().draft("REFER", fields, Optional.empty(), true),
				call.digest(), one).start();
	}

	void notified(ServerTransaction tx) {
		String event = tx.request().headers().first("Event").orElse("");
		Optional<Sent> meant = List.copyOf(sent).stream().filter(s -> s.means(event)).findFirst();
		if (!event.strip().toLowerCase(Locale.ROOT).startsWith("refer")) {
			tx.respond(489, "", SipHeaders.of("Allow-Events", Capabilities.EVENTS), Optional.empty());
		} else if (meant.isEmpty()) {
			tx.respond(481);
		} else {
			tx.respond(200);
			meant.get().notified(tx.request());
		}
	}

	void asked(ServerTransaction tx) {
		List<String> targets = HeaderText.elements(tx.request().headers(), "Refer-To");
		Optional<Address> target = targets.size() == 1 ? Address.tryParse(HeaderText.uri(targets.get(0))) : Optional.empty();
		if (target.isEmpty()) {
			tx.respond(400, "Refer-To must name one address", SipHeaders.NONE, Optional.empty());
			return;
		}
		String uri = HeaderText.uri(targets.get(0));
		call.listener().referred(call, new Asked(tx, target.get(), replaces(uri)));
	}

	/** Replaces among the header fields of the URI. */
	private static Optional<SipReplaces> replaces(String uri) {
		int mark = uri.indexOf('?');
		for (String field : mark < 0 ? new String[0] : uri.substring(mark + 1).split("&")) {
			if (field.regionMatches(true, 0, "Replaces=", 0, 9)) {
				return SipReplaces.parse(UriText.unescape(field.substring(9)));
			}
		}
		return Optional.empty();
	}

	/** The call is long gone: nobody will report any more. */
	void close() {
		List.copyOf(sent).forEach(Sent::lost);
	}
}
