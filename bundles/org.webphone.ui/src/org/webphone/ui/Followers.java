package org.webphone.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.webphone.core.Subscription;

/** Who hears of a change, in the order of their coming. There are hundreds, which come and go with a window. UI thread. */
final class Followers {

	private final Map<Object, Runnable> all = new LinkedHashMap<>();

	Subscription add(Runnable changed) {
		var key = new Object();
		all.put(key, changed);
		return () -> all.remove(key);
	}

	/** Who leaves while others are told, because its window was closed by one of them, is told no more. */
	void tell() {
		Callbacks.each(List.copyOf(all.keySet()).stream().<Runnable> map(key -> () -> {
			Runnable follower = all.get(key);
			if (follower != null) {
				follower.run();
			}
		}).toList());
	}
}
