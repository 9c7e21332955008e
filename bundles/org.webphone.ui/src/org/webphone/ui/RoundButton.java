package org.webphone.ui;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A round solid button with an icon, for playing. */
public final class RoundButton extends Pressable {

	private static final int SIDE = 40;

	private Icon icon;
	private String name = "";

	public RoundButton(Composite parent, UiKit kit, Icon icon) {
		super(parent, kit);
		this.icon = icon;
	}

	public RoundButton icon(Icon value) {
		if (icon != value) {
			icon = value;
			redraw();
		}
		return this;
	}

	public RoundButton named(String value) {
		if (!value.equals(name)) {
			name = value;
			setToolTipText(value);
			Accessibles.renamed(this);
		}
		return this;
	}

	@Override
	public String accessibleName() {
		return name;
	}

	@Override
	protected int radius() {
		return SIDE / 2;
	}

	@Override
	protected Point preferred() {
		return new Point(SIDE, SIDE);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		painter.disc(area.x, area.y, SIDE, !isEnabled() ? Token.GREY_SOFT : hovered() ? Token.ACCENT_HOVER : Token.ACCENT);
		painter.icon(icon, 20, isEnabled() ? Token.ON_SOLID : Token.INK_3,
				new Rectangle(area.x, area.y + (pressed() ? 1 : 0), SIDE, SIDE));
	}
}
