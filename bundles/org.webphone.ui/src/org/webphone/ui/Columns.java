package org.webphone.ui;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the cells of a row stand: fixed widths, one column with the rest, 16 px at the edges and 8 px between.
 *
 * @param widths width of each column; 0 for the one that takes the rest, {@link #HIDDEN} for one that is left out
 */
public record Columns(List<Integer> widths) {

	/** Width of a column that is not shown; its cell is empty. */
	public static final int HIDDEN = -1;

	private static final int EDGE = 16;
	private static final int GAP = 8;

	public Columns {
		widths = List.copyOf(widths);
	}

	/** The same columns for the size of text in use; a column of actions keeps its width. */
	public Columns scaled(Typography type) {
		return type.extra(TextStyle.BODY) == 0 ? this
				: new Columns(IntStream.range(0, widths.size())
						.mapToObj(i -> i == widths.size() - 1 ? widths.get(i) : widths.get(i) <= 0 ? widths.get(i) : Integer.valueOf(type.scaled(widths.get(i))))
						.toList());
	}

	/** The cell of a column in a row. */
	public Rectangle cell(int column, Rectangle row) {
		int fixed = 0;
		int shown = 0;
		// Asked for every cell that is painted.
		for (int i = 0; i < widths.size(); i++) {
			fixed += Math.max(0, widths.get(i));
			shown += widths.get(i) == HIDDEN ? 0 : 1;
		}
		int rest = Math.max(0, row.width - 2 * EDGE - GAP * (shown - 1) - fixed);
		int x = row.x + EDGE;
		for (int i = 0; i < column; i++) {
			x += widths.get(i) == HIDDEN ? 0 : width(i, rest) + GAP;
		}
		return new Rectangle(x, row.y, width(column, rest), row.height);
	}

	private int width(int column, int rest) {
		int width = widths.get(column);
		return width == 0 ? rest : Math.max(0, width);
	}
}
