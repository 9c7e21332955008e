package org.webphone.ui;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A square button with only an icon; its name is shown as a tooltip. */
public final class IconButton extends Pressable {

	private final int side;
	private final int iconSize;
	private Icon icon;
	private Token colour = Token.INK_2;
	private String name = "";
	private boolean boxed;

	public IconButton(Composite parent, UiKit kit, Icon icon, int iconSize, int side) {
		super(parent, kit);
		this.icon = icon;
		this.iconSize = iconSize;
		this.side = side;
	}

	/** With an outline. */
	public IconButton boxed() {
		boxed = true;
		colour = Token.INK;
		return this;
	}

	public IconButton icon(Icon value, Token tint) {
		icon = value;
		colour = tint;
		redraw();
		return this;
	}

	public IconButton named(String value) {
		name = value;
		setToolTipText(value);
		Accessibles.renamed(this);
		return this;
	}

	@Override
	public String accessibleName() {
		return name;
	}

	@Override
	protected Point preferred() {
		return new Point(side, side);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		if (boxed) {
			painter.box(area, radius(), hovered() ? Token.HOVER : Token.SURFACE, 1, Token.CONTROL);
		} else if (hovered()) {
			painter.round(area, radius(), Token.HOVER);
		}
		Rectangle at = pressed() ? new Rectangle(area.x, area.y + 1, area.width, area.height) : area;
		painter.icon(icon, iconSize, isEnabled() ? colour : Token.INK_3, at);
	}
}
