package org.webphone.sample.broken;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.webphone.ui.UiKit;
import org.webphone.ui.settings.spi.PreferenceCard;

/** A card that looks well until language or look change. */
public final class CardThatFailsLater implements PreferenceCard {

	@Override
	public void fill(Composite card, UiKit kit) {
		new Label(card, SWT.NONE).setText("Broken later");
		var first = new AtomicBoolean(true);
		kit.language().speak(card, () -> {
			if (!first.getAndSet(false)) {
				throw new Broken("card language");
			}
		});
		kit.theme().addListener(() -> {
			throw new Broken("card theme");
		});
	}
}
