package org.webphone.ui.settings.internal;

import org.eclipse.swt.widgets.Control;
import org.webphone.ui.Question;

/**
 * Asks before anything is deleted: what goes, what stays, and that the user will be signed out. Cancel is the default.
 *
 * @param leave signs out and asks who comes next
 */
record DeleteQuestions(SettingsDesk desk, Runnable leave) {

	void history(Control owner) {
		ask(owner, "Account_deleteHistoryTitle", "Account_deleteHistoryQuestion", () -> desk.account().deleteHistory(leave));
	}

	void everything(Control owner) {
		ask(owner, "Account_deleteAllTitle", "Account_deleteAllQuestion", () -> desk.account().deleteEverything(leave));
	}

	private void ask(Control owner, String title, String question, Runnable agreed) {
		new Question(desk.kit(), desk.say(title), desk.say(question), desk.say("Account_deleteYes"), desk.say("Account_cancel"))
				.ask(owner, agreed);
	}
}
