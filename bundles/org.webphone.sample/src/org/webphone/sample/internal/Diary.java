package org.webphone.sample.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.webphone.core.Subscription;
import org.webphone.ui.Observers;

import jakarta.inject.Singleton;

/** What the contributions of this sample share: made once, injected wherever it is asked for. UI thread. */
@Creatable
@Singleton
public final class Diary {

	private final List<String> lines = new ArrayList<>();
	private final Observers observers = new Observers();
	private boolean kept = true;

	List<String> lines() {
		return List.copyOf(lines);
	}

	void note(String line) {
		if (kept) {
			lines.add(line);
			observers.changed();
		}
	}

	void clear() {
		lines.clear();
		observers.changed();
	}

	boolean kept() {
		return kept;
	}

	void keep(boolean on) {
		kept = on;
		observers.changed();
	}

	Subscription observe(Runnable changed) {
		return observers.add(changed);
	}
}
