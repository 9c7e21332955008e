package org.webphone.ui.settings.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.telephony.Account;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Question;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** The accounts that are signed in, with the ways out and in. */
final class AccountsCard extends Panel {

	private final SettingsDesk desk;
	private final Heading who;
	private final PushButton add;
	private final PushButton leave;
	private final PushButton again;
	private final Panel others;

	/**
	 * @param out signs out and asks who comes next
	 * @param one asks for one more account
	 * @param reconnect tries again where there is no connection, and asks about a certificate again that was refused
	 */
	AccountsCard(Composite parent, SettingsDesk desk, Runnable out, Runnable one, Runnable reconnect) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(8).padding(16, 16));
		card(12, 1, Token.BORDER, Token.CANVAS);
		this.desk = desk;
		var kit = desk.kit();
		var head = new Panel(this, kit, Token.SURFACE, Flex.row(12).padding(0, 3));
		head.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).outset(3));
		who = new Heading(head, kit, Icon.USER);
		who.setLayoutData(Flex.Item.growing());
		again = new PushButton(head, kit, PushButton.Kind.SECONDARY, PushButton.Size.SMALL).icon(Icon.REFRESH);
		again.onPress(reconnect);
		add = new PushButton(head, kit, PushButton.Kind.SECONDARY, PushButton.Size.SMALL).icon(Icon.USER_PLUS);
		add.onPress(one);
		leave = new PushButton(head, kit, PushButton.Kind.SECONDARY, PushButton.Size.SMALL).icon(Icon.LOGOUT);
		leave.onPress(out);
		others = new Panel(this, kit, Token.SURFACE, Flex.column(0));
	}

	PushButton leaveButton() {
		return leave;
	}

	void speak() {
		add.text(desk.say("Account_add"));
		again.text(desk.say("Account_again"));
		leave.text(desk.say("Account_signOut"));
		refresh();
	}

	void refresh() {
		var now = desk.account().account();
		who.say(now.map(a -> a.settings().displayLabel()).orElse(desk.say("Account_signedOut")),
				now.map(a -> a.settings().registrarHostPort() + " \u00b7 " + state(a)).orElse(""));
		again.setVisible(desk.account().disconnected());
		showOthers();
		layout(true, true);
	}

	/** The accounts behind the first one, each with a way to leave it. */
	private void showOthers() {
		for (var child : others.getChildren()) {
			child.dispose();
		}
		for (Account other : desk.account().others()) {
			var line = new Panel(others, desk.kit(), Token.SURFACE, Flex.row(8).padding(3, 0, 3, 44));
			var words = new Words(line, desk.kit(), TextStyle.BODY_MEDIUM, Token.INK);
			words.text(other.settings().displayLabel() + " \u00b7 " + state(other));
			words.setLayoutData(Flex.Item.growing());
			var remove = new PushButton(line, desk.kit(), PushButton.Kind.DANGER, PushButton.Size.SMALL);
			remove.text(desk.say("Account_remove")).named(desk.say("Account_remove") + ", " + other.settings().displayLabel());
			// The button that was pressed goes with its row.
			remove.onPress(() -> desk.kit().executor().execute(() -> ask(other)));
		}
		others.setVisible(others.getChildren().length > 0);
	}

	/** Its password goes, and a call that it has. */
	private void ask(Account leaving) {
		new Question(desk.kit(), desk.say("Account_removeTitle", leaving.settings().displayLabel()), desk.say("Account_removeQuestion"),
				desk.say("Account_remove"), desk.say("Account_cancel")).ask(this, () -> desk.account().remove(leaving.id()));
	}

	private String state(Account now) {
		return desk.say(switch (now.registration().phase()) {
			case REGISTERED -> "Account_connected";
			case REGISTERING -> "Account_connecting";
			case FAILED -> switch (now.registration().problem()) {
				case WRONG_PASSWORD -> "Account_wrongPassword";
				case UNTRUSTED_CERTIFICATE -> "Account_untrusted";
				default -> "Account_noConnection";
			};
			case UNREGISTERED -> now.settings().register() ? "Account_noConnection" : "Account_connected";
		});
	}
}
