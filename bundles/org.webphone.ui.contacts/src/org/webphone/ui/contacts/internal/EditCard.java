package org.webphone.ui.contacts.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.ui.Field;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.ScrollPage;
import org.webphone.ui.Select;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The form of a personal contact. */
final class EditCard extends Panel {

	private final ContactsDesk desk;
	private final Contact contact;
	private final Words title;
	private final ScrollPage page;
	private final Labelled name;
	private final Labelled department;
	private final Labelled company;
	private final Labelled mail;
	private final Labelled note;
	private final Panel numbers;
	private final List<NumberRow> rows = new ArrayList<>();
	private final PushButton add;
	private final PushButton save;
	private final PushButton cancel;

	/**
	 * @param saved     hears the contact as stored
	 * @param cancelled runs when nothing is to be changed
	 */
	EditCard(Composite parent, ContactsDesk desk, Contact contact, Consumer<Contact> saved, Runnable cancelled) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(8).padding(3, 15));
		this.desk = desk;
		this.contact = contact;
		var kit = desk.kit();
		title = new Words(this, kit, TextStyle.SECTION, Token.INK);
		page = new ScrollPage(this, kit, Token.SURFACE, Flex.column(12).padding(2, 2));
		page.setLayoutData(Flex.Item.growing());
		var form = page.content();
		name = new Labelled(form, desk, "Form_name", contact.name());
		numbers = new Panel(form, kit, Token.SURFACE, Flex.column(8));
		new Words(numbers, kit, TextStyle.CAPTION_STRONG, Token.INK);
		contact.numbers().forEach(this::number);
		if (contact.numbers().isEmpty()) {
			number(new ContactNumber("", ContactNumber.Kind.MOBILE));
		}
		add = new PushButton(form, kit, PushButton.Kind.TEXT, PushButton.Size.SMALL).icon(Icon.PLUS);
		add.onPress(this::addNumber);
		department = new Labelled(form, desk, "Form_department", contact.department());
		company = new Labelled(form, desk, "Form_company", contact.company());
		mail = new Labelled(form, desk, "Form_mail", contact.mail());
		note = new Labelled(form, desk, "Form_note", contact.note());
		name.field.onChange(t -> check());
		var buttons = new Panel(this, kit, Token.SURFACE, Flex.row(8));
		buttons.setLayoutData(Flex.Item.fixed(40));
		cancel = new PushButton(buttons, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM);
		cancel.setLayoutData(Flex.Item.growing());
		cancel.onPress(cancelled);
		save = new PushButton(buttons, kit, PushButton.Kind.PRIMARY, PushButton.Size.MEDIUM);
		save.setLayoutData(Flex.Item.growing());
		save.onPress(() -> desk.orders().save(contact(), saved));
		for (Labelled l : List.of(name, department, company, mail, note)) {
			l.field.onEnter(save::press);
			l.field.control().addListener(SWT.KeyDown, e -> {
				if (e.keyCode == SWT.ESC) {
					cancelled.run();
				}
			});
		}
		speak();
		check();
	}

	@Override
	public boolean setFocus() {
		return name.field.setFocus();
	}

	/** Says everything in the language in use; what was typed stays. */
	void speak() {
		title.text(desk.say(contact.id().isEmpty() ? "Contacts_new" : "Contacts_edit"));
		((Words) numbers.getChildren()[0]).text(desk.say("Form_numbers"));
		List.of(name, department, company, mail, note).forEach(Labelled::speak);
		rows.forEach(NumberRow::speak);
		add.text(desk.say("Form_addNumber"));
		save.text(desk.say("Form_save"));
		cancel.text(desk.say("Contacts_cancel"));
		page.fit();
	}

	/** The contact as the form says. */
	Contact contact() {
		List<ContactNumber> all = rows.stream().map(NumberRow::number).filter(n -> !n.value().isEmpty()).toList();
		String extension = all.stream().filter(n -> n.kind() == ContactNumber.Kind.INTERNAL).findFirst()
				.map(ContactNumber::value).orElse("");
		return new Contact(contact.id(), Contact.PERSONAL, name.text(), department.text(), company.text(), mail.text(),
				note.text(), all, extension);
	}

	Field nameField() {
		return name.field;
	}

	PushButton saveButton() {
		return save;
	}

	private void check() {
		save.setEnabled(!name.text().isEmpty());
	}

	private void number(ContactNumber number) {
		rows.add(new NumberRow(numbers, number));
	}

	private void addNumber() {
		number(new ContactNumber("", ContactNumber.Kind.WORK));
		rows.getLast().speak();
		page.fit();
		rows.getLast().field.setFocus();
	}

	/** A label over a field. */
	private static final class Labelled extends Panel {

		private final ContactsDesk desk;
		private final String key;
		private final Words label;
		private final Field field;

		Labelled(Composite parent, ContactsDesk desk, String key, String value) {
			super(parent, desk.kit(), Token.SURFACE, Flex.column(4));
			this.desk = desk;
			this.key = key;
			label = new Words(this, desk.kit(), TextStyle.CAPTION_STRONG, Token.INK);
			field = new Field(this, desk.kit(), Field.Size.NORMAL, false);
			field.text(value);
		}

		void speak() {
			label.text(desk.say(key));
			field.named(desk.say(key));
		}

		String text() {
			return field.text().strip();
		}
	}

	/** One number: what it is, the digits, and the button that takes it out. */
	private final class NumberRow extends Panel {

		private final Select<ContactNumber.Kind> kind;
		private final Field field;
		private final IconButton remove;

		NumberRow(Composite parent, ContactNumber number) {
			super(parent, desk.kit(), Token.SURFACE, Flex.column(4));
			var kit = desk.kit();
			var line = new Panel(this, kit, Token.SURFACE, Flex.row(4));
			kind = new Select<ContactNumber.Kind>(line, kit).choose(number.kind());
			kind.setLayoutData(Flex.Item.growing());
			remove = new IconButton(line, kit, Icon.TRASH, 18, 32);
			remove.onPress(this::remove);
			field = new Field(this, kit, Field.Size.NORMAL, false);
			field.text(number.value());
			field.onEnter(() -> save.press());
		}

		void speak() {
			kind.options(Arrays.stream(ContactNumber.Kind.values())
					.map(k -> new Select.Option<>(k, desk.words().kind(k))).toList()).named(desk.say("Form_kind"));
			field.named(desk.say("Form_number")).hint(desk.say("Form_number"));
			remove.named(desk.say("Form_removeNumber"));
		}

		ContactNumber number() {
			return new ContactNumber(field.text().strip(), kind.chosen());
		}

		private void remove() {
			rows.remove(this);
			dispose();
			page.fit();
		}
	}
}
