package org.webphone.ui.settings.spi;

import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.UiKit;

/**
 * A card on the Preferences page. Contributed by the extension point {@code org.webphone.ui.settings.preferenceCards}; made by
 * injection, once for the page. UI thread. What it throws is written to the log, and the page is shown without the card.
 */
public interface PreferenceCard {

	/**
	 * Puts widgets into the card, a white column of 16 px padding. Words belong into a {@code kit.language().speak(card, ...)},
	 * so that they follow the language; everything must be released when {@code card} is disposed.
	 */
	void fill(Composite card, UiKit kit);
}
