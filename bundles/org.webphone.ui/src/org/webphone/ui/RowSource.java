package org.webphone.ui;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/** The rows of a {@link CanvasList}, asked for on the UI thread whenever they are shown. */
public interface RowSource {

	int count();

	/** Identity of a row; the selection follows it when rows come and go. */
	Object key(int row);

	/** Whether what a row shows is still on its way; it has another identity when that arrives. */
	default boolean awaited(int row) {
		return false;
	}

	/** Whether a row can be chosen; group titles cannot. */
	boolean selectable(int row);

	default RowLook look(int row) {
		return RowLook.PLAIN;
	}

	/** Space between the last action and the end of the row. */
	default int edge() {
		return 16;
	}

	/** Corner radius of the rows; they stand on the colour of a card. */
	default int radius() {
		return 0;
	}

	/** Whether a thin line stands above every row. */
	default boolean lines() {
		return true;
	}

	/** Draws the cells; the actions at the end of the row are drawn by the list. */
	void paint(Painter painter, int row, Rectangle bounds);

	/** Object and state for assistive technology. */
	String name(int row);

	/** What can be done with a row, in reading order. */
	default List<RowAction> actions(int row) {
		return List.of();
	}

	/** What the pointer is told over a row, beside its actions; empty for nothing. */
	default String hint(int row) {
		return "";
	}

	/** Enter or a double click. */
	default void open(int row) {
	}

	/** Whether {@link #open} calls somebody, so that the key for calls does it too. */
	default boolean calls() {
		return false;
	}

	/** Whether the user may change the order of the rows. */
	default boolean movable() {
		return false;
	}

	/** The user has moved a row to another place. */
	default void move(int row, int to) {
	}
}
