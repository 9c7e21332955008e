package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** The level of a sound as a row of segments with a mark at the highest of the last moments. */
public final class LevelMeter extends Painted {

	/** Below this nothing is shown; 0 dBFS is the full width. */
	public static final double FLOOR = -60;

	private static final int GAP = 2;
	private static final int PEAK_UPDATES = 15;

	private final int segments;
	private String name = "";
	private int lit;
	private int peak = -1;
	private int peakAge;

	public LevelMeter(Composite parent, UiKit kit, int segments) {
		super(parent, kit, SWT.NO_FOCUS);
		this.segments = segments;
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_PROGRESSBAR;
			}

			@Override
			public String name() {
				return name;
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}

			@Override
			public String value() {
				return Integer.toString(100 * lit / segments);
			}
		});
		Accessibles.value(this, () -> 100 * lit / segments, () -> 100, v -> {
			// It measures.
		});
	}

	/** What is measured and how it is: "Microphone level, good". */
	public LevelMeter named(String value) {
		if (!value.equals(name)) {
			name = value;
			Accessibles.renamed(this);
		}
		return this;
	}

	/** Shows a level in dBFS; the mark falls after a while. */
	public void level(double dbfs) {
		int now = lit(dbfs, segments);
		int mark = peak;
		if (now > 0 && now - 1 >= mark) {
			mark = now - 1;
			peakAge = 0;
		} else if (++peakAge > PEAK_UPDATES) {
			mark = now - 1;
			peakAge = 0;
		}
		if (now != lit || mark != peak) {
			lit = now;
			peak = mark;
			redraw();
		}
	}

	/** Shows nothing. */
	public void clear() {
		lit = 0;
		peak = -1;
		redraw();
	}

	static int lit(double dbfs, int segments) {
		double share = Math.clamp((dbfs - FLOOR) / -FLOOR, 0, 1);
		return (int) Math.round(share * segments);
	}

	@Override
	protected Point preferred() {
		return new Point(200, 16);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		for (int i = 0; i < segments; i++) {
			int x = i * (area.width + GAP) / segments;
			int next = (i + 1) * (area.width + GAP) / segments;
			var segment = new Rectangle(x, 0, next - x - GAP, area.height);
			painter.round(segment, 2, colour(i));
			painter.contrastLine(segment, 2);
		}
	}

	private Token colour(int segment) {
		if (segment == peak && segment >= lit) {
			return Token.INK;
		}
		if (segment >= lit) {
			return Token.GREY_SOFT;
		}
		return segment < segments * .72 ? Token.GREEN : segment < segments * .9 ? Token.ORANGE : Token.RED;
	}
}
