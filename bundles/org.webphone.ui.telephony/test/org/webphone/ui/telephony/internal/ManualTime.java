package org.webphone.ui.telephony.internal;

import java.util.ArrayList;
import java.util.List;

/** Time that passes only when the test says so. */
final class ManualTime implements Later {

	private record Task(long at, Runnable run) {
	}

	private final List<Task> tasks = new ArrayList<>();
	private long now;

	@Override
	public void after(int millis, Runnable task) {
		tasks.add(new Task(now + millis, task));
	}

	void pass(int millis) {
		now += millis;
		List<Task> due = tasks.stream().filter(t -> t.at <= now).toList();
		tasks.removeAll(due);
		due.forEach(t -> t.run.run());
	}
}
