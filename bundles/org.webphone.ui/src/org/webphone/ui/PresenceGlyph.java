package org.webphone.ui;

/** Sign and colours of the state of a colleague; always shown beside its word. */
public enum PresenceGlyph {
	AVAILABLE(Icon.BLF_AVAILABLE, Token.GREEN, Token.GREEN_TEXT),
	BUSY(Icon.BLF_BUSY, Token.RED, Token.RED_TEXT),
	RINGING(Icon.BLF_RINGING, Token.ORANGE, Token.ORANGE_TEXT),
	DO_NOT_DISTURB(Icon.BLF_DND, Token.RED, Token.RED_TEXT),
	UNAVAILABLE(Icon.BLF_UNAVAILABLE, Token.GREY, Token.INK_2),
	EXTERNAL(Icon.BLF_EXTERNAL, Token.GREY, Token.INK_2);

	private final Icon icon;
	private final Token colour;
	private final Token words;

	PresenceGlyph(Icon icon, Token colour, Token words) {
		this.icon = icon;
		this.colour = colour;
		this.words = words;
	}

	public Icon icon() {
		return icon;
	}

	public Token colour() {
		return colour;
	}

	/** Colour of the word beside the sign. */
	public Token words() {
		return words;
	}
}
