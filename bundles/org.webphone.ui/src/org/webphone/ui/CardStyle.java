package org.webphone.ui;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Colours and sign of a call card, by the state of the call, and how its small form is drawn.
 *
 * @param line  the frame
 * @param fill  behind the content
 * @param solid the tag
 * @param words text that tells the state
 * @param icon  the sign of the state
 * @param tint  colour of the sign
 */
public record CardStyle(Token line, Token fill, Token solid, Token words, Icon icon, Token tint) {

	/** Room around the card for the halo of a waiting call. */
	public static final int HALO = 4;
	private static final int SMALL = 72;

	public static final CardStyle ACTIVE = new CardStyle(Token.GREEN, Token.GREEN_SOFT, Token.GREEN, Token.GREEN_TEXT, Icon.PHONE,
			Token.GREEN);
	public static final CardStyle HELD = new CardStyle(Token.ORANGE, Token.ORANGE_SOFT, Token.ORANGE, Token.ORANGE_TEXT, Icon.PAUSE,
			Token.ORANGE);
	public static final CardStyle INCOMING = new CardStyle(Token.ACCENT, Token.ACCENT_SOFT, Token.ACCENT, Token.ACCENT_TEXT,
			Icon.PHONE_INCOMING, Token.ACCENT);
	public static final CardStyle DIALLING = new CardStyle(Token.BORDER, Token.SURFACE, Token.ACCENT, Token.ACCENT_TEXT,
			Icon.PHONE_OUTGOING, Token.ACCENT);
	public static final CardStyle ENDED = new CardStyle(Token.BORDER, Token.GREY_SOFT, Token.GREY, Token.INK_2, Icon.PHONE_HANGUP,
			Token.GREY);
	public static final CardStyle FAILED = new CardStyle(Token.RED, Token.RED_SOFT, Token.RED, Token.RED_TEXT, Icon.WARNING, Token.RED);

	private static final int RADIUS = 12;
	private static final int TEXT = 52;

	/** Height of a small card without the halo. */
	public static int smallHeight(UiKit kit) {
		return SMALL + kit.type().extra(TextStyle.BODY_STRONG) + 2 * kit.type().extra(TextStyle.CAPTION);
	}

	/** Fill in a moment of the pulse. */
	public Token fill(boolean secondFrame) {
		return secondFrame ? Token.SURFACE : fill;
	}

	/**
	 * The frame inside {@code area}, whose edge is the halo.
	 *
	 * @param pulses      whether the call waits; it has a halo in the first frame of the pulse
	 * @param secondFrame which of the two frames of the pulse it is
	 * @return the place of the card
	 */
	public Rectangle frame(Painter painter, Rectangle area, boolean pulses, boolean secondFrame) {
		painter.fill(area, Token.SURFACE);
		if (pulses && !secondFrame) {
			painter.round(area, RADIUS + HALO, Token.ACCENT_SOFT);
		}
		var card = new Rectangle(area.x + HALO, area.y + HALO, area.width - 2 * HALO, area.height - 2 * HALO);
		painter.box(card, RADIUS, fill(secondFrame), 2, line);
		return card;
	}

	/**
	 * The content of a small card.
	 *
	 * @param end   where a button or the edge of the card begins
	 * @param title who it is
	 * @param below number and department
	 * @param state the word of the state
	 * @param time  behind it, or beside the name where the word is long; never cut off. Empty for none
	 */
	public void small(Painter painter, Rectangle card, int end, String title, String below, String state, String time) {
		int x = card.x + TEXT;
		int first = 20 + painter.kit().type().extra(TextStyle.BODY_STRONG);
		int next = 16 + painter.kit().type().extra(TextStyle.CAPTION);
		int y = card.y + 10;
		painter.icon(icon, 24, tint, card.x + 16, card.y + (card.height - 24) / 2);
		Typography type = painter.kit().type();
		int timeWidth = time.isEmpty() ? 0 : type.digitsWidth(' ' + time, TextStyle.CAPTION_STRONG);
		// A long word for the state keeps its line for itself; the time stands beside the name then.
		boolean apart = timeWidth > 0 && type.width(state, TextStyle.CAPTION_STRONG) + timeWidth > end - x;
		int room = end - x - (apart ? timeWidth + 4 : 0);
		// A number without its last digits is nobody's: it is written smaller before it is cut.
		boolean smaller = type.width(title, TextStyle.BODY_STRONG) > room && type.width(title, TextStyle.CAPTION_STRONG) <= room;
		painter.text(title, smaller ? TextStyle.CAPTION_STRONG : TextStyle.BODY_STRONG, Token.INK, new Rectangle(x, y, room, first),
				Painter.Align.LEFT);
		painter.digits(below, TextStyle.CAPTION, Token.INK_2, new Rectangle(x, y + first, end - x, next), Painter.Align.LEFT);
		if (apart) {
			painter.digits(time, TextStyle.CAPTION_STRONG, words, new Rectangle(x, y, end - x, first), Painter.Align.RIGHT);
		}
		String word = type.fit(state, TextStyle.CAPTION_STRONG, Math.max(0, end - x - (apart ? 0 : timeWidth)));
		painter.digits(time.isEmpty() || apart ? word : word + ' ' + time, TextStyle.CAPTION_STRONG, words,
				new Rectangle(x, y + first + next, end - x, next), Painter.Align.LEFT);
	}
}
