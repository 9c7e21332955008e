package org.webphone.sample.internal;

import org.webphone.ui.Icon;
import org.webphone.ui.NavigationPage;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** The entry in the navigation rail; the page itself is the view {@link DiaryPart}. */
public final class DiaryPage implements NavigationPage {

	private final UiKit kit;

	@Inject
	public DiaryPage(UiKit kit) {
		this.kit = kit;
	}

	@Override
	public Icon icon() {
		return Icon.CALENDAR;
	}

	@Override
	public String title() {
		return Say.diary(kit.language());
	}
}
