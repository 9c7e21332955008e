package org.webphone.app.internal;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Accessibles;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Pressable;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** A button in the title of the compact window; one that can be on tells so by its colour and by its name. */
final class TitleButton extends Pressable {

	private final Icon icon;
	private final boolean on;
	private String name = "";

	TitleButton(Composite parent, UiKit kit, Icon icon, boolean on) {
		super(parent, kit);
		this.icon = icon;
		this.on = on;
	}

	TitleButton named(String value) {
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
	protected int accessibleState() {
		return super.accessibleState() | (on ? ACC.STATE_PRESSED : 0);
	}

	@Override
	protected int radius() {
		return 0;
	}

	@Override
	protected Point preferred() {
		return new Point(40, CompactTitle.HEIGHT);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		painter.fill(area, on ? Token.ACCENT_SOFT : hovered() ? Token.HOVER : Token.SURFACE);
		painter.icon(icon, 16, on ? Token.ACCENT_TEXT : Token.INK_2,
				new Rectangle(area.x, area.y + (pressed() ? 1 : 0), area.width, area.height - 1));
		// The line below the title goes on below its buttons.
		painter.fill(new Rectangle(area.x, area.y + area.height - 1, area.width, 1), Token.BORDER);
	}
}
