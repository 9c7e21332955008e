package org.webphone.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.swt.graphics.Point;

/**
 * How large panels want to be, remembered while one of them is placed: each asks all that it holds, and would be asked again by every
 * parent above it, which is twice as much work with each row and column in another. Forgotten at the end, and whenever
 * something changes in between. UI thread.
 */
final class Measures {

	private record Asked(Panel panel, int width, int height) {
	}

	private final Map<Asked, Point> known = new HashMap<>();
	private int depth;

	void begin() {
		depth++;
	}

	void end() {
		if (--depth == 0) {
			known.clear();
		}
	}

	void changed() {
		if (depth > 0) {
			known.clear();
		}
	}

	Point of(Panel panel, int width, int height, Supplier<Point> measured) {
		begin();
		try {
			var asked = new Asked(panel, width, height);
			Point size = known.get(asked);
			if (size == null) {
				size = measured.get();
				known.put(asked, size);
			}
			return new Point(size.x, size.y);
		} finally {
			end();
		}
	}
}
