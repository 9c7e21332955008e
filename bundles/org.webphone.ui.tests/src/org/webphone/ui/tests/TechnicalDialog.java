package org.webphone.ui.tests;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Field;
import org.webphone.ui.IconButton;
import org.webphone.ui.PushButton;
import org.webphone.ui.Select;
import org.webphone.ui.Toggle;
import org.webphone.ui.Words;

/** The dialog of technical settings as a test uses it: by the words its user reads. */
final class TechnicalDialog {

	private static final String TITLE = "Technical settings";

	private final Desk desk;

	/** Opens it by its command. */
	TechnicalDialog(Desk desk) {
		this.desk = desk;
		desk.run("org.webphone.ui.settings.technical");
		desk.await("the dialog is open", this::isOpen);
	}

	boolean isOpen() {
		return shells().findAny().isPresent();
	}

	private java.util.stream.Stream<Shell> shells() {
		return java.util.Arrays.stream(desk.display().getShells()).filter(s -> TITLE.equals(s.getText()) && s.isVisible());
	}

	Shell shell() {
		return desk.ui(() -> shells().findFirst().orElseThrow());
	}

	TechnicalDialog page(String name) {
		CanvasList pages = desk.await("the list of pages", CanvasList.class, l -> inside(l) && l.getSize().x < 260);
		desk.ui(() -> {
			for (int row = 0; row < pages.rows().count(); row++) {
				if (name.equals(pages.rows().name(row))) {
					pages.select(row);
					return true;
				}
			}
			throw new AssertionError("there is no page " + name);
		});
		return this;
	}

	TechnicalDialog type(String label, String text) {
		Field field = field(label);
		return change(() -> field.text(text));
	}

	Field field(String label) {
		return find("a field " + label, Field.class, f -> label.equals(f.accessibleName()));
	}

	/** Chooses by the words of the menu. */
	TechnicalDialog choose(String label, String words) {
		Select<?> select = select(label);
		return change(() -> choose(select, words));
	}

	Select<?> select(String label) {
		return find("a choice " + label, Select.class, s -> s.accessibleName().startsWith(label));
	}

	private static <T> void choose(Select<T> select, String words) {
		select.pick(select.options().stream().filter(o -> words.equals(o.text())).findFirst()
				.orElseThrow(() -> new AssertionError(words + " is none of " + select.options())).value());
	}

	/** Presses the switch where it does not stand so yet. */
	TechnicalDialog turn(String label, boolean on) {
		Toggle toggle = find("a switch " + label, Toggle.class, t -> label.equals(t.accessibleName()));
		return change(() -> {
			if (toggle.on() != on) {
				toggle.press();
			}
		});
	}

	TechnicalDialog press(String words) {
		PushButton button = find("a button " + words, PushButton.class, b -> words.equals(b.text()) && b.isEnabled());
		return change(button::press);
	}

	TechnicalDialog pressIcon(String name) {
		IconButton button = find("a button " + name, IconButton.class, b -> name.equals(b.accessibleName()) && b.isEnabled());
		return change(button::press);
	}

	/** Saves what can be saved. */
	void save() {
		press("Save");
		desk.await("the dialog closes", () -> !isOpen());
	}

	/** Saves what cannot be saved: the dialog stays and says why. */
	void saveInVain(String sentence) {
		press("Save");
		find("the sentence " + sentence, Words.class, w -> sentence.equals(w.text()));
		if (!desk.ui(this::isOpen)) {
			throw new AssertionError("the dialog closed on a bad value");
		}
	}

	void cancel() {
		if (desk.ui(this::isOpen)) {
			press("Cancel");
			desk.await("the dialog closes", () -> !isOpen());
		}
	}

	List<String> sentences() {
		return desk.ui(() -> desk.all(Words.class).stream().filter(this::inside).map(Words::text).toList());
	}

	<C extends Control> C find(String what, Class<C> type, Predicate<C> which) {
		return desk.await(what, type, c -> inside(c) && which.test(c));
	}

	private boolean inside(Control control) {
		return TITLE.equals(control.getShell().getText());
	}

	private TechnicalDialog change(Runnable what) {
		desk.ui(() -> {
			what.run();
			return true;
		});
		return this;
	}
}
