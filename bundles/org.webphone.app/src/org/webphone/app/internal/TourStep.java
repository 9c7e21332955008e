package org.webphone.app.internal;

import java.util.function.Supplier;

import org.eclipse.swt.graphics.Rectangle;
import org.webphone.ui.Popover;

/**
 * One stop of the guided tour.
 *
 * @param key    of its words: {@code Tour_<key>} and {@code Tour_<key>More}
 * @param place  where the balloon lies, seen from the target
 * @param target what it points at, in coordinates of the display
 */
record TourStep(String key, Popover.Place place, Supplier<Rectangle> target) {
}
