package org.webphone.ui.telephony.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.webphone.contacts.Contact;
import org.webphone.telephony.Presence;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.PresenceGlyph;
import org.webphone.ui.PushButton;
import org.webphone.ui.RowAction;
import org.webphone.ui.RowLook;
import org.webphone.ui.RowSource;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;

/** Favourites with the state of each: sign, name, number, word. */
final class FavouriteRows implements RowSource {

	static final int HEIGHT = 32;
	/** So far the fill and the frame of a row stand out around what is in line with the rest of the panel. */
	static final int EDGE = 8;

	private final Desk desk;
	private final List<Contact> favourites;
	private final boolean editing;

	FavouriteRows(Desk desk) {
		this(desk, false);
	}

	/** @param editing whether the rows offer what changes the list, instead of the state of each */
	FavouriteRows(Desk desk, boolean editing) {
		this.desk = desk;
		this.editing = editing;
		this.favourites = desk.favourites().favourites();
	}

	@Override
	public int count() {
		return favourites.size();
	}

	@Override
	public Object key(int row) {
		return favourites.get(row).id();
	}

	@Override
	public boolean selectable(int row) {
		return true;
	}

	@Override
	public boolean lines() {
		return false;
	}

	@Override
	public RowLook look(int row) {
		return RowLook.PLAIN;
	}

	@Override
	public void paint(Painter painter, int row, Rectangle bounds) {
		var r = new Rectangle(bounds.x + EDGE, bounds.y, bounds.width - 2 * EDGE, bounds.height);
		Contact contact = favourites.get(row);
		Presence.State state = desk.favourites().state(contact);
		PresenceGlyph glyph = glyph(state);
		// A button stands in place of the word.
		boolean ringing = desk.favourites().takeable(contact) && !editing;
		String word = editing ? "" : desk.words().presence(state);
		int wordWidth = editing || ringing ? RowAction.room(painter.kit(), actions(row), r.height) : painter.kit().type().width(word, TextStyle.CAPTION);
		painter.icon(glyph.icon(), 16, glyph.colour(), r.x, r.y + 8);
		int end = r.x + r.width - wordWidth - 8;
		String number = desk.shown().number(number(contact));
		int numberWidth = painter.kit().type().digitsWidth(number, TextStyle.CAPTION);
		int space = Math.max(0, end - r.x - 24 - numberWidth - 8);
		int nameWidth = Math.min(space, painter.kit().type().width(contact.name(), TextStyle.BODY_MEDIUM));
		painter.text(contact.name(), TextStyle.BODY_MEDIUM, Token.INK, new Rectangle(r.x + 24, r.y, nameWidth, r.height),
				Align.LEFT);
		painter.digits(number, TextStyle.CAPTION, Token.INK_3,
				new Rectangle(r.x + 24 + nameWidth + 8, r.y, numberWidth, r.height), Align.LEFT);
		if (ringing) {
			return;
		}
		painter.text(word, TextStyle.CAPTION, glyph.words(), new Rectangle(r.x, r.y, r.width, r.height), Align.RIGHT);
	}

	@Override
	public String name(int row) {
		Contact contact = favourites.get(row);
		return contact.name() + ", " + number(contact) + ", " + desk.words().presence(desk.favourites().state(contact));
	}

	/** Nothing else in the row tells how to call. */
	@Override
	public String hint(int row) {
		return editing ? "" : desk.say("Favourites_hint", favourites.get(row).name());
	}

	@Override
	public int edge() {
		return EDGE;
	}

	@Override
	public int radius() {
		return EDGE;
	}

	/** A call that rings at a colleague can be taken over. */
	@Override
	public List<RowAction> actions(int row) {
		Contact contact = favourites.get(row);
		if (editing) {
			return changes(row, contact);
		}
		return !desk.favourites().takeable(contact) ? List.of()
				: List.of(RowAction.button(PushButton.Kind.ORANGE, Icon.PHONE_PICKUP, desk.say("Favourites_pickUp"),
						() -> desk.calls().pickUp(contact.extension())));
	}

	/** Up, down and away, for those who do not drag. */
	private List<RowAction> changes(int row, Contact contact) {
		List<RowAction> all = new ArrayList<>();
		if (row > 0) {
			all.add(RowAction.icon(Icon.CHEVRON_UP, Token.INK_2, desk.say("Favourites_up", contact.name()), () -> move(row, row - 1)));
		}
		if (row < favourites.size() - 1) {
			all.add(RowAction.icon(Icon.CHEVRON_DOWN, Token.INK_2, desk.say("Favourites_down", contact.name()), () -> move(row, row + 1)));
		}
		all.add(RowAction.icon(Icon.STAR_FILLED, Token.INK_2, desk.say("Favourites_remove", contact.name()),
				() -> desk.favourites().remove(contact)));
		return all;
	}

	@Override
	public boolean movable() {
		return true;
	}

	@Override
	public void move(int row, int to) {
		desk.favourites().move(favourites.get(row), to);
	}

	@Override
	public void open(int row) {
		desk.calls().dial(number(favourites.get(row)), () -> {
		});
	}

	@Override
	public boolean calls() {
		return true;
	}

	static PresenceGlyph glyph(Presence.State state) {
		return switch (state) {
			case AVAILABLE -> PresenceGlyph.AVAILABLE;
			case BUSY -> PresenceGlyph.BUSY;
			case RINGING -> PresenceGlyph.RINGING;
			case DND -> PresenceGlyph.DO_NOT_DISTURB;
			case EXTERNAL -> PresenceGlyph.EXTERNAL;
			case UNAVAILABLE, UNKNOWN -> PresenceGlyph.UNAVAILABLE;
		};
	}

	private static String number(Contact contact) {
		return contact.extension().isEmpty() ? contact.number(0) : contact.extension();
	}
}
