package org.webphone.ui;

import java.util.Locale;

/** Names of the colours; their values for each {@link Scheme} stand in {@code tokens.properties}. */
public enum Token {
	CANVAS, SURFACE, SUNKEN, HOVER, SELECTED, BORDER, CONTROL, INK, INK_2, INK_3, RAIL, RAIL_INK, RAIL_ACTIVE,
	ACCENT, ACCENT_HOVER, ACCENT_SOFT, ACCENT_TEXT, GREEN, GREEN_HOVER, GREEN_SOFT, GREEN_TEXT, ORANGE,
	ORANGE_SOFT, ORANGE_TEXT, RED, RED_HOVER, RED_SOFT, RED_TEXT, GREY, GREY_SOFT, ON_SOLID, FOCUS, RAIL_ON,
	RAIL_BADGE, RAIL_BAR, RAIL_DIVIDER, RAIL_MARK;

	/** The name in {@code tokens.properties}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
