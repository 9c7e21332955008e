package org.webphone.app.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Icon;
import org.webphone.ui.Marks;
import org.webphone.ui.Messages;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.PresenceGlyph;
import org.webphone.ui.Pressable;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** The user's name and state in the header; pressed, it opens the menu of states. */
final class StatusBox extends Pressable {

	private static final int TEXT = 48;

	private final Messages messages;
	private OwnState state = OwnState.SIGNED_OUT;

	StatusBox(Composite parent, UiKit kit, Messages messages) {
		super(parent, kit);
		this.messages = messages;
	}

	void show(OwnState now) {
		state = now;
		org.webphone.ui.Accessibles.renamed(this);
		redraw();
	}

	OwnState state() {
		return state;
	}

	/** The word below the name. */
	String word() {
		return messages.get(switch (state.kind()) {
			case SIGNED_OUT -> "Status_signedOut";
			case CONNECTING -> "Status_connecting";
			case NO_CONNECTION -> "Status_noConnection";
			case IN_A_CALL -> "Status_inCall";
			case DO_NOT_DISTURB -> "Status_doNotDisturb";
			case AVAILABLE -> "Status_available";
		});
	}

	@Override
	public String accessibleName() {
		return state.name() + ", " + word();
	}

	@Override
	protected int radius() {
		return 10;
	}

	@Override
	protected Point preferred() {
		int words = Math.max(kit().type().width(state.name(), TextStyle.BODY_MEDIUM),
				kit().type().width(word(), TextStyle.CAPTION));
		return new Point(TEXT + 1 + Math.min(words, 220) + 8 + 16 + 11, 48);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		painter.box(area, 10, hovered() ? Token.HOVER : Token.SURFACE, 1, Token.BORDER);
		var disc = new Rectangle(9, 8, 32, 32);
		String initials = Marks.initials(state.name());
		Marks.avatar(painter, disc, initials, TextStyle.CAPTION_STRONG, Token.GREY_SOFT, null);
		if (initials.isEmpty()) {
			painter.icon(Icon.USER, 16, Token.INK_2, disc);
		}
		PresenceGlyph glyph = glyph();
		painter.disc(28, 27, 16, Token.SURFACE);
		painter.icon(glyph.icon(), 14, glyph.colour(), 29, 28);
		// Large text takes the room above and below.
		int more = Math.min(7, kit().type().extra(TextStyle.BODY_MEDIUM));
		int space = area.width - TEXT - 1 - 8 - 16 - 11;
		painter.text(state.name(), TextStyle.BODY_MEDIUM, Token.INK, new Rectangle(TEXT + 1, 7 - more, space, 18 + more), Align.LEFT);
		painter.text(word(), TextStyle.CAPTION, glyph.words(), new Rectangle(TEXT + 1, 25, space, 16 + more), Align.LEFT);
		painter.icon(Icon.CHEVRON_DOWN, 16, Token.GREY, area.width - 27, 16);
	}

	PresenceGlyph glyph() {
		return switch (state.kind()) {
			case SIGNED_OUT, CONNECTING, NO_CONNECTION -> PresenceGlyph.UNAVAILABLE;
			case IN_A_CALL -> PresenceGlyph.BUSY;
			case DO_NOT_DISTURB -> PresenceGlyph.DO_NOT_DISTURB;
			case AVAILABLE -> PresenceGlyph.AVAILABLE;
		};
	}
}
