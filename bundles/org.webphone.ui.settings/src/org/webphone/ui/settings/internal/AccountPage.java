package org.webphone.ui.settings.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.Subscription;
import org.webphone.telephony.Account;
import org.webphone.ui.Banner;
import org.webphone.ui.CardGrid;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Question;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Who is signed in, and what is kept of the user, with the ways to end both. */
final class AccountPage extends SettingsPage {

	private final Runnable leave;
	private final Banner banner;
	private final Heading who;
	private final FactLine account;
	private final FactLine server;
	private final FactLine state;
	private final PushButton signOut;
	private final PushButton addAccount;
	private final Panel others;
	private final DuringCallCard during;
	private final Heading about;
	private final FactLine version;
	private final FactLine folder;
	private final Heading data;
	private final DeleteCard history;
	private final DeleteCard everything;

	/**
	 * @param leave signs out and asks who comes next
	 * @param add   asks for one more account
	 */
	AccountPage(Composite parent, SettingsDesk desk, Runnable leave, Runnable add, Product product) {
		super(parent, desk, 16);
		this.leave = leave;
		var kit = desk.kit();
		banner = new Banner(content(), kit);
		banner.setVisible(false);
		var cards = new Panel(content(), kit, Token.CANVAS, new CardGrid(2, 16));
		Panel first = card(cards, 8);
		who = new Heading(first, kit, Icon.USER);
		account = new FactLine(first, kit);
		server = new FactLine(first, kit);
		state = new FactLine(first, kit);
		var row = new Panel(first, kit, Token.SURFACE, Flex.row(8).padding(3, 3));
		signOut = new PushButton(row, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.LOGOUT);
		signOut.onPress(leave);
		addAccount = new PushButton(row, kit, PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM).icon(Icon.USER_PLUS);
		addAccount.onPress(add);
		others = new Panel(first, kit, Token.SURFACE, Flex.column(0));
		during = new DuringCallCard(cards, desk);
		new FilesCard(cards, desk, this::fit);
		Panel second = card(cards, 8);
		about = new Heading(second, kit, Icon.INFO);
		version = new FactLine(second, kit).value(product.version());
		folder = new FactLine(second, kit).value(product.folder());
		Panel third = card(content(), 12);
		data = new Heading(third, kit, Icon.TRASH);
		var both = new Panel(third, kit, Token.SURFACE, new CardGrid(2, 24));
		history = new DeleteCard(both, kit);
		history.button().onPress(() -> ask("Account_deleteHistoryTitle", "Account_deleteHistoryQuestion",
				() -> desk.account().deleteHistory(leave)));
		everything = new DeleteCard(both, kit);
		everything.button().onPress(() -> ask("Account_deleteAllTitle", "Account_deleteAllQuestion",
				() -> desk.account().deleteEverything(leave)));
		Subscription changes = desk.account().observe(this::refresh);
		addListener(SWT.Dispose, e -> changes.close());
		kit.language().speak(this, this::speak);
	}

	@Override
	public boolean setFocus() {
		return signOut.setFocus();
	}

	PushButton signOutButton() {
		return signOut;
	}

	DeleteCard history() {
		return history;
	}

	private void ask(String title, String question, Runnable agreed) {
		new Question(desk().kit(), desk().say(title), desk().say(question), desk().say("Account_deleteYes"),
				desk().say("Account_cancel")).ask(this, agreed);
	}

	private void speak() {
		title(desk().say("Account_title"));
		account.label(desk().say("Account_account"));
		server.label(desk().say("Account_server"));
		state.label(desk().say("Account_state"));
		signOut.text(desk().say("Account_signOut"));
		addAccount.text(desk().say("Account_add"));
		during.speak();
		about.say(desk().say("Account_about"), "");
		version.label(desk().say("Account_version"));
		folder.label(desk().say("Account_folder"));
		data.say(desk().say("Account_data"), "");
		history.say(desk().say("Account_deleteHistory"), desk().say("Account_deleteHistoryMore"),
				desk().say("Account_deleteButton"));
		everything.say(desk().say("Account_deleteAll"), desk().say("Account_deleteAllMore"),
				desk().say("Account_deleteButton"));
		refresh();
	}

	private void refresh() {
		var now = desk().account().account();
		String name = now.map(a -> a.settings().aor().displayName()).orElse("");
		who.say(desk().say("Account_signedIn"), name);
		account.value(now.map(a -> a.settings().displayLabel()).orElse(""));
		server.value(now.map(a -> a.settings().registrarHostPort()).orElse(""));
		state.value(now.map(this::state).orElse(desk().say("Account_signedOut")));
		showOthers();
		String problem = desk().account().problem();
		if (!problem.isEmpty()) {
			banner.say(Banner.Kind.WARNING, Icon.WARNING, problem, "");
		}
		banner.setVisible(!problem.isEmpty());
		fit();
	}

	/** The accounts behind the first one, each with a way to leave it. */
	private void showOthers() {
		for (var child : others.getChildren()) {
			child.dispose();
		}
		for (Account other : desk().account().others()) {
			var line = new Panel(others, desk().kit(), Token.SURFACE, Flex.row(8).padding(3, 3));
			var words = new Words(line, desk().kit(), TextStyle.BODY_MEDIUM, Token.INK);
			words.text(other.settings().displayLabel() + " · " + state(other));
			words.setLayoutData(Flex.Item.growing());
			var remove = new PushButton(line, desk().kit(), PushButton.Kind.DANGER, PushButton.Size.SMALL);
			remove.text(desk().say("Account_remove")).named(desk().say("Account_remove") + ", " + other.settings().displayLabel());
			// The button that was pressed goes with its row.
			remove.onPress(() -> desk().kit().executor().execute(() -> desk().account().remove(other.id())));
		}
		others.setVisible(others.getChildren().length > 0);
	}

	private String state(Account now) {
		return desk().say(switch (now.registration().phase()) {
			case REGISTERED -> "Account_connected";
			case REGISTERING -> "Account_connecting";
			case FAILED -> "Account_noConnection";
			case UNREGISTERED -> now.settings().register() ? "Account_noConnection" : "Account_connected";
		});
	}

	/** One of the two things that can be deleted. */
	static final class DeleteCard extends Panel {

		private final Words title;
		private final Words more;
		private final PushButton button;

		DeleteCard(Composite parent, org.webphone.ui.UiKit kit) {
			super(parent, kit, Token.SURFACE, Flex.row(12).padding(3, 3));
			var lines = new Panel(this, kit, Token.SURFACE, Flex.column(0));
			lines.setLayoutData(Flex.Item.growing());
			title = new Words(lines, kit, TextStyle.BODY_MEDIUM, Token.INK);
			more = new Words(lines, kit, TextStyle.CAPTION, Token.INK_2).wrapped();
			button = new PushButton(this, kit, PushButton.Kind.DANGER, PushButton.Size.MEDIUM);
		}

		PushButton button() {
			return button;
		}

		void say(String what, String sentence, String verb) {
			title.text(what);
			more.text(sentence);
			button.text(verb).named(what);
		}
	}
}
