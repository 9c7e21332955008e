package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.telephony.CallState;
import org.webphone.ui.Painted;
import org.webphone.ui.Pressable;
import org.webphone.ui.Scheme;
import org.webphone.ui.UiKit;

/** Every page in every language and look: no label is cut off, and a picture of each is kept in target/screenshots. */
class ScreensTest {

	private final Window window = new Window();
	private final Desk desk = window.desk;

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void asBefore() {
		show(Locale.ENGLISH, Appearance.LIGHT);
		window.calls.calls().forEach(call -> call.hangUp());
		desk.click(entries().getFirst());
	}

	@Test
	void noEnglishLabelIsCutOff() {
		noLabelIsCutOff("en");
	}

	@Test
	void noFrenchLabelIsCutOff() {
		noLabelIsCutOff("fr");
	}

	@Test
	void noDutchLabelIsCutOff() {
		noLabelIsCutOff("nl");
	}

	@Test
	void everyPageIsDrawnDark() {
		everyPageFollowsTheLook(Appearance.DARK);
	}

	@Test
	void everyPageIsDrawnInHighContrast() {
		everyPageFollowsTheLook(Appearance.HIGH_CONTRAST);
	}

	private void noLabelIsCutOff(String language) {
		List<String> cut = new ArrayList<>();
		show(Locale.of(language), Appearance.LIGHT);
		for (int page = 0; page < entries().size(); page++) {
			desk.click(entries().get(page));
			keep(language, "light", "page-" + (page + 1), cut);
		}
		desk.click(entries().getFirst());
		call();
		keep(language, "light", "in-a-call", cut);
		assertEquals(List.of(), cut);
	}

	private void everyPageFollowsTheLook(Appearance look) {
		String name = look.name().toLowerCase(Locale.ROOT).replace('_', '-');
		for (String language : List.of("en", "fr", "nl")) {
			show(Locale.of(language), look);
			for (int page = 0; page < entries().size(); page++) {
				desk.click(entries().get(page));
				keep(language, name, "page-" + (page + 1), new ArrayList<>());
			}
		}
		desk.click(entries().getFirst());
		call();
		keep("nl", name, "in-a-call", new ArrayList<>());
		Scheme expected = look == Appearance.DARK ? Scheme.DARK : Scheme.HIGH_CONTRAST;
		assertEquals(expected, desk.ui(() -> kit().theme().scheme()));
	}

	private void call() {
		window.calls.dial("600", Optional.empty());
		window.awaitState(CallState.Active.class);
	}

	private void keep(String language, String look, String name, List<String> cut) {
		desk.picture(language + "-" + look + "-" + name);
		desk.ui(() -> Labels.cutOff(desk.all(Control.class)))
				.forEach(label -> cut.add(language + ", " + name + ": " + label));
	}

	private void show(Locale language, Appearance look) {
		desk.ui(() -> {
			kit().language().use(language);
			kit().look().choose(look);
			return true;
		});
	}

	private UiKit kit() {
		return desk.all(Painted.class).getFirst().kit();
	}

	private List<Pressable> entries() {
		// The entry below them calls the voicemail and opens no page.
		return desk.all(Pressable.class).stream().filter(p -> p.getClass().getSimpleName().equals("RailItem")).limit(5).toList();
	}
}
