package org.webphone.ui.tests;

import java.lang.reflect.Field;
import java.util.List;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.accessibility.AccessibleValueEvent;
import org.eclipse.swt.accessibility.AccessibleValueListener;
import org.eclipse.swt.widgets.Control;

/** What assistive technology hears of a control, asked as the toolkit asks. UI thread. */
final class Told {

	private final Accessible accessible;

	Told(Control control) {
		accessible = control.getAccessible();
	}

	String name() {
		var event = new AccessibleEvent(this);
		event.childID = ACC.CHILDID_SELF;
		listeners("accessibleListeners", AccessibleListener.class).forEach(l -> l.getName(event));
		return event.result == null ? "" : event.result;
	}

	/** One of the roles of {@link ACC}; -1 where nobody says. */
	int role() {
		var event = control();
		event.detail = -1;
		listeners("accessibleControlListeners", AccessibleControlListener.class).forEach(l -> l.getRole(event));
		return event.detail;
	}

	int state() {
		var event = control();
		listeners("accessibleControlListeners", AccessibleControlListener.class).forEach(l -> l.getState(event));
		return event.detail;
	}

	/** The number; empty where there is none. */
	String value() {
		var event = new AccessibleValueEvent(this);
		listeners("accessibleValueListeners", AccessibleValueListener.class).forEach(l -> l.getCurrentValue(event));
		return event.value == null ? "" : event.value.toString();
	}

	private AccessibleControlEvent control() {
		var event = new AccessibleControlEvent(this);
		event.childID = ACC.CHILDID_SELF;
		return event;
	}

	/** The toolkit keeps them to itself. */
	private <T> List<T> listeners(String field, Class<T> type) {
		try {
			Field kept = Accessible.class.getDeclaredField(field);
			kept.setAccessible(true);
			List<?> all = (List<?>) kept.get(accessible);
			return all == null ? List.of() : all.stream().map(type::cast).toList();
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("The toolkit keeps its listeners in another way.", e);
		}
	}
}
