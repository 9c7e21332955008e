package org.webphone.sample.broken;

import org.webphone.ui.Icon;
import org.webphone.ui.NavigationPage;

/** A page without icon and name. */
public final class BrokenPage implements NavigationPage {

	@Override
	public Icon icon() {
		throw new Broken("page icon");
	}

	@Override
	public String title() {
		throw new Broken("page title");
	}
}
