package org.webphone.ui;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** One key of the dial pad: a sign over its letters. */
public final class DialKey extends Pressable {

	private final String sign;
	private final String letters;

	public DialKey(Composite parent, UiKit kit, String sign, String letters) {
		super(parent, kit);
		this.sign = sign;
		this.letters = letters;
	}

	public String sign() {
		return sign;
	}

	@Override
	public String accessibleName() {
		return letters.isEmpty() ? sign : sign + ' ' + letters;
	}

	@Override
	protected int radius() {
		return 10;
	}

	@Override
	protected Point preferred() {
		return new Point(96, 48 + kit().type().extra(TextStyle.KEY) + kit().type().extra(TextStyle.CAPTION));
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		painter.box(area, 10, pressed() ? Token.SELECTED : hovered() ? Token.HOVER : Token.SUNKEN, 1, Token.BORDER);
		int y = pressed() ? 1 : 0;
		if (letters.isEmpty()) {
			painter.text(sign, TextStyle.KEY, Token.INK, new Rectangle(0, y, area.width, area.height),
					Painter.Align.CENTER);
			return;
		}
		int more = kit().type().extra(TextStyle.KEY);
		painter.text(sign, TextStyle.KEY, Token.INK, new Rectangle(0, y + 7, area.width, 20 + more), Painter.Align.CENTER);
		painter.text(letters, TextStyle.CAPTION, Token.INK_3,
				new Rectangle(0, y + 27 + more, area.width, 14 + kit().type().extra(TextStyle.CAPTION)), Painter.Align.CENTER);
	}
}
