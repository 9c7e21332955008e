package org.webphone.ui.telephony.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Field;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.KeyPad;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Rule;
import org.webphone.ui.Select;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The panel while no line is in use: number, keys, call button, favourites. */
final class IdlePanel extends Panel {

	/** Wider by this on either side than what stands in line in it: rows of favourites have their frame there. */
	static final int EDGE = FavouriteRows.EDGE;
	private static final int PEN = 8;

	private final Desk desk;
	private final Panel from;
	private final Words fromTitle;
	private final Select<AccountId> account;
	private final Field number;
	private final KeyPad keys;
	private final PushButton call;
	private final Words title;
	private final IconButton edit;
	private final Words none;
	private final CanvasList favourites;
	private boolean editing;

	IdlePanel(Composite parent, Desk desk) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(0).padding(0, EDGE));
		this.desk = desk;
		var kit = desk.kit();
		from = new Panel(this, kit, Token.SURFACE, Flex.column(4).padding(0, 0, 16, 0));
		fromTitle = new Words(from, kit, TextStyle.CAPTION_STRONG, Token.INK);
		account = new Select<AccountId>(from, kit).icon(Icon.HASH);
		account.onChoose(desk.tools().account()::choose);
		number = new Field(this, kit, Field.Size.DIAL, false);
		var backspace = new IconButton(number, kit, Icon.BACKSPACE, 20, 32);
		number.trailing(backspace, 8);
		number.onChange(desk.dial()::text);
		number.onEnter(desk.dial()::call);
		backspace.onPress(() -> {
			desk.dial().backspace();
			number.setFocus();
		});
		keys = new KeyPad(this, kit, desk.dial()::press);
		keys.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).before(16));
		call = new PushButton(this, kit, PushButton.Kind.CALL, PushButton.Size.LARGE).icon(Icon.PHONE);
		call.setLayoutData(Flex.Item.fixed(48).before(16));
		call.onPress(desk.dial()::call);
		var rule = new Rule(this, kit);
		rule.setLayoutData(Flex.Item.fixed(1).before(16));
		// The pen ends where the rows below it end; what can be hit of it is larger.
		var head = new Panel(this, kit, Token.SURFACE, Flex.row(8).padding(0, 0, 0, PEN));
		head.setLayoutData(Flex.Item.fixed(32).before(8).outset(PEN));
		title = new Words(head, kit, TextStyle.SECTION, Token.INK);
		title.setLayoutData(Flex.Item.growing());
		edit = new IconButton(head, kit, Icon.EDIT, 16, 32);
		edit.onPress(() -> {
			editing = !editing;
			showEditing();
		});
		none = new Words(this, kit, TextStyle.CAPTION, Token.INK_2).wrapped();
		none.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).before(4));
		favourites = new CanvasList(this, kit, new FavouriteRows(desk), FavouriteRows.HEIGHT);
		favourites.setLayoutData(Flex.Item.growing().outset(EDGE));
		Subscription dialled = desk.dial().observe(this::showNumber);
		Subscription asked = desk.dial().observeAsked(number::setFocus);
		Subscription accounts = desk.tools().account().observe(this::showAccounts);
		Subscription known = desk.favourites().observe(this::showFavourites);
		Subscription states = desk.favourites().observePresence(this::showStates);
		addListener(SWT.Dispose, e -> {
			dialled.close();
			asked.close();
			accounts.close();
			known.close();
			states.close();
		});
		kit.language().speak(this, () -> {
			fromTitle.text(desk.say("Dial_from"));
			account.named(desk.say("Dial_from"));
			number.hint(desk.say("Dial_hint")).named(desk.say("Dial_hint"));
			backspace.named(desk.say("Dial_backspace"));
			call.text(desk.say("Call_call"));
			title.text(desk.say("Favourites_title"));
			favourites.named(desk.say("Favourites_title"));
			none.text(desk.say("Favourites_empty"));
			showEditing();
		});
		showAccounts();
	}

	Field number() {
		return number;
	}

	KeyPad keys() {
		return keys;
	}

	PushButton call() {
		return call;
	}

	CanvasList favourites() {
		return favourites;
	}

	/** The choice stands there only where there is one. */
	private void showAccounts() {
		CallingAccount model = desk.tools().account();
		account.options(model.accounts().stream()
				.map(a -> new Select.Option<>(a.id(), a.settings().displayLabel())).toList());
		model.chosen().ifPresent(account::choose);
		if (from.getVisible() != model.several()) {
			from.setVisible(model.several());
			layout(true, true);
		}
	}

	private void showNumber() {
		number.text(desk.dial().text());
	}

	private void showEditing() {
		edit.icon(editing ? Icon.CHECK : Icon.EDIT, editing ? Token.ACCENT_TEXT : Token.INK_2)
				.named(desk.say(editing ? "Favourites_editDone" : "Favourites_edit"));
		showFavourites();
	}

	private void showStates() {
		// A favourite that rings has a button; the rows themselves stay.
		favourites.redraw();
	}

	private void showFavourites() {
		boolean none = desk.favourites().none();
		boolean empty = desk.favourites().favourites().isEmpty();
		if (edit.getVisible() == empty) {
			edit.setVisible(!empty);
			edit.getParent().layout();
		}
		favourites.show(new FavouriteRows(desk, editing));
		if (this.none.getVisible() != none || favourites.getVisible() == none) {
			this.none.setVisible(none);
			favourites.setVisible(!none);
			layout();
		}
	}
}
