package org.webphone.app.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.webphone.ui.Field;

/** Finds the field that filters the list in sight. */
final class Fields {

	private Fields() {
	}

	/** The first visible filter in {@code area}, without what lies in {@code except}. */
	static Optional<Field> filter(Composite area, List<? extends Control> except) {
		for (Control child : area.getChildren()) {
			if (!child.isVisible() || except.contains(child)) {
				continue;
			}
			if (child instanceof Field field) {
				if (field.size() == Field.Size.FILTER) {
					return Optional.of(field);
				}
			} else if (child instanceof Composite inner) {
				Optional<Field> found = filter(inner, except);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}
}
