package org.webphone.media.internal.stream;

/** Waits for a loop's end, for a bounded time. */
final class Joining {

	private Joining() {
	}

	static void join(Thread thread) {
		if (thread == Thread.currentThread()) {
			return;
		}
		try {
			thread.join(1000);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
