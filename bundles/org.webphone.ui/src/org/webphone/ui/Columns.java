package org.webphone.ui;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the cells of a row stand: fixed widths, one column with the rest, 16 px at the edges and 8 px between.
 *
 * @param widths width of each column; 0 for the one that takes the rest
 */
public record Columns(List<Integer> widths) {

	private static final int EDGE = 16;
	private static final int GAP = 8;

	public Columns {
		widths = List.copyOf(widths);
	}

	/** The cell of a column in a row. */
	public Rectangle cell(int column, Rectangle row) {
		int fixed = widths.stream().mapToInt(Integer::intValue).sum();
		int rest = Math.max(0, row.width - 2 * EDGE - GAP * (widths.size() - 1) - fixed);
		int x = row.x + EDGE;
		for (int i = 0; i < column; i++) {
			x += (widths.get(i) == 0 ? rest : widths.get(i)) + GAP;
		}
		return new Rectangle(x, row.y, widths.get(column) == 0 ? rest : widths.get(column), row.height);
	}
}
