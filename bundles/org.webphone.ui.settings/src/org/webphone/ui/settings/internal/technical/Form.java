package org.webphone.ui.settings.internal.technical;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.webphone.preferences.Lockable;
import org.webphone.ui.Field;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.Panel;
import org.webphone.ui.Select;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Toggle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Rows of a label and the control that sets something, with a sentence below it where the value cannot be used. */
final class Form extends Panel {

	private static final int LABEL = 200;

	private final TechnicalDesk desk;
	private final Runnable grown;
	private final List<Words> sentences = new ArrayList<>();
	private final List<Field> fields = new ArrayList<>();

	/** @param grown told when the form needs another height */
	Form(Composite parent, TechnicalDesk desk, Runnable grown) {
		super(parent, desk.kit(), Token.SURFACE, Flex.column(10).padding(3, 3));
		this.desk = desk;
		this.grown = grown;
	}

	/** A title between the rows. */
	void section(String key) {
		var words = new Words(this, kit(), TextStyle.SECTION, Token.INK);
		words.setLayoutData(Flex.Item.fixed(SWT.DEFAULT).before(8));
		kit().language().speak(this, () -> words.text(desk.say(key)));
	}

	/** A sentence between the rows. */
	Words note(String key) {
		Words words = new Words(this, kit(), TextStyle.CAPTION, Token.INK_2).wrapped();
		kit().language().speak(this, () -> words.text(desk.say(key)));
		return words;
	}

	Field text(String key) {
		Row row = row(key);
		var field = new Field(row.place, kit(), Field.Size.NORMAL, false);
		return text(key, row, field);
	}

	Field password(String key) {
		Row row = row(key);
		return text(key, row, new Field(row.place, kit(), Field.Size.NORMAL, true));
	}

	private Field text(String key, Row row, Field field) {
		kit().language().speak(field, () -> field.named(desk.say(key)).hint(hint(key)));
		field.setData(row.finish());
		field.onChange(t -> complain(field, ""));
		fields.add(field);
		return field;
	}

	/** A file that is typed or chosen. */
	Field file(String key) {
		return path(key, () -> {
			var dialog = new FileDialog(getShell(), SWT.OPEN);
			dialog.setText(desk.say(key));
			return dialog.open();
		});
	}

	Field folder(String key) {
		return path(key, () -> {
			var dialog = new DirectoryDialog(getShell());
			dialog.setText(desk.say(key));
			return dialog.open();
		});
	}

	private Field path(String key, Supplier<String> choose) {
		Field field = text(key);
		var button = new IconButton(field, kit(), Icon.MORE, 18, 32);
		field.trailing(button, 4);
		button.onPress(() -> {
			String chosen = choose.get();
			if (chosen != null) {
				field.text(chosen);
			}
		});
		kit().language().speak(button, () -> button.named(desk.say("Form_choose", desk.say(key))));
		return field;
	}

	<T> Select<T> select(String key, List<T> values, java.util.function.Function<T, String> words) {
		Row row = row(key);
		var select = new Select<T>(row.place, kit());
		row.finish();
		kit().language().speak(select, () -> select.options(values.stream().map(v -> new Select.Option<>(v, words.apply(v))).toList())
				.named(desk.say(key)));
		return select;
	}

	/** A choice among the constants of an enumeration, whose words are {@code key_CONSTANT}. */
	<E extends Enum<E>> Select<E> select(String key, Class<E> values) {
		return select(key, List.of(values.getEnumConstants()), v -> desk.say(key + '_' + v.name()));
	}

	Toggle toggle(String key) {
		Row row = row(key);
		var place = new Panel(row.place, kit(), Token.SURFACE, Flex.row(0).padding(3, 3));
		var toggle = new Toggle(place, kit(), Toggle.Shape.SWITCH);
		row.finish();
		kit().language().speak(toggle, () -> toggle.named(desk.say(key)));
		return toggle;
	}

	/** Where the administrator has made the choice, says so in a line below it; the control then only shows it. */
	void lock(Lockable choice, Control... controls) {
		if (!desk.settings().locked(choice)) {
			return;
		}
		note("Form_locked").icon(Icon.LOCK);
		for (Control control : controls) {
			if (control instanceof Field field) {
				field.locked(true);
				// The button that chooses a file would fill it all the same.
				for (Control inside : field.getChildren()) {
					if (inside instanceof IconButton button) {
						button.setEnabled(false);
					}
				}
			} else {
				control.setEnabled(false);
			}
		}
	}

	/** Says below the field why its value cannot be used; nothing for an empty sentence. */
	void complain(Field field, String sentence) {
		var words = (Words) field.getData();
		field.error(!sentence.isEmpty());
		if (!words.text().equals(sentence)) {
			words.text(sentence);
			words.setVisible(!sentence.isEmpty());
			grown.run();
		}
	}

	/** Forgets all complaints. */
	void content() {
		fields.forEach(f -> complain(f, ""));
	}

	/** A path, empty for none; complains and returns null for what is none or does not exist. */
	java.util.Optional<Path> pathOf(Field field, boolean folder) {
		String text = field.text().strip();
		if (text.isEmpty()) {
			return java.util.Optional.empty();
		}
		try {
			Path path = Path.of(text);
			boolean there = folder ? !java.nio.file.Files.isRegularFile(path) && path.isAbsolute() : java.nio.file.Files.isReadable(path);
			if (there) {
				return java.util.Optional.of(path);
			}
		} catch (java.nio.file.InvalidPathException e) {
			// The sentence below says it.
		}
		complain(field, desk.say(folder ? "Form_noFolder" : "Form_noFile"));
		return null;
	}

	/** A label, and the place where its control goes. */
	private final class Row {

		private final Panel place;

		Row(String key) {
			var line = new Panel(Form.this, kit(), Token.SURFACE, Flex.row(16));
			Words label = new Words(line, kit(), TextStyle.BODY, Token.INK).wrapped();
			label.setLayoutData(Flex.Item.fixed(LABEL));
			place = new Panel(line, kit(), Token.SURFACE, Flex.column(4).padding(2, 2));
			place.setLayoutData(Flex.Item.growing());
			kit().language().speak(label, () -> label.text(desk.say(key)));
		}

		/** Adds the line for complaints below the control. */
		Words finish() {
			Words sentence = new Words(place, kit(), TextStyle.CAPTION_MEDIUM, Token.RED_TEXT).wrapped();
			sentence.setVisible(false);
			sentences.add(sentence);
			return sentence;
		}
	}

	private Row row(String key) {
		return new Row(key);
	}

	private String hint(String key) {
		return desk.say(key + "Hint");
	}

	/** Whether anything is complained about. */
	boolean complains() {
		return sentences.stream().anyMatch(w -> !w.text().isEmpty());
	}

	/** The control that is complained about first. */
	java.util.Optional<Control> firstComplaint() {
		return fields.stream().filter(f -> !((Words) f.getData()).text().isEmpty()).map(Control.class::cast).findFirst();
	}
}
