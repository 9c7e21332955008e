package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A painted control that is pressed with the mouse, Space or Enter. */
public abstract class Pressable extends Painted {

	private Runnable action = () -> {
	};
	private boolean acts;
	private boolean waiting;
	private boolean hovered;
	private boolean pressed;
	private boolean posed;
	private boolean posedDown;

	protected Pressable(Composite parent, UiKit kit) {
		super(parent, kit, SWT.NONE);
		addListener(SWT.MouseEnter, e -> hover(true));
		addListener(SWT.MouseExit, e -> hover(false));
		addListener(SWT.MouseDown, this::mouseDown);
		addListener(SWT.MouseUp, this::mouseUp);
		addListener(SWT.KeyDown, this::keyDown);
		addListener(SWT.FocusIn, e -> focus(true));
		addListener(SWT.FocusOut, e -> focus(false));
		addListener(SWT.Traverse, e -> {
			// Enter and the arrows are the control's own, Tab leaves it.
			e.doit = e.detail != SWT.TRAVERSE_RETURN && e.detail != SWT.TRAVERSE_ARROW_NEXT
					&& e.detail != SWT.TRAVERSE_ARROW_PREVIOUS;
		});
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return Pressable.this.role();
			}

			@Override
			public String name() {
				return accessibleName();
			}

			@Override
			public int state() {
				return accessibleState();
			}

			@Override
			public String help() {
				return getToolTipText();
			}

			@Override
			public void press() {
				Pressable.this.press();
			}
		});
	}

	/** Whether anybody has said what a press does. */
	public final boolean acts() {
		return acts;
	}

	/** What a press does; replaces what was set before. */
	public final void onPress(Runnable what) {
		acts = true;
		action = what;
	}

	/**
	 * What will be pressed next, but has no sense yet: it looks and is told as disabled, yet the focus can wait on it. A disabled
	 * control would lose the focus to its neighbour, which may do harm at a second Enter.
	 */
	public final void waiting(boolean on) {
		if (on != waiting) {
			waiting = on;
			Accessibles.changed(this, ACC.STATE_DISABLED, on);
			redraw();
		}
	}

	/** Whether a press has an effect. */
	public final boolean usable() {
		return isEnabled() && !waiting;
	}

	/** Acts as the user's press would; nothing happens while disabled. */
	public void press() {
		if (usable()) {
			action.run();
		}
	}

	@Override
	public void setEnabled(boolean enabled) {
		super.setEnabled(enabled);
		redraw();
	}

	/** Shows a state as for a picture, whatever the mouse and the keyboard do. */
	public final void pose(boolean asHovered, boolean asFocused) {
		posed = asHovered;
		// Where the ring has room shows only when everything has its place.
		getDisplay().asyncExec(() -> {
			if (!isDisposed()) {
				showRing(asFocused, radius());
			}
		});
		redraw();
	}

	/** Shows it as held down, as for a picture. */
	public final void poseDown() {
		posedDown = true;
		redraw();
	}

	public final boolean hovered() {
		return (hovered || posed) && usable();
	}

	public final boolean pressed() {
		return (pressed || posedDown) && usable();
	}

	/** Name for assistive technology: object and state. */
	public abstract String accessibleName();

	protected int role() {
		return ACC.ROLE_PUSHBUTTON;
	}

	protected int accessibleState() {
		return Accessibles.state(this) | (waiting ? ACC.STATE_DISABLED : 0);
	}

	/** Corner radius of the shape, for the focus ring. */
	protected int radius() {
		return 8;
	}

	/** Hears the arrow keys; -1 is left or up, 1 is right or down. */
	protected void arrow(int direction) {
	}

	/** Hears of a click inside the control; the default presses it. */
	protected void clicked(int x, int y) {
		press();
	}

	private void hover(boolean on) {
		hovered = on;
		redraw();
	}

	private void focus(boolean in) {
		showRing(in && kit().byKeyboard(), radius());
		redraw();
	}

	private void mouseDown(Event e) {
		if (e.button != 1 || !usable()) {
			return;
		}
		pressed = true;
		setFocus();
		showRing(false, radius());
		redraw();
	}

	private void mouseUp(Event e) {
		boolean was = pressed;
		pressed = false;
		redraw();
		if (was && new Rectangle(0, 0, getSize().x, getSize().y).contains(e.x, e.y)) {
			clicked(e.x, e.y);
		}
	}

	private void keyDown(Event e) {
		if (!isDisposed() && isFocusControl()) {
			showRing(true, radius());
		}
		switch (e.keyCode) {
			case SWT.SPACE, SWT.CR, SWT.KEYPAD_CR -> {
				if ((e.stateMask & SWT.MODIFIER_MASK) == 0) {
					press();
				}
			}
			case SWT.ARROW_LEFT, SWT.ARROW_UP -> arrow(-1);
			case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> arrow(1);
			default -> {
				// Other keys belong to the window.
			}
		}
	}
}
