package org.webphone.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.ui.Painted;
import org.webphone.ui.UiKit;

/**
 * Takes pictures of what is on the screen in every language, light and dark, and once in high contrast, and collects the labels
 * that are cut off. The pictures lie in target/screenshots: LANGUAGE-LOOK-NAME.png.
 */
final class Screens {

	private static final List<String> LANGUAGES = List.of("fr", "nl", "en");

	private final Desk desk;
	private final List<String> cut = new ArrayList<>();
	private UiKit kit;

	Screens(Desk desk) {
		this.desk = desk;
		// The pointer would bring a tooltip into a picture.
		desk.ui(() -> {
			desk.display().setCursorLocation(0, 0);
			return true;
		});
	}

	/** What did not fit so far, a line for each label. */
	List<String> cut() {
		return cut;
	}

	/** Something that stays while language and look change around it. */
	void keep(String name, Supplier<Shell> window) {
		keep(name, () -> { }, window, () -> { });
	}

	void keep(String name) {
		keep(name, desk::shell);
	}

	/** Something over the main window that says its words when it opens. */
	void keep(String name, Runnable open, Runnable close) {
		keep(name, open, desk::shell, close);
	}

	/** Something that is opened anew in each language. */
	void keep(String name, Runnable open, Supplier<Shell> window, Runnable close) {
		for (String language : LANGUAGES) {
			show(Locale.of(language), Appearance.LIGHT);
			open.run();
			Shell shell = window.get();
			desk.screen(language + "-light-" + name, shell);
			List<Control> controls = desk.all(shell, Control.class);
			if (shell == desk.shell()) {
				controls = desk.all(Control.class);
			}
			List<Control> seen = controls;
			desk.ui(() -> Labels.cutOff(seen)).forEach(label -> cut.add(language + ", " + name + ": " + label));
			look(Appearance.DARK);
			desk.screen(language + "-dark-" + name, shell);
			if (language.equals("en")) {
				look(Appearance.HIGH_CONTRAST);
				desk.screen("en-contrast-" + name, shell);
			}
			look(Appearance.LIGHT);
			close.run();
		}
	}

	/** As {@link #keep}, for what goes as soon as the look changes, a menu for instance. */
	void keepEach(String name, Runnable open, Runnable close) {
		for (String language : LANGUAGES) {
			for (Appearance look : List.of(Appearance.DARK, Appearance.LIGHT)) {
				show(Locale.of(language), look);
				open.run();
				desk.screen(language + '-' + look.name().toLowerCase(Locale.ROOT) + '-' + name, desk.shell());
				close.run();
			}
		}
	}

	void show(Locale language, Appearance look) {
		desk.ui(() -> {
			kit().language().use(language);
			kit().look().choose(look);
			return true;
		});
		desk.await("what is out of sight speaks too", () -> kit().language().spoken());
	}

	private void look(Appearance look) {
		desk.ui(() -> {
			kit().look().choose(look);
			return true;
		});
	}

	/** Asked of the large window while that is to be seen. */
	UiKit kit() {
		if (kit == null) {
			kit = desk.all(desk.shell(), Painted.class).getFirst().kit();
		}
		return kit;
	}
}
