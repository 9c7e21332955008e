package org.webphone.telephony.sip.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Work that waits, after a change of the network, until the exchange knows the address that we have now. On the loop. */
final class OnceRegistered {

	/** An exchange that does not answer now may still pass on what belongs to a call. */
	private static final int PATIENCE_S = 10;

	private final LineLoop loop;
	private final List<Runnable> waiting = new ArrayList<>();
	private boolean registered = true;

	OnceRegistered(LineLoop loop) {
		this.loop = loop;
	}

	/** The network has changed. @param registers whether the account will register again */
	void changed(boolean registers) {
		registered = !registers;
	}

	void registered() {
		registered = true;
		List<Runnable> due = List.copyOf(waiting);
		waiting.clear();
		due.forEach(Runnable::run);
	}

	void run(Runnable work) {
		if (registered) {
			work.run();
			return;
		}
		waiting.add(work);
		loop.later(PATIENCE_S, TimeUnit.SECONDS, () -> {
			if (waiting.remove(work)) {
				work.run();
			}
		});
	}
}
