package org.webphone.ui.settings.internal;

import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.NavigationPage;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** The entry of the Sound page in the navigation. */
public final class SoundNavigation implements NavigationPage {

	private final Messages messages;

	@Inject
	public SoundNavigation(UiKit kit) {
		messages = new Messages(SoundNavigation.class, kit.language());
	}

	@Override
	public Icon icon() {
		return Icon.SPEAKER;
	}

	@Override
	public String title() {
		return messages.get("Sound_title");
	}
}
