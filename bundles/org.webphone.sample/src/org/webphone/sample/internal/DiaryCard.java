package org.webphone.sample.internal;

import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Heading;
import org.webphone.ui.Icon;
import org.webphone.ui.Toggle;
import org.webphone.ui.UiKit;
import org.webphone.ui.settings.spi.PreferenceCard;

import jakarta.inject.Inject;

/** A card on the Preferences page. */
public final class DiaryCard implements PreferenceCard {

	private final Diary diary;

	@Inject
	public DiaryCard(Diary diary) {
		this.diary = diary;
	}

	@Override
	public void fill(Composite card, UiKit kit) {
		var heading = new Heading(card, kit, Icon.CALENDAR);
		var keep = new Toggle(card, kit, Toggle.Shape.CHECK).on(diary.kept());
		keep.onPress(() -> diary.keep(keep.on()));
		kit.language().speak(card, () -> {
			heading.say(Say.diary(kit.language()), "");
			keep.text(Say.in(kit.language(), "Keep a diary", "Tenir un agenda", "Een dagboek bijhouden"));
		});
	}
}
