package org.webphone.ui.contacts.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Two controls in a row, equally wide; one that needs more than half of the width has a row of its own. */
final class Pairs extends Layout {

	private static final int GAP = 8;
	/** So much of the space beside its words a button gives up before it takes a row of its own. */
	private static final int TIGHT = 16;

	@Override
	protected Point computeSize(Composite composite, int wHint, int hHint, boolean flush) {
		List<List<Control>> rows = rows(composite, wHint, flush);
		int width = 0;
		int height = -GAP;
		for (List<Control> row : rows) {
			width = Math.max(width, row.size() * widest(row, flush) + (row.size() - 1) * GAP);
			height += high(row, flush) + GAP;
		}
		return new Point(wHint == SWT.DEFAULT ? width : wHint, Math.max(0, height));
	}

	@Override
	protected void layout(Composite composite, boolean flush) {
		int width = composite.getClientArea().width;
		int y = 0;
		for (List<Control> row : rows(composite, width, flush)) {
			int half = (width - GAP) / 2;
			int high = high(row, flush);
			row.getFirst().setBounds(0, y, row.size() == 1 ? width : half, high);
			if (row.size() == 2) {
				row.getLast().setBounds(half + GAP, y, width - half - GAP, high);
			}
			y += high + GAP;
		}
	}

	private static List<List<Control>> rows(Composite composite, int width, boolean flush) {
		List<List<Control>> rows = new ArrayList<>();
		List<Control> open = List.of();
		for (Control control : composite.getChildren()) {
			boolean half = width == SWT.DEFAULT || control.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush).x - TIGHT <= (width - GAP) / 2;
			if (half && open.size() == 1) {
				open.add(control);
				open = List.of();
			} else {
				List<Control> row = new ArrayList<>(List.of(control));
				rows.add(row);
				open = half ? row : List.of();
			}
		}
		return rows;
	}

	private static int widest(List<Control> row, boolean flush) {
		return row.stream().mapToInt(c -> c.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush).x).max().orElse(0);
	}

	private static int high(List<Control> row, boolean flush) {
		return row.stream().mapToInt(c -> c.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush).y).max().orElse(0);
	}
}
