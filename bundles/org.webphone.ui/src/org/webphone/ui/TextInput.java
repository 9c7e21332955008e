package org.webphone.ui;

import java.util.function.Consumer;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

/** The editable part of a {@link Field}. */
interface TextInput {

	Control control();

	String text();

	void text(String value);

	/** Types at the caret. */
	void insert(String typed);

	/** Whether the text can be changed by the user. */
	void editable(boolean on);

	void onChange(Consumer<String> what);

	void colours(Color background, Color ink);

	/** Places the text between {@code x} and {@code x + width}, centred in {@code height}. */
	void place(int x, int width, int height);

	/** Whether the field must paint the hint itself. */
	boolean paintsHint();

	/** The hint, for a control that shows it by itself. */
	void hint(String value);

	/** Shows the text in clear; only a password is hidden at all. */
	void reveal(boolean shown);
}
