package org.webphone.app.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the program was started with.
 *
 * @param demo   sign in to the demo exchange
 * @param callIn after how long the demo's outside caller rings
 */
record Arguments(boolean demo, Optional<Duration> callIn) {

	/** Unknown arguments belong to the platform and are left alone. */
	static Arguments of(List<String> words) {
		boolean demo = words.contains("-demo") || words.contains("--demo");
		int at = Math.max(words.indexOf("-call-in"), words.indexOf("--call-in"));
		Optional<Duration> callIn = Optional.empty();
		if (at >= 0) {
			String seconds = at + 1 < words.size() ? words.get(at + 1) : "";
			if (!seconds.matches("\\d{1,6}")) {
				throw new IllegalArgumentException("--call-in needs a number of seconds, for example --call-in 10.");
			}
			callIn = Optional.of(Duration.ofSeconds(Integer.parseInt(seconds)));
		}
		return new Arguments(demo, callIn);
	}
}
