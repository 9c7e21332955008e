package org.webphone.sip.internal;

import java.time.Duration;
import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipReferral;
import org.webphone.sip.SipReplaces;
import org.webphone.sip.SipRequest;

/** One REFER of theirs, and our reports about it (RFC 3515), unless they want none (RFC 4488). Only on the loop, but for the commands. */
final class TheirReferral implements SipReferral {

	private final StackCore core;
	private final CallImpl call;
	private final ServerTransaction tx;
	private final Address target;
	private final Optional<SipReplaces> replaces;
	private final boolean silent;
	private String last = "100 Trying";
	private boolean accepted;
	private boolean over;
	private long expiresAt;
	private Loop.Timer expiry = Loop.Timer.NONE;

	TheirReferral(StackCore core, CallImpl call, ServerTransaction tx, Address target, Optional<SipReplaces> replaces) {
		this.core = core;
		this.call = call;
		this.tx = tx;
		this.target = target;
		this.replaces = replaces;
		this.silent = OurReferral.silent(tx.request());
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
			if (!tx.pending()) {
				return;
			}
			accepted = true;
			SipHeaders fields = SipHeaders.of("Contact", call.contactValue(tx.channel().local()));
			tx.respond(202, "", silent ? fields.with("Refer-Sub", "false") : fields, Optional.empty());
			if (!silent) {
				lastFor(OurReferral.EXPIRES_S);
				tell();
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
			if (accepted && !over && !silent) {
				last = code + " " + SipText.clean(ReasonPhrases.of(code, reason));
				if (code >= 200) {
					end("noresource");
				} else {
					tell();
				}
			}
		});
	}

	/** Whether this subscription lasts and {@code id} of the Event, where there is one, means it. */
	boolean means(String event) {
		Optional<String> id = UriParts.parameter(event, "id");
		return accepted && !over && !silent && (id.isEmpty() || id.get().equals(Long.toString(tx.facts().cseq())));
	}

	/** They ask to be told for longer, or no longer. */
	void subscribed(ServerTransaction subscribe) {
		int asked = subscribe.request().headers().first("Expires").map(v -> HeaderText.number(v, -1)).filter(n -> n >= 0)
				.orElse(OurReferral.EXPIRES_S);
		int granted = Math.min(asked, OurReferral.EXPIRES_S);
		subscribe.respond(200, "", SipHeaders.of("Expires", Integer.toString(granted)).with("Contact",
				call.contactValue(subscribe.channel().local())), Optional.empty());
		if (granted == 0) {
			end("timeout");
		} else {
			lastFor(granted);
			tell();
		}
	}

	private void lastFor(int seconds) {
		expiry.cancel();
		expiresAt = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
		expiry = core.loop().after(Duration.ofSeconds(seconds), () -> end("timeout"));
	}

	private void end(String why) {
		if (!over) {
			over = true;
			expiry.cancel();
			tell("terminated;reason=" + why);
		}
	}

	private void tell() {
		tell("active;expires=" + Math.max(1, Duration.ofNanos(expiresAt - System.nanoTime()).toSeconds()));
	}

	private void tell(String state) {
		SipHeaders fields = SipHeaders.of("Event", "refer;id=" + tx.facts().cseq()).with("Subscription-State", state);
		call.send("NOTIFY", fields, Optional.of(SipBody.of("message/sipfrag;version=2.0", "SIP/2.0 " + last + "\r\n")))
				.thenAccept(o -> {
					if (o.code() == 481) {
						// They have forgotten that they wanted to know.
						over = true;
						expiry.cancel();
					}
				});
	}
}
