package org.webphone.sip.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeaders;

/** Our reliable provisional responses (RFC 3262 section 3): one at a time, repeated until PRACK. Only on the loop. */
final class ReliableOut {

	private record Waiting(int code, SipHeaders headers, Optional<SipBody> body) {
	}

	private final StackCore core;
	private final ServerTransaction tx;
	private final Runnable lost;
	private final Deque<Waiting> queue = new ArrayDeque<>();
	private long rseq = ThreadLocalRandom.current().nextInt(1, 100_000);
	private boolean open;
	private boolean answered;
	private Runnable quiet;
	private Loop.Timer repeat = Loop.Timer.NONE;
	private Loop.Timer limit = Loop.Timer.NONE;

	/** @param lost run when PRACK does not come in 64 times T1 */
	ReliableOut(StackCore core, ServerTransaction tx, Runnable lost) {
		this.core = core;
		this.tx = tx;
		this.lost = lost;
	}

	/** Required by the caller, or possible and worth it because a session description travels. */
	boolean wanted(boolean body) {
		return tx.request().headers().hasToken("Require", "100rel")
				|| body && tx.request().headers().hasToken("Supported", "100rel");
	}

	/** True when a session description was given in one of them. */
	boolean answered() {
		return answered;
	}

	void send(int code, SipHeaders headers, Optional<SipBody> body) {
		queue.add(new Waiting(code, headers, body));
		next();
	}

	/** Runs the task when nothing is unacknowledged any more. */
	void whenQuiet(Runnable task) {
		quiet = task;
		next();
	}

	private void next() {
		if (open) {
			return;
		}
		Waiting w = queue.poll();
		if (w == null || !tx.pending()) {
			Runnable task = quiet;
			quiet = null;
			if (task != null) {
				task.run();
			}
			return;
		}
		open = true;
		answered |= w.body().isPresent();
		rseq++;
		tx.respond(w.code(), "", w.headers().with("Require", "100rel").with("RSeq", Long.toString(rseq)), w.body());
		repeatAfter(core.timers().t1());
		limit = core.loop().after(core.timers().timeout(), () -> {
			stop();
			lost.run();
		});
	}

	private void repeatAfter(Duration interval) {
		repeat = core.loop().after(interval, () -> {
			if (tx.pending()) {
				tx.repeatLast();
				repeatAfter(interval.multipliedBy(2));
			}
		});
	}

	/** @return true when the PRACK belongs to the response that waits for it */
	boolean acknowledged(ServerTransaction prack) {
		String[] rack = prack.request().headers().first("RAck").orElse("").strip().split("\\s+");
		if (!open || rack.length != 3 || ReliableIn.number(rack[0]) != rseq
				|| ReliableIn.number(rack[1]) != tx.facts().cseq() || !rack[2].equals("INVITE")) {
			return false;
		}
		repeat.cancel();
		limit.cancel();
		open = false;
		// What follows must come after the 200 to the PRACK.
		core.loop().run(this::next);
		return true;
	}

	void stop() {
		repeat.cancel();
		limit.cancel();
		queue.clear();
		quiet = null;
	}
}
