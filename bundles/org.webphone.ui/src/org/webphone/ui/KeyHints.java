package org.webphone.ui;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Tells in one centred line which keys do what. */
public final class KeyHints extends Painted {

	private static final TextStyle STYLE = TextStyle.CAPTION;

	/** A key and what it does. */
	public record Hint(String key, String does) {
	}

	private List<Hint> hints = List.of();

	public KeyHints(Composite parent, UiKit kit) {
		super(parent, kit, SWT.NO_FOCUS);
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_LABEL;
			}

			@Override
			public String name() {
				return hints.stream().map(h -> h.key + ' ' + h.does).collect(Collectors.joining(", "));
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	public KeyHints hints(List<Hint> value) {
		hints = List.copyOf(value);
		redraw();
		return this;
	}

	@Override
	protected Point preferred() {
		return new Point(total(), height());
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		// Half a sentence helps nobody: where there is no room for all of them, there are none.
		if (total() > area.width + 1) {
			return;
		}
		int x = (area.width - total()) / 2;
		for (Hint hint : hints) {
			var key = new Rectangle(x, 0, keyWidth(hint), height());
			painter.box(key, 5, Token.SUNKEN, 1, Token.BORDER);
			painter.text(hint.key, STYLE, Token.INK_2, key, Painter.Align.CENTER);
			x += key.width + 8;
			int width = kit().type().width(hint.does, STYLE);
			painter.text(hint.does, STYLE, Token.INK_2, new Rectangle(x, 0, width, height()), Painter.Align.LEFT);
			x += width + 24;
		}
	}

	private int keyWidth(Hint hint) {
		return kit().type().width(hint.key, STYLE) + 14;
	}

	private int height() {
		return 20 + kit().type().extra(STYLE);
	}

	private int total() {
		return hints.stream().mapToInt(h -> keyWidth(h) + 8 + kit().type().width(h.does, STYLE) + 24).sum() - 24;
	}
}
