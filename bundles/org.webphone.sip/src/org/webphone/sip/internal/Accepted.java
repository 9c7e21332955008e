package org.webphone.sip.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.webphone.sip.SipBody;

/** A 2xx to an INVITE of theirs that is repeated until its ACK comes (RFC 3261 section 13.3.1.4). Only on the loop. */
final class Accepted {

	private final StackCore core;
	private final ServerTransaction tx;
	private final Consumer<Optional<SipBody>> acknowledged;
	private final Runnable lost;
	private Loop.Timer repeat = Loop.Timer.NONE;
	private Loop.Timer limit = Loop.Timer.NONE;
	private boolean over;

	/** @param lost run when no ACK came in 64 times T1 */
	Accepted(StackCore core, ServerTransaction tx, Consumer<Optional<SipBody>> acknowledged, Runnable lost) {
		this.core = core;
		this.tx = tx;
		this.acknowledged = acknowledged;
		this.lost = lost;
		limit = core.loop().after(core.timers().timeout(), () -> {
			stop();
			lost.run();
		});
		repeatAfter(core.timers().t1());
	}

	/** Also over TCP: the ACK is end to end, and a proxy may have lost it further on. */
	private void repeatAfter(Duration interval) {
		repeat = core.loop().after(interval, () -> {
			tx.repeatLast();
			repeatAfter(core.timers().doubled(interval));
		});
	}

	boolean waiting() {
		return !over;
	}

	/** @return true when this ACK was waited for */
	boolean acknowledged(Inbound<?> ack) {
		if (over || ack.facts().cseq() != tx.facts().cseq()) {
			return false;
		}
		stop();
		acknowledged.accept(ack.message().body());
		return true;
	}

	void stop() {
		over = true;
		repeat.cancel();
		limit.cancel();
	}
}
