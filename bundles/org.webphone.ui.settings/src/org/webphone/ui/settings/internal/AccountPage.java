package org.webphone.ui.settings.internal;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.Subscription;
import org.webphone.ui.Banner;
import org.webphone.ui.CardGrid;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Who is signed in, and what is kept of the user, with the ways to end both. */
final class AccountPage extends SettingsPage {

	private static final String SIGN_OUT = "org.webphone.app.signOut";
	private static final String ADD = "org.webphone.app.addAccount";
	private static final String RECONNECT = "org.webphone.app.reconnect";

	private final Words signedIn;
	private final Words name;
	private final Words extension;
	private final Words number;
	private final Banner banner;
	private final AccountsCard accounts;
	private final DuringCallCard during;
	private final AboutCard about;
	private final CardGrid grid;
	private final Heading data;
	private final DeleteCard history;
	private final DeleteCard everything;

	/** @param command runs a command of the window */
	AccountPage(Composite parent, SettingsDesk desk, Consumer<String> command, Product product) {
		super(parent, desk, 16);
		var kit = desk.kit();
		Runnable leave = () -> command.accept(SIGN_OUT);
		signedIn = new Words(top(), kit, TextStyle.CAPTION, Token.INK_2);
		name = new Words(top(), kit, TextStyle.CAPTION_STRONG, Token.INK);
		extension = new Words(top(), kit, TextStyle.CAPTION, Token.INK_2);
		number = new Words(top(), kit, TextStyle.CAPTION_STRONG, Token.INK);
		for (Words part : new Words[] { name, number }) {
			part.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).before(-4));
		}
		banner = new Banner(content(), kit);
		banner.setVisible(false);
		accounts = new AccountsCard(content(), desk, leave, () -> command.accept(ADD), () -> command.accept(RECONNECT));
		grid = new CardGrid(3, 16).shares(288, 228, 236);
		var cards = new Panel(content(), kit, Token.CANVAS, grid);
		during = new DuringCallCard(cards, desk);
		new FilesCard(cards, desk, this::fit);
		about = new AboutCard(cards, desk, product, command, this::fit);
		Panel third = card(content(), 12);
		data = new Heading(third, kit, Icon.TRASH);
		var both = new Panel(third, kit, Token.SURFACE, Flex.row(16));
		both.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).outset(3));
		history = new DeleteCard(both, kit);
		history.setLayoutData(Flex.Item.growing().filling());
		var questions = new DeleteQuestions(desk, leave);
		history.button().onPress(() -> questions.history(this));
		new Panel(both, kit, Token.BORDER, null).setLayoutData(Flex.Item.fixed(1).filling());
		everything = new DeleteCard(both, kit);
		everything.setLayoutData(Flex.Item.growing().filling());
		everything.button().onPress(() -> questions.everything(this));
		Subscription changes = desk.account().observe(this::refresh);
		addListener(SWT.Dispose, e -> changes.close());
		kit.language().speak(this, this::speak);
	}

	@Override
	public boolean setFocus() {
		return accounts.leaveButton().setFocus();
	}

	PushButton signOutButton() {
		return accounts.leaveButton();
	}

	DeleteCard history() {
		return history;
	}

	private void speak() {
		grid.least(desk().kit().type().scaled(216));
		title(desk().say("Account_title"));
		accounts.speak();
		during.speak();
		about.speak();
		data.say(desk().say("Account_data"), "");
		history.say(desk().say("Account_deleteHistory"), desk().say("Account_deleteHistoryMore"),
				desk().say("Account_deleteButton"));
		everything.say(desk().say("Account_deleteAll"), desk().say("Account_deleteAllMore"),
				desk().say("Account_deleteButton"));
		refresh();
	}

	private void refresh() {
		var now = desk().account().account();
		String who = now.map(a -> a.settings().aor().displayName()).orElse("");
		String at = now.map(a -> a.settings().aor().user()).orElse("");
		signedIn.text(now.isEmpty() ? "" : desk().say("Account_signedInAs"));
		name.text(who.isBlank() ? at : who);
		extension.text(who.isBlank() ? "" : "\u00b7\u2002" + desk().say("Account_extension"));
		number.text(who.isBlank() ? "" : at);
		top().layout(true, true);
		accounts.refresh();
		String problem = desk().account().problem();
		if (!problem.isEmpty()) {
			banner.say(Banner.Kind.WARNING, Icon.WARNING, problem, "");
		}
		banner.setVisible(!problem.isEmpty());
		fit();
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
			title = new Words(lines, kit, TextStyle.BODY_MEDIUM, Token.INK).wrapped();
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
