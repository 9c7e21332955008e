package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/**
 * The colours of high contrast, as {@code #RRGGBB}.
 *
 * @param back  behind everything
 * @param ink   text, lines and filled shapes
 * @param focus ring around what has the focus
 */
record SystemColours(String back, String ink, String focus) {

	static final SystemColours BLACK_ON_WHITE = new SystemColours("#FFFFFF", "#000000", "#000000");
	static final SystemColours WHITE_ON_BLACK = new SystemColours("#000000", "#FFFFFF", "#FFFFFF");

	private static final double HIGH = 7;
	private static final double OUTLINE = 3;

	/** The system's colours for text; black and white where those are too close to each other. UI thread. */
	static SystemColours of(Display display) {
		return checked(hex(display, SWT.COLOR_LIST_BACKGROUND), hex(display, SWT.COLOR_LIST_FOREGROUND),
				hex(display, SWT.COLOR_LIST_SELECTION));
	}

	static SystemColours checked(String back, String ink, String focus) {
		if (Tokens.contrast(back, ink) < HIGH) {
			return Tokens.contrast(back, "#FFFFFF") < Tokens.contrast(back, "#000000") ? BLACK_ON_WHITE : WHITE_ON_BLACK;
		}
		return new SystemColours(back, ink, Tokens.contrast(back, focus) < OUTLINE ? ink : focus);
	}

	String of(Tokens.Role role) {
		return switch (role) {
			case BACK -> back;
			case INK -> ink;
			case FOCUS -> focus;
		};
	}

	private static String hex(Display display, int id) {
		RGB rgb = display.getSystemColor(id).getRGB();
		return String.format("#%02X%02X%02X", rgb.red, rgb.green, rgb.blue);
	}
}
