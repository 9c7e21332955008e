package org.webphone.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A StyledText: unlike a native text it has no focus frame of its own on GTK and takes an accessible name. */
final class PlainInput implements TextInput {

	private final StyledText text;

	PlainInput(Composite parent, UiKit kit, TextStyle style, Supplier<String> name) {
		text = new StyledText(parent, SWT.SINGLE);
		UiKit.painted(text);
		text.setFont(kit.type().font(style));
		text.setMargins(0, 0, 0, 0);
		EditMenu.on(kit, text);
		text.addListener(SWT.Traverse, e -> {
			// Up and Down have no line to go to; they must not leave the field either.
			if (e.detail == SWT.TRAVERSE_RETURN) {
				e.doit = false;
			}
		});
		text.getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent e) {
				e.result = name.get();
			}
		});
	}

	@Override
	public Control control() {
		return text;
	}

	@Override
	public String text() {
		return text.getText();
	}

	@Override
	public void text(String value) {
		text.setText(value);
		text.setCaretOffset(value.length());
	}

	@Override
	public void insert(String typed) {
		text.insert(typed);
		text.setCaretOffset(text.getCaretOffset() + typed.length());
	}

	@Override
	public void editable(boolean on) {
		text.setEditable(on);
	}

	@Override
	public void onChange(Consumer<String> what) {
		text.addModifyListener(e -> what.accept(text.getText()));
	}

	@Override
	public void colours(Color background, Color ink) {
		text.setBackground(background);
		text.setForeground(ink);
	}

	@Override
	public void place(int x, int width, int height) {
		int own = text.getLineHeight();
		text.setBounds(x, (height - own) / 2, width, own);
	}

	@Override
	public boolean paintsHint() {
		return true;
	}

	@Override
	public void hint(String value) {
		// painted by the field
	}

	@Override
	public void reveal(boolean shown) {
		// always in clear
	}
}
