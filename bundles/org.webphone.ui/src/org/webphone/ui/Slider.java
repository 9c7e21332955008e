package org.webphone.ui;

import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A value from 0 to 100 on a line, set with mouse, wheel or arrow keys. */
public final class Slider extends Painted {

	private static final int KNOB = 16;
	private static final int STEP = 5;

	private int value;
	private boolean dragging;
	private String name = "";
	private IntConsumer listener = v -> {
	};

	public Slider(Composite parent, UiKit kit) {
		super(parent, kit, SWT.NONE);
		addListener(SWT.MouseDown, this::down);
		addListener(SWT.MouseMove, e -> {
			if (dragging) {
				pick(valueAt(e.x));
			}
		});
		addListener(SWT.MouseUp, e -> dragging = false);
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT
				&& e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		addListener(SWT.FocusIn, e -> showRing(!dragging, 8));
		addListener(SWT.FocusOut, e -> showRing(false, 8));
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_SLIDER;
			}

			@Override
			public String name() {
				return name;
			}

			@Override
			public int state() {
				return Accessibles.state(Slider.this);
			}

			@Override
			public String value() {
				return Integer.toString(value);
			}
		});
		Accessibles.value(this, () -> value, () -> 100, this::pick);
	}

	public Slider named(String text) {
		name = text;
		return this;
	}

	public int value() {
		return value;
	}

	/** Shows a value without telling the listener. */
	public Slider value(int next) {
		int inside = Math.clamp(next, 0, 100);
		if (inside != value) {
			value = inside;
			getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
			redraw();
		}
		return this;
	}

	/** Hears a value that the user has set. */
	public void onChange(IntConsumer what) {
		listener = what;
	}

	/** Sets the value as the user would. */
	public void pick(int next) {
		int before = value;
		value(next);
		if (value != before) {
			listener.accept(value);
		}
	}

	@Override
	protected Point preferred() {
		return new Point(200, 24);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		int y = area.height / 2;
		int x = value * (area.width - KNOB) / 100;
		painter.round(new Rectangle(0, y - 2, area.width, 4), 2, Token.GREY_SOFT);
		painter.round(new Rectangle(0, y - 2, x + KNOB / 2, 4), 2, Token.ACCENT);
		painter.disc(x, y - KNOB / 2, KNOB, Token.ACCENT);
		painter.disc(x + 2, y - KNOB / 2 + 2, KNOB - 4, Token.SURFACE);
	}

	private int valueAt(int x) {
		return (x - KNOB / 2) * 100 / Math.max(1, getSize().x - KNOB);
	}

	private void down(Event e) {
		if (e.button == 1) {
			dragging = true;
			setFocus();
			showRing(false, 8);
			pick(valueAt(e.x));
		}
	}

	private void key(Event e) {
		switch (e.keyCode) {
			case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> pick(value - STEP);
			case SWT.ARROW_RIGHT, SWT.ARROW_UP -> pick(value + STEP);
			case SWT.HOME -> pick(0);
			case SWT.END -> pick(100);
			default -> {
				// Other keys belong to the window.
			}
		}
	}
}
