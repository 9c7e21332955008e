package org.webphone.ui.contacts.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.core.Subscription;
import org.webphone.telephony.Presence;
import org.webphone.ui.Avatar;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.NativeWords;
import org.webphone.ui.Panel;
import org.webphone.ui.PresenceGlyph;
import org.webphone.ui.PushButton;
import org.webphone.ui.Question;
import org.webphone.ui.Rule;
import org.webphone.ui.ScrollPage;
import org.webphone.ui.Tag;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;
import org.webphone.ui.contacts.spi.ContactAction;

/** Everything known of one contact, and what can be done with it. */
final class DetailCard extends Panel {

	private static final Logger LOG = LoggerFactory.getLogger(DetailCard.class);

	private final ContactsDesk desk;
	private final Contact contact;
	private final Consumer<Contact> edit;
	private final Avatar avatar;
	private final Words state;
	private final IconButton star;
	private final ScrollPage facts;

	/** @param edit opens the form */
	DetailCard(Composite parent, ContactsDesk desk, Contact contact, Consumer<Contact> edit) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(0).padding(3, 15));
		this.desk = desk;
		this.contact = contact;
		this.edit = edit;
		var kit = desk.kit();
		boolean personal = contact.source().equals(Contact.PERSONAL);
		var top = new Panel(this, kit, Token.SURFACE, Flex.row(0).padding(0, -8, 0, 0));
		top.setLayoutData(Flex.Item.fixed(32));
		var tag = new Tag(top, kit, personal ? Icon.USER : Icon.BUILDING, Token.GREY_SOFT, Token.INK_2)
				.text(personal ? desk.say("Contacts_personal") : desk.say("Contacts_company"));
		tag.setLayoutData(Flex.Item.growing());
		star = new IconButton(top, kit, Icon.STAR, 20, 32);
		star.onPress(() -> desk.orders().favourite(contact, !desk.model().favourite(contact)));
		var more = new IconButton(top, kit, Icon.MORE, 20, 32).named(desk.say("Contacts_more"));
		more.onPress(() -> openMenu(more));
		var who = new Panel(this, kit, Token.SURFACE, Flex.row(8).padding(8, 0, 16, 0));
		avatar = new Avatar(who, kit, 48);
		var lines = new Panel(who, kit, Token.SURFACE, Flex.column(0));
		lines.setLayoutData(Flex.Item.growing());
		new Words(lines, kit, TextStyle.NAME, Token.INK).text(contact.name()).setToolTipText(contact.name());
		new Words(lines, kit, TextStyle.BODY, Token.INK_2).text(ContactWords.place(contact))
				.setVisible(!ContactWords.place(contact).isEmpty());
		state = new Words(lines, kit, TextStyle.CAPTION_STRONG, Token.INK_2);
		new ActionButtons(this, desk, contact);
		new Rule(this, kit).setLayoutData(Flex.Item.fixed(1).before(16));
		facts = new ScrollPage(this, kit, Token.SURFACE, Flex.column(0).padding(8, 0));
		facts.setLayoutData(Flex.Item.growing());
		numbers(facts.content());
		var action = new PushButton(this, kit, PushButton.Kind.SECONDARY, PushButton.Size.SMALL)
				.icon(personal ? Icon.EDIT : Icon.COPY).text(desk.say(personal ? "Contacts_edit" : "Contacts_copy"));
		action.onPress(personal ? () -> edit.accept(contact) : this::copy);
		List<Subscription> all = List.of(desk.model().observe(this::refresh), desk.model().observePresence(this::refresh));
		addListener(SWT.Dispose, e -> all.forEach(Subscription::close));
		refresh();
		recent();
	}

	Contact contact() {
		return contact;
	}

	private void refresh() {
		boolean on = desk.model().favourite(contact);
		star.icon(on ? Icon.STAR_FILLED : Icon.STAR, Token.INK_2);
		star.named(desk.say(on ? "Contacts_noFavourite" : "Contacts_favourite", contact.name()));
		Presence.State now = desk.model().state(contact);
		PresenceGlyph glyph = ContactWords.glyph(now);
		avatar.show(contact.name(), glyph);
		String other = desk.model().callerOf(contact);
		boolean named = other.isEmpty() || other.chars().anyMatch(Character::isLetter);
		state.text(desk.words().state(now, named ? other : desk.display().apply(other))).colour(glyph.words());
	}

	private void numbers(Panel parent) {
		for (int i = 0; i < contact.numbers().size(); i++) {
			ContactNumber number = contact.numbers().get(i);
			String label = desk.say("Contacts_numberKind", i + 1, desk.words().kind(number.kind()));
			String shown = desk.display().apply(number.value());
			fact(parent, label, shown, Token.ACCENT_TEXT, Icon.PHONE, desk.say("Contacts_call", shown),
					() -> desk.orders().call(number.value()));
		}
		if (!contact.mail().isBlank()) {
			fact(parent, desk.say("Contacts_mail"), contact.mail(), Token.INK, Icon.MAIL,
					desk.say("Contacts_write", contact.name()), this::write);
		}
		if (!contact.note().isBlank()) {
			new Words(parent, desk.kit(), TextStyle.CAPTION, Token.INK_2).text(desk.say("Contacts_note"));
			new Words(parent, desk.kit(), TextStyle.BODY, Token.INK).wrapped().text(contact.note());
		}
	}

	private void fact(Panel parent, String label, String value, Token colour, Icon icon, String does, Runnable what) {
		var kit = desk.kit();
		var row = new Panel(parent, kit, Token.SURFACE, Flex.row(8).padding(4, -8, 4, 0));
		row.setLayoutData(Flex.Item.fixed(48));
		var lines = new Panel(row, kit, Token.SURFACE, Flex.column(0));
		lines.setLayoutData(Flex.Item.growing());
		new Words(lines, kit, TextStyle.CAPTION, Token.INK_2).text(label);
		new Words(lines, kit, TextStyle.BODY_MEDIUM, colour).text(value).setToolTipText(value);
		var button = new IconButton(row, kit, icon, 18, 32).icon(icon, icon == Icon.PHONE ? Token.GREEN : Token.INK_2)
				.named(does);
		button.onPress(what);
	}

	private void recent() {
		desk.recent().of(contact).whenCompleteAsync(Callbacks.logged((calls, failure) -> {
			if (failure != null) {
				LOG.warn("The past calls of a contact cannot be read", failure);
			} else if (!isDisposed() && !calls.isEmpty()) {
				var parent = facts.content();
				new Rule(parent, desk.kit()).setLayoutData(Flex.Item.fixed(1).before(8));
				new Words(parent, desk.kit(), TextStyle.CAPTION_STRONG, Token.INK).text(desk.say("Recent_title"))
						.setLayoutData(Flex.Item.fixed(16 + desk.kit().type().extra(TextStyle.CAPTION_STRONG)).before(12));
				calls.forEach(c -> new RecentRow(parent, desk, c).setLayoutData(Flex.Item.fixed(32)));
				facts.fit();
			}
		}), desk.kit().executor());
	}

	private void openMenu(IconButton button) {
		var menu = new Menu(button);
		for (ContactNumber number : contact.numbers()) {
			item(menu, desk.say("Contacts_copyNumber", desk.display().apply(number.value())),
					() -> Clipboards.copy(desk.kit().display(), number.value()));
		}
		desk.actions().fitting(contact, ContactAction.Place.MENU)
				.forEach(a -> item(menu, a.ask(x -> x.title(contact), ""), () -> desk.orders().run(a, contact)));
		if (contact.source().equals(Contact.PERSONAL)) {
			item(menu, desk.say("Contacts_edit"), () -> edit.accept(contact));
			item(menu, desk.say("Contacts_delete"), this::delete);
		} else {
			item(menu, desk.say("Contacts_copy"), this::copy);
		}
		menu.addListener(SWT.Hide, e -> desk.kit().display().asyncExec(menu::dispose));
		menu.setLocation(button.toDisplay(0, button.getSize().y));
		menu.setVisible(true);
	}

	private static void item(Menu menu, String text, Runnable what) {
		var item = new MenuItem(menu, SWT.PUSH);
		item.setText(NativeWords.entry(text));
		item.addListener(SWT.Selection, e -> what.run());
	}

	private void copy() {
		desk.orders().copy(contact, stored -> {
			desk.model().show(ContactsModel.Show.PERSONAL);
			desk.model().select(stored);
		});
	}

	private void delete() {
		new Question(desk.kit(), desk.say("Contacts_deleteTitle", contact.name()), desk.say("Contacts_deleteMore"),
				desk.say("Contacts_deleteYes"), desk.say("Contacts_cancel"))
				.ask(this, () -> desk.orders().delete(contact, () -> desk.model().select(null)));
	}

	private void write() {
		if (!Program.launch("mailto:" + contact.mail())) {
			Clipboards.copy(desk.kit().display(), contact.mail());
		}
	}
}
