package org.webphone.ui;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Places children in rows of equally wide cells. Hidden children take no cell, so neighbours close the gap. */
public final class Tiles extends Layout {

	private final int columns;
	private final int gap;

	public Tiles(int columns, int gap) {
		this.columns = columns;
		this.gap = gap;
	}

	@Override
	protected Point computeSize(Composite composite, int wHint, int hHint, boolean flush) {
		List<Control> shown = shown(composite);
		Point cell = cell(shown, flush);
		int rows = (shown.size() + columns - 1) / columns;
		int width = wHint == SWT.DEFAULT ? columns * cell.x + (columns - 1) * gap : wHint;
		return new Point(width, Math.max(0, rows * (cell.y + gap) - gap));
	}

	@Override
	protected void layout(Composite composite, boolean flush) {
		List<Control> shown = shown(composite);
		int height = cell(shown, flush).y;
		int width = composite.getClientArea().width;
		for (int i = 0; i < shown.size(); i++) {
			int column = i % columns;
			int x = column * (width + gap) / columns;
			int next = (column + 1) * (width + gap) / columns;
			shown.get(i).setBounds(x, i / columns * (height + gap), next - gap - x, height);
		}
	}

	private static List<Control> shown(Composite composite) {
		return Arrays.stream(composite.getChildren()).filter(Control::getVisible).toList();
	}

	private static Point cell(List<Control> shown, boolean flush) {
		var cell = new Point(0, 0);
		for (Control control : shown) {
			Point size = control.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
			cell.x = Math.max(cell.x, size.x);
			cell.y = Math.max(cell.y, size.y);
		}
		return cell;
	}
}
