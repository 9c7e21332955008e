package org.webphone.ui;

/**
 * Background of a row.
 *
 * @param fill colour behind the cells
 * @param bar  colour of the 3 px bar at the left; null for none
 */
public record RowLook(Token fill, Token bar) {

	public static final RowLook PLAIN = new RowLook(Token.SURFACE, null);
	public static final RowLook GROUP = new RowLook(Token.SUNKEN, null);
	public static final RowLook GREEN = new RowLook(Token.GREEN_SOFT, Token.GREEN);
	public static final RowLook BLUE = new RowLook(Token.ACCENT_SOFT, Token.ACCENT);
	public static final RowLook ORANGE = new RowLook(Token.ORANGE_SOFT, Token.ORANGE);
	static final RowLook SELECTED = new RowLook(Token.SELECTED, Token.ACCENT);
	static final RowLook HOVERED = new RowLook(Token.HOVER, null);
}
