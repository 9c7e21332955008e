package org.webphone.ui;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleActionAdapter;
import org.eclipse.swt.accessibility.AccessibleActionEvent;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleValueAdapter;
import org.eclipse.swt.accessibility.AccessibleValueEvent;
import org.eclipse.swt.widgets.Control;

/** Tells assistive technology what a painted control is. */
public final class Accessibles {

	private Accessibles() {
	}

	/** Role, name and state of a control, asked whenever somebody wants to know. */
	public interface Description {

		/** One of the roles of {@link ACC}. */
		int role();

		String name();

		/** States of {@link ACC}, or-ed. */
		int state();

		default String help() {
			return null;
		}

		/** Value in words; null for none. */
		default String value() {
			return null;
		}

		/** What activating it does. */
		default void press() {
		}
	}

	/** Focus and enablement of {@code control} as states. */
	public static int state(Control control) {
		int state = ACC.STATE_FOCUSABLE;
		if (control.isFocusControl()) {
			state |= ACC.STATE_FOCUSED;
		}
		return control.isEnabled() ? state : state | ACC.STATE_DISABLED;
	}

	public static void describe(Control control, Description what) {
		Accessible accessible = control.getAccessible();
		accessible.addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent e) {
				e.result = what.name();
			}

			@Override
			public void getHelp(AccessibleEvent e) {
				e.result = what.help();
			}
		});
		accessible.addAccessibleControlListener(new AccessibleControlAdapter() {

			@Override
			public void getRole(AccessibleControlEvent e) {
				if (e.childID == ACC.CHILDID_SELF) {
					e.detail = what.role();
				}
			}

			@Override
			public void getState(AccessibleControlEvent e) {
				if (e.childID == ACC.CHILDID_SELF) {
					// The toolkit does not look at the parents, so that a hidden warning would be told.
					e.detail = what.state() | (control.isVisible() ? 0 : ACC.STATE_INVISIBLE | ACC.STATE_OFFSCREEN);
				}
			}

			@Override
			public void getValue(AccessibleControlEvent e) {
				e.result = what.value();
			}
		});
		accessible.addAccessibleActionListener(new AccessibleActionAdapter() {

			@Override
			public void getActionCount(AccessibleActionEvent e) {
				e.count = 1;
			}

			@Override
			public void getName(AccessibleActionEvent e) {
				e.result = "press";
			}

			@Override
			public void doAction(AccessibleActionEvent e) {
				what.press();
				e.result = ACC.OK;
			}
		});
	}

	/** Gives a control a number that assistive technology can read and set. */
	static void value(Control control, IntSupplier now, IntSupplier most, IntConsumer set) {
		control.getAccessible().addAccessibleValueListener(new AccessibleValueAdapter() {

			@Override
			public void getCurrentValue(AccessibleValueEvent e) {
				e.value = now.getAsInt();
			}

			@Override
			public void setCurrentValue(AccessibleValueEvent e) {
				set.accept(e.value.intValue());
			}

			@Override
			public void getMinimumValue(AccessibleValueEvent e) {
				e.value = 0;
			}

			@Override
			public void getMaximumValue(AccessibleValueEvent e) {
				e.value = most.getAsInt();
			}
		});
	}

	/** A control that shows only what words beside it say too: a picture or a line. It has a role and no name. */
	public static void decorative(Control control, int role) {
		describe(control, new Description() {

			@Override
			public int role() {
				return role;
			}

			@Override
			public String name() {
				return "";
			}

			@Override
			public int state() {
				return ACC.STATE_NORMAL;
			}
		});
	}

	/** Tells that the name of a control has changed. */
	public static void renamed(Control control) {
		control.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
	}

	/** Tells that one state bit of a control has changed. */
	public static void changed(Control control, int stateBit, boolean on) {
		control.getAccessible().sendEvent(ACC.EVENT_STATE_CHANGED, new int[] { stateBit, on ? 1 : 0 });
	}
}
