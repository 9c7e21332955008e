package org.webphone.ui.contacts.internal;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.webphone.contacts.Contact;
import org.webphone.contacts.SourceHealth;
import org.webphone.core.Subscription;
import org.webphone.ui.Banner;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Chips;
import org.webphone.ui.Choice.Part;
import org.webphone.ui.EmptyState;
import org.webphone.ui.Extensions.Extension;
import org.webphone.ui.Field;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.ListHeader;
import org.webphone.ui.ListHeader.Title;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.contacts.spi.ContactsPageAction;
import org.webphone.ui.Words;

/** Title, lists, search and, beside the list, the chosen contact. */
final class ContactsPage extends Panel {

	private static final int DETAIL = 272;
	/** The part of it that grows with large text. */
	private static final int GROWING = 128;

	private final ContactsDesk desk;
	private final CallsNow calls;
	private final ContactsHead headLayout = new ContactsHead();
	private final Panel head;
	private final Words title;
	private final PushButton history;
	private final Panel buttonRow;
	private final Map<Extension<ContactsPageAction>, PushButton> buttons = new LinkedHashMap<>();
	private final PushButton add;
	private final Panel trouble;
	private final PushButton again;
	private final Banner banner;
	private final Chips chips;
	private final Field search;
	private final Panel card;
	private final ListHeader header;
	private final CanvasList list;
	private final EmptyState empty;
	private final SidePanel side;
	private ContactRows rows;

	/** @param showHistory shows the list of calls in place of this page */
	ContactsPage(Composite parent, ContactsDesk desk, CallsNow calls, Runnable showHistory) {
		super(parent, desk.kit(), Token.CANVAS, Flex.column(16).padding(24, 24, 22, 24));
		this.desk = desk;
		var kit = desk.kit();
		this.calls = calls;
		head = new Panel(this, kit, Token.CANVAS, headLayout);
		title = new Words(head, kit, TextStyle.TITLE, Token.INK);
		history = new PushButton(head, kit, PushButton.Kind.TEXT, PushButton.Size.SMALL).icon(Icon.HISTORY);
		history.onPress(showHistory);
		buttonRow = new Panel(head, kit, Token.CANVAS, Flex.row(12));
		desk.actions().buttons().forEach(a -> buttons.put(a, pageButton(buttonRow, a)));
		add = new PushButton(buttonRow, kit, PushButton.Kind.PRIMARY, PushButton.Size.MEDIUM).icon(Icon.PLUS);
		chips = new Chips(head, kit);
		chips.onChoose(i -> desk.model().show(ContactsModel.Show.values()[i]));
		search = new Field(head, kit, Field.Size.FILTER, false).icon(Icon.SEARCH);
		search.onChange(t -> desk.model().text(t.strip()));
		trouble = new Panel(this, kit, Token.CANVAS, Flex.row(12));
		trouble.setVisible(false);
		banner = new Banner(trouble, kit);
		banner.setLayoutData(Flex.Item.growing());
		again = new PushButton(trouble, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.REFRESH);
		again.onPress(this::takeBackOrTryAgain);
		var middle = new Panel(this, kit, Token.CANVAS, Flex.row(16));
		middle.setLayoutData(Flex.Item.growing());
		card = new Panel(middle, kit, Token.SURFACE, Flex.column(0).padding(1, 1));
		card.card(12, 1, Token.BORDER, Token.CANVAS);
		card.setLayoutData(Flex.Item.growing().filling());
		rows = new ContactRows(desk, ContactRows.Width.WIDE);
		header = new ListHeader(card, kit, ContactRows.Width.WIDE.columns);
		header.setLayoutData(Flex.Item.fixed(40));
		empty = new EmptyState(card, kit, Icon.CONTACTS);
		empty.setLayoutData(Flex.Item.growing());
		list = new CanvasList(card, kit, rows, 40).roundBottom();
		list.setLayoutData(Flex.Item.growing());
		list.onSelect(this::select);
		list.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ESC) {
				desk.model().select(null);
			}
		});
		side = new SidePanel(middle, desk);
		add.onPress(side::create);
		listen();
		kit.language().speak(this, this::speak);
		refresh();
	}

	CanvasList list() {
		return list;
	}

	/** The contact of the chosen row. */
	Optional<Contact> chosen() {
		return Optional.ofNullable(rows.contact(list.selected()));
	}

	/** Takes the focus; a list without rows is not there to take it. */
	void enter() {
		if (!list.setFocus()) {
			chips.setFocus();
		}
	}

	Field searchField() {
		return search;
	}

	Chips chips() {
		return chips;
	}

	SidePanel side() {
		return side;
	}

	Banner banner() {
		return banner;
	}

	private void listen() {
		List<Subscription> all = List.of(desk.model().observe(this::refresh),
				desk.model().observePresence(this::redrawStates), desk.orders().observe(this::tell),
				side.observe(this::refresh), calls.observe(this::called));
		addListener(SWT.Dispose, e -> all.forEach(Subscription::close));
		card.addListener(SWT.Resize, e -> refresh());
	}

	private void redrawStates() {
		list.redrawRows(row -> {
			Contact contact = rows.contact(row);
			return contact != null && desk.model().changed(contact);
		});
	}

	/** During a call somebody is looked for; the page's own buttons make room. */
	private void called() {
		headLayout.calling(calls.any());
		history.setVisible(calls.any());
		buttonRow.setVisible(!calls.any());
		search.hint(desk.say(calls.any() ? "Contacts_filter" : "Contacts_search"));
		refresh();
		layout(true, true);
	}

	private void speak() {
		side.setLayoutData(Flex.Item.fixed(DETAIL - GROWING + desk.kit().type().scaled(GROWING)).filling());
		title.text(desk.say("Contacts_title"));
		list.named(desk.say("Contacts_title"));
		add.text(desk.say("Contacts_new"));
		again.text(desk.say("Contacts_again"));
		buttons.forEach((action, button) -> button.text(action.ask(ContactsPageAction::title, action.bundle())));
		history.text(desk.say("Contacts_showHistory"));
		search.named(desk.say("Contacts_search"));
		chips.named(desk.say("Contacts_lists"));
		titles();
		called();
	}

	private void titles() {
		var name = new Title(desk.say("Contacts_columnName"), Icon.CHEVRON_UP, Align.LEFT);
		var status = new Title(desk.say("Contacts_columnStatus"));
		var first = new Title(desk.say("Contacts_columnNumber", 1));
		header.titles(switch (width()) {
			case WIDE -> List.of(name, status, new Title(desk.say("Contacts_columnDepartment")), first,
					new Title(desk.say("Contacts_columnNumber", 2)));
			case NORMAL -> List.of(name, status, first);
			case NARROW -> List.of(name);
		});
	}

	private ContactRows.Width width() {
		int pixels = card.getSize().x;
		return pixels == 0 ? ContactRows.Width.WIDE : ContactRows.Width.of(pixels, desk.kit().type());
	}

	private void refresh() {
		Point before = chips.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		chips.parts(java.util.Arrays.stream(ContactsModel.Show.values()).map(this::chip).toList());
		chips.choose(desk.model().show().ordinal());
		if (!before.equals(chips.computeSize(SWT.DEFAULT, SWT.DEFAULT))) {
			// "12" is wider than "0": the last list would be cut off.
			head.layout(true);
		}
		if (side.getVisible() != side.open()) {
			side.setVisible(side.open());
			side.getParent().layout();
		}
		ContactRows.Width width = width();
		header.columns(width.columns.scaled(desk.kit().type()));
		titles();
		rows = new ContactRows(desk, width);
		list.show(rows);
		follow();
		boolean nothing = rows.count() == 0 && desk.model().loaded();
		if (nothing) {
			sayEmpty();
		}
		if (empty.getVisible() != nothing || list.getVisible() == nothing) {
			empty.setVisible(nothing);
			list.setVisible(!nothing);
			card.layout();
		}
		tell();
	}

	/** Shows a contact as chosen that was chosen elsewhere, a stored one for instance. */
	private void follow() {
		if (list.selected() >= 0 && rows.awaited(list.selected())) {
			// Far down a long list somebody was chosen who is being read.
			return;
		}
		Contact wanted = desk.model().selected().orElse(null);
		Contact shown = rows.contact(list.selected());
		if (wanted == null) {
			list.select(-1);
		} else if (shown == null || !shown.id().equals(wanted.id())) {
			int row = rows.row(wanted.id());
			if (row >= 0) {
				list.select(row);
			}
		}
	}

	private void select(int row) {
		Contact contact = rows.contact(row);
		if (contact != null && !contact.id().equals(desk.model().selected().map(Contact::id).orElse(""))) {
			desk.model().select(contact);
		}
	}

	private Part chip(ContactsModel.Show show) {
		String word = desk.words().list(show);
		if (calls.any()) {
			return new Part(word, show == ContactsModel.Show.FAVOURITES ? Icon.STAR : null, "", word);
		}
		String count = NumberFormat.getIntegerInstance(desk.kit().language().locale()).format(desk.model().total(show));
		return new Part(word, ContactRows.icon(show), count, word + ' ' + count);
	}

	private void sayEmpty() {
		if (!desk.model().text().isEmpty()) {
			empty.say(desk.say("Contacts_nothingFound", desk.model().text()), desk.say("Contacts_nothingFoundMore"));
			return;
		}
		switch (desk.model().show()) {
			case COMPANY -> {
				// Whoever has connected a directory must not read that somebody could.
				String key = desk.model().down() ? "Contacts_downCompany" : desk.model().connected() ? "Contacts_emptyCompany" : "Contacts_noCompany";
				empty.say(desk.say(key), desk.say(key + "More"));
			}
			case PERSONAL -> empty.say(desk.say("Contacts_noPersonal"), desk.say("Contacts_noPersonalMore"));
			case FAVOURITES -> empty.say(desk.say("Contacts_noFavourites"), desk.say("Contacts_noFavouritesMore"));
		}
	}

	private PushButton pageButton(Panel parent, Extension<ContactsPageAction> action) {
		var button = new PushButton(parent, desk.kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM)
				.icon(action.ask(ContactsPageAction::icon, Icon.MORE));
		button.onPress(() -> desk.orders().run(action, this));
		return button;
	}

	private void takeBackOrTryAgain() {
		if (desk.orders().undoTitle().isEmpty()) {
			desk.model().retrySources();
		} else {
			desk.orders().undo();
		}
	}

	/** What a command or a source could not do stands above the list until it can; so does what was done, until the next command. */
	private void tell() {
		Optional<SourceHealth> down = desk.model().problems().stream().findFirst();
		String wrong = desk.orders().problem();
		boolean news = wrong.isEmpty() && !desk.orders().news().isEmpty();
		boolean source = wrong.isEmpty() && !news && down.isPresent();
		if (source) {
			banner.say(Banner.Kind.WARNING, Icon.WARNING, desk.words().problem(down.get().problem()), desk.words().nextTry(down.get()));
		} else if (news) {
			banner.say(Banner.Kind.INFO, Icon.CHECK_CIRCLE, desk.orders().news(), "");
		} else if (!wrong.isEmpty()) {
			banner.say(Banner.Kind.WARNING, Icon.WARNING, desk.words().problem(wrong), "");
		}
		boolean shown = source || news || !wrong.isEmpty();
		String undo = news ? desk.orders().undoTitle() : "";
		boolean retry = source && down.get().nextTry().isPresent() || !undo.isEmpty();
		again.icon(undo.isEmpty() ? Icon.REFRESH : null).text(undo.isEmpty() ? desk.say("Contacts_again") : undo);
		if (trouble.getVisible() != shown || again.getVisible() != retry) {
			again.setVisible(retry);
			trouble.setVisible(shown);
			layout(true, true);
		}
	}
}
