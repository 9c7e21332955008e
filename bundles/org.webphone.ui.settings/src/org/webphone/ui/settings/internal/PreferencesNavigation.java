package org.webphone.ui.settings.internal;

import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.NavigationPage;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** The entry of the Preferences page in the navigation. */
public final class PreferencesNavigation implements NavigationPage {

	private final Messages messages;

	@Inject
	public PreferencesNavigation(UiKit kit) {
		messages = new Messages(PreferencesNavigation.class, kit.language());
	}

	@Override
	public Icon icon() {
		return Icon.SLIDERS;
	}

	@Override
	public String title() {
		return messages.get("Preferences_title");
	}
}
