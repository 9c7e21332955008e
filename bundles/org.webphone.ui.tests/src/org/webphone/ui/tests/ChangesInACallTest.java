package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallState;
import org.webphone.ui.Choice;
import org.webphone.ui.Painted;
import org.webphone.ui.Panel;
import org.webphone.ui.Token;

/** Language and look change while a call goes on and something stands over the window. */
class ChangesInACallTest {

	private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.of("nl"), Locale.ENGLISH);

	private static final Map<String, Set<String>> WORDS = words();

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private final Screens screens = new Screens(desk);

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void asBefore() {
		screens.show(Locale.ENGLISH, Appearance.LIGHT);
		desk.change(() -> Arrays.stream(desk.shell().getShells()).filter(Shell::isVisible).forEach(Shell::close));
		window.calls.calls().forEach(Call::hangUp);
		desk.await("no call is left", () -> window.calls.calls().isEmpty());
		window.page(0);
	}

	private Call called() {
		window.dial("600");
		window.awaitState(CallState.Active.class);
		return window.calls.calls().getFirst();
	}

	@Test
	void everyPageSpeaksTheLanguageChosenAndTheCallGoesOn() {
		Call call = called();
		List<String> wrong = new ArrayList<>();
		for (int page = 0; page < 5; page++) {
			window.page(page);
			for (Locale language : LANGUAGES) {
				screens.show(language, Appearance.LIGHT);
				look(wrong, language, "page " + (page + 1), desk::shell);
			}
		}
		assertEquals(List.of(), wrong);
		assertSame(call, window.calls.calls().getFirst());
		assertInstanceOf(CallState.Active.class, call.snapshot().state());
	}

	@Test
	void anOpenDialogSpeaksTheLanguageChosenAndAPopoverGoes() {
		called();
		List<String> wrong = new ArrayList<>();
		for (String command : List.of("app.shortcuts", "app.errorLog", "ui.settings.technical")) {
			desk.command("org.webphone." + command);
			Shell dialog = desk.window(command, Painted.class, p -> true);
			for (Locale language : LANGUAGES) {
				screens.show(language, Appearance.LIGHT);
				look(wrong, language, command, () -> dialog);
				look(wrong, language, "behind " + command, desk::shell);
			}
			desk.change(dialog::close);
		}
		assertEquals(List.of(), wrong);
		desk.click(window.tile("Transfer"));
		Shell popover = desk.window("the popover", Panel.class, p -> true);
		screens.show(Locale.FRENCH, Appearance.LIGHT);
		desk.await("what was said in the old language has gone", popover::isDisposed);
		window.tile("Transf\u00e9rer");
	}

	/** Notes what is cut off and what is said in another language. */
	private void look(List<String> wrong, Locale language, String where, Supplier<Shell> window) {
		Set<String> others = wordsOfOthers(language);
		desk.ui(() -> {
			List<Control> seen = desk.all(window.get(), Control.class);
			Labels.cutOff(seen).forEach(label -> wrong.add(language + ", " + where + ": " + label));
			if (others.contains(window.get().getText())) {
				wrong.add(language + ", " + where + ": the title is of another language");
			}
			seen.forEach(control -> said(control).stream().filter(others::contains).forEach(words -> wrong
					.add(language + ", " + where + ": \"" + words + "\" of " + control.getClass().getSimpleName() + " is of another language")));
			return true;
		});
	}

	@Test
	void aPopoverAndADialogFollowTheLook() {
		called();
		desk.click(window.tile("Transfer"));
		Shell popover = desk.window("the popover", Panel.class, p -> true);
		follows(popover);
		desk.change(popover::close);
		desk.command("org.webphone.app.shortcuts");
		Shell dialog = desk.window("the keys", Panel.class, p -> true);
		follows(dialog);
		desk.change(dialog::close);
	}

	/** It stays open, and its first pixels beside all words have the colour of the look. */
	private void follows(Shell shell) {
		for (Appearance look : List.of(Appearance.DARK, Appearance.HIGH_CONTRAST, Appearance.LIGHT)) {
			screens.show(Locale.ENGLISH, look);
			Panel panel = desk.all(shell, Panel.class).getFirst();
			RGB wanted = desk.ui(() -> panel.kit().theme().color(panel.fill() == null ? Token.SURFACE : panel.fill()).getRGB());
			desk.await(look + " in \"" + desk.ui(shell::getText) + '"', () -> wanted.equals(corner(panel)));
		}
	}

	private RGB corner(Panel panel) {
		var at = desk.display().map(panel, null, 2, 2);
		var image = new Image(desk.display(), 1, 1);
		var gc = new GC(desk.display());
		try {
			gc.copyArea(image, at.x, at.y);
			var data = image.getImageData();
			return data.palette.getRGB(data.getPixel(0, 0));
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	/** What a control says to the eye and to the ear. UI thread. */
	private static List<String> said(Control control) {
		List<String> all = new ArrayList<>(List.of(Labels.text(control), new Told(control).name()));
		if (control instanceof Choice choice) {
			choice.parts().forEach(part -> all.add(part.text()));
		}
		if (control.getToolTipText() != null) {
			all.add(control.getToolTipText());
		}
		return all;
	}

	/** What only the other languages call something. */
	private static Set<String> wordsOfOthers(Locale language) {
		Map<String, Set<String>> words = WORDS;
		Set<String> others = new HashSet<>();
		words.forEach((code, values) -> others.addAll(code.equals(language.getLanguage()) ? Set.of() : values));
		others.removeAll(words.get(language.getLanguage()));
		return others;
	}

	private static Map<String, Set<String>> words() {
		Map<String, Set<String>> words = new HashMap<>(Map.of("en", new HashSet<>(), "fr", new HashSet<>(), "nl", new HashSet<>()));
		for (Bundle bundle : FrameworkUtil.getBundle(ChangesInACallTest.class).getBundleContext().getBundles()) {
			if (bundle.getSymbolicName().startsWith("org.webphone.")) {
				var files = bundle.findEntries("/", "messages*.properties", true);
				for (URL file : files == null ? List.<URL> of() : Collections.list(files)) {
					String name = file.getPath().replaceAll(".*/messages_?|\\.properties$", "");
					words.get(name.isEmpty() ? "en" : name).addAll(values(file));
				}
			}
		}
		return words;
	}

	private static List<String> values(URL file) {
		var messages = new Properties();
		try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
			messages.load(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return messages.values().stream().map(v -> v.toString().replace("''", "'")).filter(v -> v.length() > 2 && v.indexOf('{') < 0).toList();
	}
}
