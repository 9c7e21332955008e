package org.webphone.sip.internal;

import java.time.Duration;
import java.util.Optional;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipNotifier;
import org.webphone.sip.SipRequest;

/** Server side of a subscription (RFC 6665 section 4.2). Only on the loop, but for the commands. */
final class NotifierImpl implements SipNotifier, DialogUser {

	private static final Duration DEFAULT = Duration.ofHours(1);

	private final StackCore core;
	private final LineImpl line;
	private final ServerTransaction first;
	private final Dialog dialog;
	private Optional<SipBody> state = Optional.empty();
	private Duration most = DEFAULT;
	private Runnable ended = () -> {
	};
	private boolean active;
	private boolean over;
	private long expiresAt;
	private Loop.Timer expiry = Loop.Timer.NONE;

	NotifierImpl(StackCore core, LineImpl line, ServerTransaction first) {
		this.core = core;
		this.line = line;
		this.first = first;
		this.dialog = Dialog.server(first.request(), first.tag(), core.transports().inDialog(first.channel()), first.facts().cseq());
	}

	@Override
	public SipRequest request() {
		return first.request();
	}

	@Override
	public String event() {
		return first.request().headers().first("Event").orElse("");
	}

	@Override
	public void accept(Optional<SipBody> now, Duration expires, Runnable whenEnded) {
		core.loop().run(() -> {
			if (first.pending()) {
				state = now;
				most = expires;
				ended = whenEnded;
				active = true;
				core.registry().add(first.request().callId(), this);
				renew(first);
			}
		});
	}

	/** 200 and a NOTIFY with the state, for the first and every later SUBSCRIBE. */
	private void renew(ServerTransaction tx) {
		long asked = tx.request().headers().first("Expires").map(v -> HeaderText.number(v, -1)).filter(n -> n >= 0)
				.map(Integer::longValue).orElse(DEFAULT.toSeconds());
		Duration granted = Duration.ofSeconds(Math.min(asked, most.toSeconds()));
		tx.respond(200, "", SipHeaders.of("Expires", Long.toString(granted.toSeconds())).with("Contact",
				line.contactValue(tx.channel().local())), Optional.empty());
		expiry.cancel();
		expiresAt = System.nanoTime() + granted.toNanos();
		if (granted.isZero()) {
			send("terminated;reason=timeout");
			finish();
			return;
		}
		expiry = core.loop().after(granted, () -> {
			send("terminated;reason=timeout");
			finish();
		});
		send(active());
	}

	private String active() {
		return "active;expires=" + Math.max(1, (expiresAt - System.nanoTime()) / 1_000_000_000L);
	}

	private void send(String subscriptionState) {
		SipHeaders fields = SipHeaders.of("Event", event()).with("Subscription-State", subscriptionState);
		new Exchange(core, line, dialog.draft("NOTIFY", fields, state, true), line.digest(), (outcome, in, e) -> {
			if (!outcome.ok() && (outcome.code() == 481 || outcome.response().isEmpty())) {
				finish();
			}
		}).start();
	}

	private void finish() {
		if (!over) {
			over = true;
			expiry.cancel();
			core.registry().remove(first.request().callId(), this);
			ended.run();
		}
	}

	@Override
	public boolean owns(String localTag, String remoteTag) {
		return dialog.is(localTag, remoteTag);
	}

	@Override
	public void request(ServerTransaction tx) {
		if (!tx.request().method().equals("SUBSCRIBE")) {
			tx.respond(405, "", SipHeaders.of("Allow", "SUBSCRIBE"), Optional.empty());
		} else if (!dialog.inOrder(tx.facts().cseq())) {
			tx.respond(500, "CSeq is too low", SipHeaders.NONE, Optional.empty());
		} else {
			dialog.refresh(tx.request().headers());
			renew(tx);
		}
	}

	@Override
	public void refuse(int code, String reason) {
		core.loop().run(() -> first.respond(code, reason, SipHeaders.NONE, Optional.empty()));
	}

	@Override
	public void notify(SipBody now) {
		core.loop().run(() -> {
			state = Optional.of(now);
			if (active && !over) {
				send(active());
			}
		});
	}

	@Override
	public void terminate(String reason) {
		core.loop().run(() -> {
			if (active && !over) {
				send("terminated;reason=" + reason);
				finish();
			}
		});
	}
}
