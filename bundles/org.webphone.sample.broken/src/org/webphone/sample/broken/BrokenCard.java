package org.webphone.sample.broken;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.webphone.ui.UiKit;
import org.webphone.ui.settings.spi.PreferenceCard;

/** A card that breaks off half filled, and fails once more when it goes. */
public final class BrokenCard implements PreferenceCard {

	@Override
	public void fill(Composite card, UiKit kit) {
		new Label(card, SWT.NONE).addListener(SWT.Dispose, e -> {
			throw new Broken("card dispose");
		});
		throw new Broken("card fill");
	}
}
