package org.webphone.ui;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Places cards in rows of columns, equally wide where nothing else is asked for; the cards of a row are as high as the highest of
 * them. Hidden cards take no place, so neighbours close the gap; a last row that is not full shares its whole width. Where the
 * window is narrow there are fewer columns.
 */
public final class CardGrid extends Layout {

	private final int columns;
	private final int gap;
	private int least;
	private int[] shares = {};

	public CardGrid(int columns, int gap) {
		this.columns = columns;
		this.gap = gap;
	}

	/** Gives the columns of a full row different widths, in these proportions. */
	public CardGrid shares(int... widths) {
		shares = widths.clone();
		return this;
	}

	/** No column becomes narrower than this; there are fewer of them then. */
	public CardGrid least(int pixels) {
		least = pixels;
		return this;
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
		int across = across(width);
		for (int row = 0; row * across < cards.size(); row++) {
			height += (row == 0 ? 0 : gap) + height(row(cards, row, across), edges(cards.size() - row * across, across, width), flush);
		}
		return new Point(width, height);
	}

	@Override
	protected void layout(Composite composite, boolean flush) {
		List<Control> cards = shown(composite);
		int width = composite.getClientArea().width;
		int across = across(width);
		int y = 0;
		for (int row = 0; row * across < cards.size(); row++) {
			List<Control> now = row(cards, row, across);
			int[] edges = edges(cards.size() - row * across, across, width);
			int height = height(now, edges, flush);
			for (int i = 0; i < now.size(); i++) {
				now.get(i).setBounds(edges[i], y, edges[i + 1] - gap - edges[i], height);
			}
			y += height + gap;
		}
	}

	/** How many columns fit. */
	private int across(int width) {
		int fit = columns;
		while (fit > 1 && (width + gap) / fit - gap < least) {
			fit--;
		}
		return fit;
	}

	/** Where the columns of a row begin, and, a gap too far, where the last one ends. */
	int[] edges(int left, int across, int width) {
		int count = Math.min(left, across);
		int[] edges = new int[count + 1];
		boolean shared = count == shares.length;
		int all = shared ? Arrays.stream(shares).sum() + count * gap : count;
		int sum = 0;
		for (int i = 0; i <= count; i++) {
			edges[i] = sum * (width + gap) / all;
			sum += i == count ? 0 : shared ? shares[i] + gap : 1;
		}
		return edges;
	}

	private int height(List<Control> row, int[] edges, boolean flush) {
		int highest = 0;
		for (int i = 0; i < row.size(); i++) {
			highest = Math.max(highest, row.get(i).computeSize(Math.max(0, edges[i + 1] - gap - edges[i]), SWT.DEFAULT, flush).y);
		}
		return highest;
	}

	private static List<Control> row(List<Control> cards, int row, int across) {
		return cards.subList(row * across, Math.min(cards.size(), (row + 1) * across));
	}

	private static List<Control> shown(Composite composite) {
		return Arrays.stream(composite.getChildren()).filter(Control::getVisible).toList();
	}
}
