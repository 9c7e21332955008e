package org.webphone.ui;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Places cards in rows of equally wide columns; the cards of a row are as high as the highest of them. Hidden cards take
 * no place, so neighbours close the gap; a last row that is not full shares its whole width.
 */
public final class CardGrid extends Layout {

	private final int columns;
	private final int gap;

	public CardGrid(int columns, int gap) {
		this.columns = columns;
		this.gap = gap;
	}

	@Override
	protected Point computeSize(Composite composite, int wHint, int hHint, boolean flush) {
		List<Control> cards = shown(composite);
		int width = wHint;
		if (width == SWT.DEFAULT) {
			int widest = cards.stream().mapToInt(c -> c.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush).x).max().orElse(0);
			width = columns * (widest + gap) - gap;
		}
		int height = 0;
		for (int row = 0; row * columns < cards.size(); row++) {
			height += (row == 0 ? 0 : gap) + height(cards, row, width, flush);
		}
		return new Point(width, height);
	}

	@Override
	protected void layout(Composite composite, boolean flush) {
		List<Control> cards = shown(composite);
		int width = composite.getClientArea().width;
		int y = 0;
		for (int row = 0; row * columns < cards.size(); row++) {
			int height = height(cards, row, width, flush);
			int inRow = inRow(cards, row);
			for (int i = 0; i < inRow; i++) {
				int x = i * (width + gap) / inRow;
				int next = (i + 1) * (width + gap) / inRow;
				cards.get(row * columns + i).setBounds(x, y, next - gap - x, height);
			}
			y += height + gap;
		}
	}

	private int height(List<Control> cards, int row, int width, boolean flush) {
		int inRow = inRow(cards, row);
		int each = Math.max(0, (width + gap) / inRow - gap);
		return cards.stream().skip((long) row * columns).limit(inRow)
				.mapToInt(c -> c.computeSize(each, SWT.DEFAULT, flush).y).max().orElse(0);
	}

	private int inRow(List<Control> cards, int row) {
		return Math.min(columns, cards.size() - row * columns);
	}

	private static List<Control> shown(Composite composite) {
		return Arrays.stream(composite.getChildren()).filter(Control::getVisible).toList();
	}
}
