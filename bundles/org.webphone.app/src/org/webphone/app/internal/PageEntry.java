package org.webphone.app.internal;

import org.webphone.ui.Extensions.Extension;
import org.webphone.ui.Icon;
import org.webphone.ui.NavigationPage;

/**
 * A contribution to {@code org.webphone.ui.pages}. One that throws has a plain icon and the name of its view.
 *
 * @param view identity of the view
 * @param page icon and word
 */
record PageEntry(String view, Extension<NavigationPage> page) {

	Icon icon() {
		return page.ask(NavigationPage::icon, Icon.CIRCLE);
	}

	String title() {
		return page.ask(NavigationPage::title, view);
	}
}
