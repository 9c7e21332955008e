package org.webphone.ui.telephony.internal.detail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.webphone.ui.telephony.internal.detail.DetailWords.Told;

/**
 * Tells a trouble that came and went all through a call once, with how often: the timeline stays one that can be read, and
 * recording and charts below it stay in sight. Pure.
 */
final class Repeats {

	/** So many times a trouble is told by itself. */
	private static final int MOST = 2;

	private Repeats() {
	}

	/** @param times the words for something that happened so many times */
	static List<Told> folded(List<Told> lines, BiFunction<String, Long, String> times) {
		Map<String, Long> often = lines.stream().filter(l -> l.what().equals("trouble"))
				.collect(Collectors.groupingBy(Told::text, Collectors.counting()));
		often.values().removeIf(count -> count <= MOST);
		if (often.isEmpty()) {
			return lines;
		}
		var kept = new ArrayList<Told>();
		Set<String> told = new HashSet<>();
		Map<String, Long> left = new HashMap<>(often);
		String now = "";
		for (Told line : lines) {
			if (line.what().equals("trouble")) {
				now = line.text();
				left.computeIfPresent(now, (text, count) -> count - 1);
				if (!often.containsKey(now)) {
					kept.add(line);
				} else if (told.add(now)) {
					kept.add(new Told(line.at(), line.what(), times.apply(now, often.get(now))));
				}
			} else if (!line.what().equals("trouble-over") || left.getOrDefault(now, 0L) == 0) {
				// That it is good again counts when it stays so.
				kept.add(line);
			}
		}
		return kept;
	}
}
