package org.webphone.ui.telephony.internal;

import org.webphone.ui.Icon;
import org.webphone.ui.PushButton;
import org.webphone.ui.Token;

/**
 * Colours and sign of a call card.
 *
 * @param line  the frame
 * @param fill  behind the content
 * @param solid the tag
 * @param words text that tells the state
 * @param icon  the sign of the state
 */
record CardStyle(Token line, Token fill, Token solid, Token words, Icon icon) {

	static CardStyle of(Line.Look look) {
		return switch (look) {
			case ACTIVE -> new CardStyle(Token.GREEN, Token.GREEN_SOFT, Token.GREEN, Token.GREEN_TEXT, Icon.PHONE);
			case HELD -> new CardStyle(Token.ORANGE, Token.ORANGE_SOFT, Token.ORANGE, Token.ORANGE_TEXT, Icon.PAUSE);
			case INCOMING -> new CardStyle(Token.ACCENT, Token.ACCENT_SOFT, Token.ACCENT, Token.ACCENT_TEXT,
					Icon.PHONE_INCOMING);
			case DIALLING -> new CardStyle(Token.BORDER, Token.SURFACE, Token.ACCENT, Token.ACCENT_TEXT,
					Icon.PHONE_OUTGOING);
			case ENDED -> new CardStyle(Token.BORDER, Token.GREY_SOFT, Token.GREY, Token.INK_2, Icon.PHONE_HANGUP);
			case FAILED -> new CardStyle(Token.RED, Token.RED_SOFT, Token.RED, Token.RED_TEXT, Icon.WARNING);
		};
	}

	/** The button that a small card offers for the state. */
	static PushButton.Kind button(Line.Look look) {
		return switch (look) {
			case INCOMING -> PushButton.Kind.CALL;
			case HELD -> PushButton.Kind.ORANGE;
			case DIALLING -> PushButton.Kind.END;
			case ACTIVE, ENDED, FAILED -> PushButton.Kind.SECONDARY;
		};
	}
}
