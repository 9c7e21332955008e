package org.webphone.ui.settings.internal;

import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.NavigationPage;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** The entry of the Account page in the navigation. */
public final class AccountNavigation implements NavigationPage {

	private final Messages messages;

	@Inject
	public AccountNavigation(UiKit kit) {
		messages = new Messages(AccountNavigation.class, kit.language());
	}

	@Override
	public Icon icon() {
		return Icon.USER;
	}

	@Override
	public String title() {
		return messages.get("Account_title");
	}
}
