package org.webphone.ui.telephony.internal;

import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.NavigationPage;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** The entry of the Calls page in the navigation. */
public final class CallsNavigation implements NavigationPage {

	private final Messages messages;

	@Inject
	public CallsNavigation(UiKit kit) {
		messages = new Messages(CallsNavigation.class, kit.language());
	}

	@Override
	public Icon icon() {
		return Icon.PHONE;
	}

	@Override
	public String title() {
		return messages.get("Calls_title");
	}
}
