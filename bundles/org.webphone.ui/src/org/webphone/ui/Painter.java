package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Draws with tokens, text styles and icons instead of colours, fonts and images. Lives for one paint event. */
public final class Painter {

	/** Where text stands in its box. */
	public enum Align {
		LEFT, CENTER, RIGHT
	}

	private final GC gc;
	private final UiKit kit;
	private boolean written;

	public Painter(GC gc, UiKit kit) {
		this.gc = gc;
		this.kit = kit;
		gc.setAntialias(SWT.ON);
	}

	public GC gc() {
		return gc;
	}

	public UiKit kit() {
		return kit;
	}

	public void fill(Rectangle r, Token colour) {
		gc.setBackground(kit.theme().color(colour));
		gc.fillRectangle(r);
	}

	public void round(Rectangle r, int radius, Token colour) {
		gc.setBackground(kit.theme().color(colour));
		gc.fillRoundRectangle(r.x, r.y, r.width, r.height, 2 * radius, 2 * radius);
	}

	/** A line of {@code thin} pixels, in high contrast twice as wide, inside {@code r}. */
	public void outline(Rectangle r, int radius, int thin, Token colour) {
		int width = thin * kit.theme().line();
		gc.setForeground(kit.theme().color(colour));
		gc.setLineWidth(width);
		int inset = width / 2;
		int arc = Math.max(0, 2 * radius - width);
		gc.drawRoundRectangle(r.x + inset, r.y + inset, r.width - width, r.height - width, arc, arc);
		gc.setLineWidth(1);
	}

	/** A line where soft fills are left out, in high contrast: it keeps the shape that the fill has elsewhere. */
	public void contrastLine(Rectangle r, int radius) {
		contrastLine(r, radius, Token.INK);
	}

	public void contrastLine(Rectangle r, int radius, Token colour) {
		if (kit.theme().scheme() == Scheme.HIGH_CONTRAST) {
			outline(r, radius, 1, colour);
		}
	}

	/** The edge of a small shape: one pixel wide in every look, as a wider one would fill it. */
	void hollow(Rectangle r, Token colour) {
		gc.setForeground(kit.theme().color(colour));
		gc.drawRoundRectangle(r.x, r.y, r.width - 1, r.height - 1, 1, 1);
	}

	/** A filled rounded box with a line of the other colour inside its edge. */
	public void box(Rectangle r, int radius, Token fill, int thin, Token line) {
		int width = thin * kit.theme().line();
		round(r, radius, line);
		round(new Rectangle(r.x + width, r.y + width, r.width - 2 * width, r.height - 2 * width),
				Math.max(0, radius - width), fill);
	}

	public void disc(int x, int y, int diameter, Token colour) {
		gc.setBackground(kit.theme().color(colour));
		gc.fillOval(x, y, diameter, diameter);
	}

	/** Text in one line, centred vertically in {@code box}, ending in an ellipsis where it does not fit. */
	public void text(String text, TextStyle style, Token colour, Rectangle box, Align align) {
		if (box.width <= 0) {
			return;
		}
		String shown = kit.type().fit(text, style, box.width);
		int width = kit.type().width(shown, style);
		int x = start(box, width, align);
		String drawn = kit.type().drawn(shown, style);
		var layout = kit.type().drawn().of(drawn, style);
		if (layout.isPresent()) {
			gc.setForeground(kit.theme().color(colour));
			layout.get().draw(gc, x, top(style, box));
			return;
		}
		prepare(style, colour);
		gc.drawText(drawn, x, top(style, box), SWT.DRAW_TRANSPARENT);
	}

	/** As {@link #text}, each digit in a cell of equal width; a number is worth more whole in small type than cut in the usual one. */
	public void digits(String text, TextStyle usual, Token colour, Rectangle box, Align align) {
		TextStyle style = usual;
		while (kit.type().digitsWidth(text, style) > box.width && style.smaller() != style) {
			style = style.smaller();
		}
		if (kit.type().inOneRun(text, style)) {
			text(text, style, colour, box, align);
		} else {
			cells(text, style, colour, box, align);
		}
	}

	private void cells(String text, TextStyle style, Token colour, Rectangle box, Align align) {
		prepare(style, colour);
		String shown = Ellipsis.fit(text, box.width, s -> kit.type().digitsWidth(s, style));
		int x = start(box, kit.type().digitsWidth(shown, style), align);
		int y = top(style, box);
		Digits.place(shown, s -> kit.type().width(s, style),
				(piece, dx) -> gc.drawText(piece, x + dx, y, SWT.DRAW_TRANSPARENT));
	}

	public void icon(Icon icon, int size, Token colour, int x, int y) {
		gc.drawImage(kit.icons().image(icon, size, colour), x, y);
	}

	/** The icon in the middle of {@code box}. */
	public void icon(Icon icon, int size, Token colour, Rectangle box) {
		icon(icon, size, colour, box.x + (box.width - size) / 2, box.y + (box.height - size) / 2);
	}

	/** A round rectangle of the focus colour, two pixels wide, one pixel outside {@code control}. */
	public void focusRing(Rectangle control, int radius) {
		outline(new Rectangle(control.x - 3, control.y - 3, control.width + 6, control.height + 6), radius + 3, 2,
				Token.FOCUS);
	}

	private void prepare(TextStyle style, Token colour) {
		if (!written) {
			// Makes the layout of the text, which a control without words does not need.
			gc.setTextAntialias(SWT.ON);
			written = true;
		}
		gc.setFont(kit.type().font(style));
		gc.setForeground(kit.theme().color(colour));
	}

	private int top(TextStyle style, Rectangle box) {
		return box.y + (box.height - kit.type().height(style)) / 2;
	}

	private static int start(Rectangle box, int width, Align align) {
		return switch (align) {
			case LEFT -> box.x;
			case CENTER -> box.x + (box.width - width) / 2;
			case RIGHT -> box.x + box.width - width;
		};
	}
}
