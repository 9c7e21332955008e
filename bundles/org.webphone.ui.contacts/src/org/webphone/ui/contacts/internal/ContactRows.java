package org.webphone.ui.contacts.internal;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.webphone.contacts.Contact;
import org.webphone.telephony.Presence;
import org.webphone.ui.Columns;
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
import org.webphone.ui.Typography;

/** Rows of the Contacts page: who is ringing, then the list. Taken anew whenever something changed. */
final class ContactRows implements RowSource {

	/** Which columns there is room for; a mobile number and "Niet beschikbaar" fit in all but the narrow ones. */
	enum Width {
		WIDE(new Columns(List.of(0, 128, 104, 116, 132, 64))), NORMAL(new Columns(List.of(0, 128, 116, 32))),
		NARROW(new Columns(List.of(0, 20, 32)));

		final Columns columns;

		Width(Columns columns) {
			this.columns = columns;
		}

		/** Large text needs more room for the same columns. */
		static Width of(int pixels, Typography type) {
			return pixels >= type.scaled(680) ? WIDE : pixels >= type.scaled(400) ? NORMAL : NARROW;
		}
	}

	private static final String NONE = "\u2013";

	private final ContactsDesk desk;
	private final Width width;
	private final List<Contact> ringing;
	private final int lead;

	ContactRows(ContactsDesk desk, Width width) {
		this.desk = desk;
		this.width = width;
		this.ringing = desk.model().text().isEmpty() ? desk.model().ringing() : List.of();
		this.lead = ringing.isEmpty() ? 1 : ringing.size() + 2;
	}

	@Override
	public int count() {
		int listed = desk.model().count();
		return listed == 0 && ringing.isEmpty() ? 0 : lead + listed;
	}

	@Override
	public Object key(int row) {
		if (row < lead) {
			return isRinging(row) ? "ringing " + ringing.get(row - 1).id() : "title " + (row == lead - 1);
		}
		Contact contact = desk.model().known(row - lead);
		return contact == null ? "row " + row : contact.id();
	}

	@Override
	public boolean awaited(int row) {
		return row >= lead && desk.model().known(row - lead) == null;
	}

	@Override
	public boolean selectable(int row) {
		return row >= lead || isRinging(row);
	}

	@Override
	public RowLook look(int row) {
		return row >= lead ? RowLook.PLAIN : isRinging(row) ? RowLook.ORANGE : RowLook.GROUP;
	}

	/** The contact of a row; null for a title and for one that is on its way. */
	Contact contact(int row) {
		if (row < 0 || row >= count()) {
			return null;
		}
		return row >= lead ? desk.model().known(row - lead) : isRinging(row) ? ringing.get(row - 1) : null;
	}

	/** The row of the list that shows this contact; -1 where it is not in sight. */
	int row(String id) {
		for (int i = 0; i < desk.model().count(); i++) {
			Contact contact = desk.model().known(i);
			if (contact != null && contact.id().equals(id)) {
				return lead + i;
			}
		}
		return -1;
	}

	@Override
	public void paint(Painter painter, int row, Rectangle bounds) {
		if (row >= lead) {
			Contact contact = desk.model().get(row - lead);
			if (contact != null) {
				paint(painter, contact, bounds, TextStyle.BODY_MEDIUM);
			}
		} else if (isRinging(row)) {
			paint(painter, ringing.get(row - 1), bounds, TextStyle.BODY_STRONG);
		} else if (row == lead - 1) {
			title(painter, bounds, icon(desk.model().show()), Token.INK_2, listTitle(), listCount());
		} else {
			title(painter, bounds, Icon.BELL, Token.ORANGE, desk.say("Contacts_ringingNow"),
					desk.say("Contacts_ringingCount", ringing.size()));
		}
	}

	@Override
	public String name(int row) {
		if (!selectable(row)) {
			return row == lead - 1 ? listTitle() + ", " + listCount()
					: desk.say("Contacts_ringingNow") + ", " + desk.say("Contacts_ringingCount", ringing.size());
		}
		Contact contact = contact(row);
		if (contact == null) {
			return "";
		}
		String state = desk.words().state(desk.model().state(contact));
		String what = isRinging(row) ? state + ", " + desk.say("Contacts_pickUp") : state;
		String place = row >= lead ? ", " + desk.say("Contacts_rowOf", row - lead + 1, desk.model().count()) : "";
		return contact.name() + ", " + ContactsDesk.number(contact) + ", " + what + place;
	}

	@Override
	public List<RowAction> actions(int row) {
		Contact contact = selectable(row) ? contact(row) : null;
		if (contact == null) {
			return List.of();
		}
		if (isRinging(row)) {
			return List.of(pickUp(contact));
		}
		boolean on = desk.model().favourite(contact);
		RowAction star = RowAction.icon(on ? Icon.STAR_FILLED : Icon.STAR, Token.INK_2,
				desk.say(on ? "Contacts_noFavourite" : "Contacts_favourite", contact.name()),
				() -> desk.orders().favourite(contact, !on));
		if (width != Width.WIDE || ContactsDesk.number(contact).isEmpty()) {
			return List.of(star);
		}
		return List.of(RowAction.icon(Icon.PHONE, Token.GREEN, desk.say("Contacts_call", contact.name()),
				() -> open(row)), star);
	}

	private RowAction pickUp(Contact contact) {
		return RowAction.button(PushButton.Kind.ORANGE, Icon.PHONE_PICKUP, desk.say("Contacts_pickUp"), () -> desk.orders().pickUp(contact));
	}

	@Override
	public void open(int row) {
		Contact contact = contact(row);
		if (contact == null) {
			return;
		}
		if (isRinging(row)) {
			desk.orders().pickUp(contact);
		} else if (!ContactsDesk.number(contact).isEmpty()) {
			desk.orders().call(ContactsDesk.number(contact));
		}
	}

	@Override
	public boolean calls() {
		return true;
	}

	private boolean isRinging(int row) {
		return row >= 1 && row <= ringing.size();
	}

	private String listTitle() {
		return desk.model().text().isEmpty() ? desk.words().list(desk.model().show()) : desk.say("Contacts_found");
	}

	private String listCount() {
		// While they are on their way there are not none.
		return desk.model().loaded() ? desk.say("Contacts_count", desk.model().count()) : "";
	}

	static Icon icon(ContactsModel.Show show) {
		return switch (show) {
			case COMPANY -> Icon.BUILDING;
			case PERSONAL -> Icon.USER;
			case FAVOURITES -> Icon.STAR;
		};
	}

	/** Beside the title stands how many there are, where there is room for all of it: a part of it would tell nothing. */
	private static void title(Painter painter, Rectangle r, Icon icon, Token colour, String title, String right) {
		Typography type = painter.kit().type();
		painter.icon(icon, 16, colour, r.x + 16, r.y + 12);
		painter.text(title, TextStyle.CAPTION_STRONG, Token.INK_2, new Rectangle(r.x + 40, r.y, r.width - 56, r.height), Align.LEFT);
		int used = 40 + type.width(title, TextStyle.CAPTION_STRONG) + 8;
		if (used + type.width(right, TextStyle.CAPTION_MEDIUM) + 16 <= r.width) {
			painter.text(right, TextStyle.CAPTION_MEDIUM, Token.INK_2, new Rectangle(r.x + used, r.y, r.width - used - 16, r.height),
					Align.RIGHT);
		}
	}

	private void paint(Painter painter, Contact contact, Rectangle r, TextStyle style) {
		Columns columns = width.columns.scaled(painter.kit().type());
		Rectangle name = columns.cell(0, r);
		Presence.State state = desk.model().state(contact);
		PresenceGlyph glyph = ContactWords.glyph(state);
		Rectangle cell = columns.cell(1, r);
		if (width == Width.NARROW && style == TextStyle.BODY_STRONG) {
			// The button of a ringing colleague has the bell on it and needs the room of the sign.
			int end = r.x + r.width - edge() - RowAction.room(painter.kit(), List.of(pickUp(contact)), r.height);
			painter.text(contact.name(), style, Token.INK, new Rectangle(name.x, name.y, Math.max(0, end - name.x), name.height), Align.LEFT);
			return;
		}
		painter.text(contact.name(), style, Token.INK, name, Align.LEFT);
		painter.icon(glyph.icon(), 16, glyph.colour(), cell.x, cell.y + 12);
		if (width == Width.NARROW) {
			return;
		}
		painter.text(desk.words().state(state), style, glyph.words(),
				new Rectangle(cell.x + 22, cell.y, cell.width - 22, cell.height), Align.LEFT);
		int first = 2;
		if (width == Width.WIDE) {
			text(painter, contact.department(), TextStyle.BODY, Token.INK_2, columns.cell(2, r));
			first = 3;
		}
		// The button of a ringing colleague stands where the numbers would.
		if (style == TextStyle.BODY_MEDIUM || width == Width.WIDE) {
			number(painter, ContactsDesk.number(contact), columns.cell(first, r));
		}
		if (width == Width.WIDE && style == TextStyle.BODY_MEDIUM) {
			number(painter, contact.number(1), columns.cell(4, r));
		}
	}

	private void number(Painter painter, String number, Rectangle cell) {
		if (number.isEmpty()) {
			text(painter, "", TextStyle.BODY, Token.INK_3, cell);
		} else {
			painter.digits(desk.display().apply(number), TextStyle.BODY_MEDIUM, Token.ACCENT_TEXT, cell, Align.LEFT);
		}
	}

	private static void text(Painter painter, String text, TextStyle style, Token colour, Rectangle cell) {
		boolean empty = text.isBlank();
		painter.text(empty ? NONE : text, style, empty ? Token.INK_3 : colour, cell, Align.LEFT);
	}
}
