package org.webphone.ui;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Static text in one text style and colour, wrapped where asked for. */
public final class Words extends Painted {

	private final TextStyle style;
	private Token colour;
	private String text = "";
	private boolean wrapped;
	private boolean digits;
	private Icon icon;
	private Token tint;
	private final WrappedLines lines;
	private Painter.Align align = Painter.Align.LEFT;

	public Words(Composite parent, UiKit kit, TextStyle style, Token colour) {
		super(parent, kit, SWT.NO_FOCUS);
		this.style = style;
		this.lines = new WrappedLines(kit.type(), style);
		this.colour = colour;
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_LABEL;
			}

			@Override
			public String name() {
				return text;
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	public Words text(String value) {
		if (!value.equals(text)) {
			text = value;
			Accessibles.renamed(this);
			redraw();
		}
		return this;
	}

	public String text() {
		return text;
	}

	public TextStyle style() {
		return style;
	}

	public Words colour(Token value) {
		colour = value;
		redraw();
		return this;
	}

	public Words align(Painter.Align value) {
		align = value;
		return this;
	}

	/** A small icon before the text. */
	public Words icon(Icon value) {
		icon = value;
		return this;
	}

	/** As {@link #icon(Icon)}, in a colour of its own. */
	public Words icon(Icon value, Token iconColour) {
		tint = iconColour;
		return icon(value);
	}

	/** Breaks into lines instead of ending in an ellipsis. */
	public Words wrapped() {
		wrapped = true;
		return this;
	}

	/** Gives every digit the same width, so that a running time stands still. */
	public Words digits() {
		digits = true;
		return this;
	}

	@Override
	protected Point preferred() {
		int width = digits ? kit().type().digitsWidth(text, style) : kit().type().width(text, style);
		return new Point(width + lead(), lineHeight());
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		if (!wrapped || wHint == SWT.DEFAULT || hHint != SWT.DEFAULT) {
			return super.computeSize(wHint, hHint, changed);
		}
		return new Point(wHint, lines(wHint).size() * lineHeight());
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		if (icon != null) {
			painter.icon(icon, 16, tint == null ? colour : tint, 0, (lineHeight() - 16) / 2);
		}
		List<String> lines = wrapped ? lines(area.width) : List.of(text);
		int height = wrapped ? lineHeight() : area.height;
		for (int i = 0; i < lines.size(); i++) {
			var box = new Rectangle(lead(), i * lineHeight(), area.width - lead(), height);
			if (digits) {
				painter.digits(lines.get(i), style, colour, box, align);
			} else {
				painter.text(lines.get(i), style, colour, box, align);
			}
		}
	}

	private int lead() {
		return icon == null ? 0 : 22;
	}

	private int lineHeight() {
		return Math.max(style.line(), kit().type().height(style));
	}

	private List<String> lines(int width) {
		return lines.of(text, width - lead());
	}
}
