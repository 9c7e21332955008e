package org.webphone.ui.settings.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.Subscription;
import org.webphone.preferences.GeneralSettings.DuringCall;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.Toggle;
import org.webphone.ui.Token;

/** What the middle of the window shows while a call lasts. */
final class DuringCallCard extends Panel {

	private final SettingsDesk desk;
	private final Heading heading;
	private final Toggle contacts;
	private final Toggle history;

	DuringCallCard(Composite parent, SettingsDesk desk) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(8).padding(16, 16));
		card(12, 1, Token.BORDER, Token.CANVAS);
		this.desk = desk;
		heading = new Heading(this, desk.kit(), Icon.HISTORY);
		contacts = choice(DuringCall.CONTACTS);
		history = choice(DuringCall.HISTORY);
		Subscription changes = desk.preferences().observe(this::refresh);
		addListener(SWT.Dispose, e -> changes.close());
		refresh();
	}

	void speak() {
		heading.say(desk.say("Account_during"), desk.say("Account_duringMore"));
		contacts.text(desk.say("Account_duringContacts"));
		history.text(desk.say("Account_duringHistory"));
	}

	private Toggle choice(DuringCall what) {
		var row = new Panel(this, desk.kit(), Token.SURFACE, Flex.row(0).padding(6, 3));
		var toggle = new Toggle(row, desk.kit(), Toggle.Shape.RADIO);
		toggle.setLayoutData(Flex.Item.growing());
		toggle.onPress(() -> desk.preferences().duringCall(what));
		return toggle;
	}

	private void refresh() {
		DuringCall now = desk.preferences().general().duringCall();
		contacts.on(now == DuringCall.CONTACTS);
		history.on(now == DuringCall.HISTORY);
	}
}
