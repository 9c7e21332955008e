package org.webphone.ui;

import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/**
 * A small chart over the time of a call: one line and its limit, or what was sent above what was received. Its values are evenly
 * spaced, oldest first; the one under the pointer is told in a tooltip. UI thread.
 */
public final class Chart extends Painted {

	private static final int[] DASH = { 4, 2 };
	private static final int FILL = 40;

	private final double[] above;
	private final double[] below;
	private final double low;
	private final double high;
	private final double limit;
	private final Token colour;
	private final int height;
	private final String name;
	private IntFunction<String> told;
	private int pointed = -1;

	/** What is sent above the middle line, what is received below it; both from 0 to {@code high}. */
	public static Chart mirror(Composite parent, UiKit kit, double[] sent, double[] received, double high, String name) {
		return new Chart(parent, kit, sent, received, 0, high, Double.NaN, Token.ACCENT, 56, name);
	}

	/** One line; {@code limit} is drawn dashed. */
	public static Chart line(Composite parent, UiKit kit, double[] values, double low, double high, double limit, Token colour,
			String name) {
		return new Chart(parent, kit, values, null, low, high, limit, colour, 40, name);
	}

	private Chart(Composite parent, UiKit kit, double[] above, double[] below, double low, double high, double limit,
			Token colour, int height, String name) {
		super(parent, kit, SWT.NO_FOCUS);
		this.above = above;
		this.below = below;
		this.low = low;
		this.high = high;
		this.limit = limit;
		this.colour = colour;
		this.height = height;
		this.name = name;
		this.told = i -> name;
		setToolTipText(name);
		addListener(SWT.MouseMove, e -> point(index(e.x, getSize().x, above.length)));
		addListener(SWT.MouseExit, e -> point(-1));
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_GRAPHIC;
			}

			@Override
			public String name() {
				return name;
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	/** Says in a tooltip what stands under the pointer: the words for a value, by its place in the line. */
	public Chart telling(IntFunction<String> words) {
		told = words;
		return this;
	}

	/** Which of {@code count} values stands at {@code x}; -1 where there is none. */
	static int index(int x, int width, int count) {
		return count == 0 || x < 0 || x >= width ? -1 : (int) Math.round((double) x * (count - 1) / Math.max(1, width - 1));
	}

	private void point(int index) {
		if (index != pointed) {
			pointed = index;
			setToolTipText(index < 0 ? name : told.apply(index));
			redraw();
		}
	}

	@Override
	protected Point preferred() {
		return new Point(200, height);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		if (below != null) {
			int middle = area.height / 2;
			draw(painter, above, area, middle, -(middle - 4), Token.ACCENT, false);
			draw(painter, below, area, middle, middle - 4, Token.GREEN, true);
			painter.fill(new Rectangle(0, middle, area.width, 1), Token.CONTROL);
			mark(painter, area);
			return;
		}
		painter.fill(new Rectangle(0, area.height - 1, area.width, 1), Token.BORDER);
		if (!Double.isNaN(limit)) {
			GC gc = painter.gc();
			int y = (int) Math.round(area.height - 3 - share(limit) * (area.height - 6));
			gc.setForeground(kit().theme().color(Token.ORANGE));
			gc.setLineDash(DASH);
			gc.drawLine(0, y, area.width, y);
			gc.setLineDash(null);
		}
		draw(painter, above, area, area.height - 3, -(area.height - 6), colour, false);
		mark(painter, area);
	}

	/** Where the pointer stands. */
	private void mark(Painter painter, Rectangle area) {
		if (pointed >= 0) {
			int x = above.length == 1 ? 0 : pointed * (area.width - 1) / (above.length - 1);
			painter.fill(new Rectangle(x, 0, 1, area.height), Token.CONTROL);
		}
	}

	/** A line from {@code base}, {@code reach} pixels for the highest value; the mirrored ones are filled to the base. */
	private void draw(Painter painter, double[] values, Rectangle area, int base, int reach, Token token, boolean dashed) {
		if (values.length == 0) {
			return;
		}
		GC gc = painter.gc();
		var line = new Path(gc.getDevice());
		var fill = new Path(gc.getDevice());
		try {
			fill.moveTo(0, base);
			for (int i = 0; i < values.length; i++) {
				float x = values.length == 1 ? 0 : (float) i * area.width / (values.length - 1);
				float y = (float) (base + share(values[i]) * reach);
				if (i == 0) {
					line.moveTo(x, y);
				} else {
					line.lineTo(x, y);
				}
				fill.lineTo(x, y);
				if (values.length == 1) {
					line.lineTo(area.width, y);
					fill.lineTo(area.width, y);
				}
			}
			fill.lineTo(area.width, base);
			fill.close();
			if (below != null) {
				gc.setBackground(kit().theme().color(token));
				gc.setAlpha(FILL);
				gc.fillPath(fill);
				gc.setAlpha(255);
			}
			gc.setForeground(kit().theme().color(token));
			gc.setLineWidth(2);
			gc.setLineDash(dashed ? DASH : null);
			gc.drawPath(line);
			gc.setLineDash(null);
			gc.setLineWidth(1);
		} finally {
			line.dispose();
			fill.dispose();
		}
	}

	private double share(double value) {
		return Math.clamp((value - low) / Math.max(1e-9, high - low), 0, 1);
	}
}
