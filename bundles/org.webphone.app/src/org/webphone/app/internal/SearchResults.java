package org.webphone.app.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.webphone.contacts.Contact;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Field;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Panel;
import org.webphone.ui.RowSource;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** The people found for what is being typed, below the field; the field keeps the focus. UI thread. */
final class SearchResults {

	private static final int ROW = 48;
	private static final int MOST = 8;

	private final Field field;
	private final UiKit kit;
	private final UnaryOperator<String> display;
	private final Consumer<Contact> chosen;
	private Shell shell;
	private CanvasList list;
	private List<Contact> people = List.of();

	/** @param display groups the digits of a number */
	SearchResults(Field field, UiKit kit, UnaryOperator<String> display, Consumer<Contact> chosen) {
		this.field = field;
		this.kit = kit;
		this.display = display;
		this.chosen = chosen;
	}

	boolean isOpen() {
		return shell != null && !shell.isDisposed();
	}

	/**
	 * Shows people, or the sentence where there are none.
	 *
	 * @param more whether they were found for the same words as those before: then who was chosen stays so
	 */
	void show(List<Contact> found, String nothing, boolean more) {
		String before = more && selected() ? people.get(list.selected()).id() : "";
		close();
		people = List.copyOf(found);
		// With TOOL and without open() the focus stays where one types.
		shell = new Shell(field.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
		shell.setLayout(new FillLayout());
		var frame = new Panel(shell, kit, Token.SURFACE, Flex.column(0).padding(1, 1));
		frame.card(0, 1, Token.CONTROL, Token.SURFACE);
		int height;
		if (people.isEmpty()) {
			var row = new Panel(frame, kit, Token.SURFACE, Flex.row(0).padding(9, 16));
			row.setLayoutData(Flex.Item.growing());
			new Words(row, kit, TextStyle.BODY, Token.INK_2).wrapped().text(nothing).setLayoutData(Flex.Item.growing());
			height = frame.computeSize(field.getSize().x, SWT.DEFAULT).y;
		} else {
			list = new CanvasList(frame, kit, new Rows(), row());
			list.named(field.accessibleName());
			list.setLayoutData(Flex.Item.growing());
			list.addListener(SWT.MouseUp, e -> take());
			height = Math.min(MOST, people.size()) * row() + 2;
			list.select(people.stream().map(Contact::id).toList().indexOf(before));
		}
		Point at = field.toDisplay(0, field.getSize().y + 4);
		shell.setBounds(at.x, at.y, field.getSize().x, height);
		shell.setVisible(true);
	}

	/** Height of a row: two lines of the size of text in use. */
	private int row() {
		return ROW + kit.type().extra(TextStyle.BODY_MEDIUM) + kit.type().extra(TextStyle.CAPTION);
	}

	void close() {
		if (isOpen()) {
			shell.dispose();
		}
		people = List.of();
	}

	/** Chooses the next row, or the one before. */
	void step(int direction) {
		if (isOpen() && !people.isEmpty()) {
			list.select(Math.clamp(list.selected() + direction, 0, people.size() - 1));
		}
	}

	/** Whether the user has chosen a row with the arrow keys. */
	boolean selected() {
		return isOpen() && !people.isEmpty() && list.selected() >= 0;
	}

	/** Takes the chosen row, or the best match. */
	void take() {
		if (isOpen() && !people.isEmpty()) {
			Contact contact = people.get(Math.max(0, list.selected()));
			close();
			chosen.accept(contact);
		}
	}

	/** Whether the pointer is over the list: a click there takes the focus before it chooses. */
	boolean pointed() {
		return isOpen() && shell.getBounds().contains(kit.display().getCursorLocation());
	}

	static String number(Contact contact) {
		return contact.extension().isEmpty() ? contact.number(0) : contact.extension();
	}

	/** Name over number and department. */
	private final class Rows implements RowSource {

		@Override
		public int count() {
			return people.size();
		}

		@Override
		public Object key(int row) {
			return people.get(row).id();
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
		public String name(int row) {
			return people.get(row).name() + ", " + below(people.get(row));
		}

		@Override
		public void paint(Painter painter, int row, Rectangle r) {
			Contact contact = people.get(row);
			int more = kit.type().extra(TextStyle.BODY_MEDIUM);
			painter.icon(contact.source().equals(Contact.PERSONAL) ? Icon.USER : Icon.BUILDING, 20, Token.INK_2, r.x + 14,
					r.y + (r.height - 20) / 2);
			painter.text(contact.name(), TextStyle.BODY_MEDIUM, Token.INK, new Rectangle(r.x + 48, r.y + 6, r.width - 60, 20 + more),
					Align.LEFT);
			painter.digits(below(contact), TextStyle.CAPTION, Token.INK_2,
					new Rectangle(r.x + 48, r.y + 26 + more, r.width - 60, 16 + kit.type().extra(TextStyle.CAPTION)), Align.LEFT);
		}

		private String below(Contact contact) {
			String place = contact.department().isBlank() ? contact.company() : contact.department();
			String number = display.apply(SearchResults.number(contact));
			return place.isBlank() ? number : number + " \u00b7 " + place;
		}
	}
}
