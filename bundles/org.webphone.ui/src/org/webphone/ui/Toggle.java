package org.webphone.ui;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A switch, check box or radio button with its words to the right. */
public final class Toggle extends Pressable {

	/** Shape of the mark. */
	public enum Shape {
		SWITCH(40, 24), CHECK(20, 20), RADIO(20, 20);

		final int width;
		final int height;

		Shape(int width, int height) {
			this.width = width;
			this.height = height;
		}
	}

	/** What can be hit is higher than what is seen. */
	private static final int HIT = 32;

	private final Shape shape;
	private boolean on;
	private String text = "";
	private String name;

	public Toggle(Composite parent, UiKit kit, Shape shape) {
		super(parent, kit);
		this.shape = shape;
	}

	/** Words drawn beside the mark; they belong to the control and can be clicked. */
	public Toggle text(String value) {
		text = value;
		Accessibles.renamed(this);
		redraw();
		return this;
	}

	/** Name for assistive technology where the words stand elsewhere. */
	public Toggle named(String value) {
		name = value;
		return this;
	}

	public boolean on() {
		return on;
	}

	/** Sets the state without the press action. */
	public Toggle on(boolean value) {
		if (on != value) {
			on = value;
			Accessibles.changed(this, ACC.STATE_CHECKED, on);
			redraw();
		}
		return this;
	}

	@Override
	public void press() {
		if (isEnabled()) {
			on(shape == Shape.RADIO || !on);
			super.press();
		}
	}

	@Override
	public String accessibleName() {
		return name == null ? text : name;
	}

	@Override
	protected int role() {
		return shape == Shape.RADIO ? ACC.ROLE_RADIOBUTTON : ACC.ROLE_CHECKBUTTON;
	}

	@Override
	protected int accessibleState() {
		return super.accessibleState() | (on ? ACC.STATE_CHECKED : 0);
	}

	@Override
	protected int radius() {
		return text.isEmpty() ? 10 : 5;
	}

	@Override
	protected Point preferred() {
		int words = text.isEmpty() ? 0 : 8 + kit().type().width(text, TextStyle.BODY);
		return new Point(shape.width + words, Math.max(HIT, shape.height));
	}

	@Override
	protected Rectangle shape() {
		return text.isEmpty() ? new Rectangle(0, (getSize().y - shape.height) / 2, shape.width, shape.height) : super.shape();
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		var mark = new Rectangle(0, (area.height - shape.height) / 2, shape.width, shape.height);
		switch (shape) {
			case SWITCH -> paintSwitch(painter, mark);
			case CHECK -> paintCheck(painter, mark);
			case RADIO -> paintRadio(painter, mark);
		}
		painter.text(text, TextStyle.BODY, isEnabled() ? Token.INK : Token.INK_3,
				new Rectangle(shape.width + 8, 0, Math.max(0, area.width - shape.width - 8), area.height),
				Painter.Align.LEFT);
	}

	private void paintSwitch(Painter painter, Rectangle r) {
		if (on && isEnabled()) {
			painter.round(r, 12, Token.ACCENT);
			painter.disc(r.x + 19, r.y + 3, 18, Token.ON_SOLID);
			painter.icon(Icon.CHECK, 14, Token.ACCENT, r.x + 21, r.y + 5);
			return;
		}
		painter.box(r, 12, isEnabled() ? Token.SURFACE : Token.GREY_SOFT, 1, isEnabled() ? Token.CONTROL : Token.BORDER);
		painter.disc(on ? r.x + 22 : r.x + 6, r.y + 6, 12, Token.CONTROL);
	}

	private void paintCheck(Painter painter, Rectangle r) {
		if (on) {
			painter.round(r, 5, isEnabled() ? Token.ACCENT : Token.CONTROL);
			painter.icon(Icon.CHECK, 14, Token.ON_SOLID, r);
		} else {
			painter.box(r, 5, isEnabled() ? Token.SURFACE : Token.GREY_SOFT, 1, Token.CONTROL);
		}
	}

	private void paintRadio(Painter painter, Rectangle r) {
		painter.box(r, 10, isEnabled() ? Token.SURFACE : Token.GREY_SOFT, 1, on ? Token.ACCENT : Token.CONTROL);
		if (on) {
			painter.disc(r.x + 5, r.y + 5, 10, isEnabled() ? Token.ACCENT : Token.CONTROL);
		}
	}
}
