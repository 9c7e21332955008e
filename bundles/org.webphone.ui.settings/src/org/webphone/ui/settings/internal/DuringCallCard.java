package org.webphone.ui.settings.internal;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.preferences.GeneralSettings.DuringCall;
import org.webphone.preferences.Lockable;
import org.webphone.ui.Flex;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Toggle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** What the middle of the window shows while a call lasts, and whether the program starts by itself. */
final class DuringCallCard extends Panel {

	private static final Logger LOG = LoggerFactory.getLogger(DuringCallCard.class);

	private final SettingsDesk desk;
	private final Optional<StartAtLogin> start = StartAtLogin.here();
	private final Heading heading;
	private final OptionBox contacts;
	private final OptionBox history;
	private final LockLine lock;
	private final Words atLogin;
	private final Toggle starts;

	DuringCallCard(Composite parent, SettingsDesk desk) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(8).padding(16, 16));
		card(12, 1, Token.BORDER, Token.CANVAS);
		this.desk = desk;
		var kit = desk.kit();
		heading = new Heading(this, kit, Icon.HISTORY);
		contacts = choice(DuringCall.CONTACTS);
		contacts.setLayoutData(new Flex.Item(SWT.DEFAULT, false, 8, false));
		history = choice(DuringCall.HISTORY);
		lock = new LockLine(this, desk, Lockable.DURING_CALL, contacts, history);
		new Panel(this, kit, Token.SURFACE, null).setLayoutData(Flex.Item.growing());
		var row = new Panel(this, kit, Token.SURFACE, Flex.row(12).padding(0, 3));
		row.setLayoutData(Flex.Item.fixed(32).outset(3));
		atLogin = new Words(row, kit, TextStyle.BODY_MEDIUM, Token.INK);
		atLogin.setLayoutData(Flex.Item.growing());
		starts = new Toggle(row, kit, Toggle.Shape.SWITCH);
		starts.onPress(() -> start.ifPresent(this::change));
		row.setVisible(start.isPresent());
		Subscription changes = desk.preferences().observe(this::refresh);
		addListener(SWT.Dispose, e -> changes.close());
		refresh();
	}

	void speak() {
		heading.say(desk.say("Account_during"), desk.say("Account_duringMore"));
		contacts.text(desk.say("Account_duringContacts"));
		history.text(desk.say("Account_duringHistory"));
		lock.refresh();
		atLogin.text(desk.say("Account_startAtLogin"));
		starts.named(desk.say("Account_startAtLogin"));
	}

	private OptionBox choice(DuringCall what) {
		var box = new OptionBox(this, desk.kit());
		box.onPress(() -> desk.preferences().duringCall(what));
		return box;
	}

	private void change(StartAtLogin entry) {
		try {
			entry.on(starts.on());
		} catch (IOException e) {
			LOG.warn("The entry that starts the program at login could not be changed", e);
			desk.account().failed(desk.say("Account_startFailed"));
		}
		refresh();
	}

	private void refresh() {
		DuringCall now = desk.preferences().general().duringCall();
		contacts.on(now == DuringCall.CONTACTS);
		history.on(now == DuringCall.HISTORY);
		starts.on(start.filter(StartAtLogin::on).isPresent());
		if (lock.refresh()) {
			layout();
		}
	}
}
