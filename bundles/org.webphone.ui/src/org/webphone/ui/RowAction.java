package org.webphone.ui;

import java.util.List;

/**
 * Something that can be done with a row: drawn at its end, repeated in its context menu.
 *
 * @param icon   the icon
 * @param colour colour of the icon
 * @param name   what it does, in words
 * @param kind   drawn as a button with these words; null for the icon alone
 * @param run    does it
 */
public record RowAction(Icon icon, Token colour, String name, PushButton.Kind kind, Runnable run) {

	public static RowAction icon(Icon icon, Token colour, String name, Runnable run) {
		return new RowAction(icon, colour, name, null, run);
	}

	public static RowAction button(PushButton.Kind kind, Icon icon, String name, Runnable run) {
		return new RowAction(icon, null, name, kind, run);
	}

	/** Width that these take before the edge of a row of this height, with what it needs before the first; 0 for none. */
	public static int room(UiKit kit, List<RowAction> actions, int rowHeight) {
		return RowActions.room(kit, actions, rowHeight);
	}
}
