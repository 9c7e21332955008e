package org.webphone.ui.telephony.internal.detail;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Accessibles;
import org.webphone.ui.Painted;
import org.webphone.ui.Painter;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** A small chart over the time of a call: one line above its limit, or what was sent above what was received. */
final class Chart extends Painted {

	private static final int[] DASH = { 4, 2 };
	private static final int FILL = 40;

	private final Series above;
	private final Series below;
	private final double low;
	private final double high;
	private final double limit;
	private final Token colour;
	private final int height;

	/** What is sent above the middle line, what is received below it; both from 0 to {@code high}. */
	static Chart mirror(Composite parent, UiKit kit, Series sent, Series received, double high, String name) {
		return new Chart(parent, kit, sent, received, 0, high, Double.NaN, Token.ACCENT, 56, name);
	}

	/** One line; {@code limit} is drawn dashed. */
	static Chart line(Composite parent, UiKit kit, Series values, double low, double high, double limit, Token colour,
			String name) {
		return new Chart(parent, kit, values, null, low, high, limit, colour, 40, name);
	}

	private Chart(Composite parent, UiKit kit, Series above, Series below, double low, double high, double limit,
			Token colour, int height, String name) {
		super(parent, kit, SWT.NO_FOCUS);
		this.above = above;
		this.below = below;
		this.low = low;
		this.high = high;
		this.limit = limit;
		this.colour = colour;
		this.height = height;
		setToolTipText(name);
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
	}

	/** A line from {@code base}, {@code reach} pixels for the highest value; the mirrored ones are filled to the base. */
	private void draw(Painter painter, Series series, Rectangle area, int base, int reach, Token token, boolean dashed) {
		double[] values = series.values();
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
