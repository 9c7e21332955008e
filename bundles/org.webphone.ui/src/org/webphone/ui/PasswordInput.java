package org.webphone.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A native text, because only that hides what is typed. It stands in a smaller box that cuts off GTK's own focus frame. */
final class PasswordInput implements TextInput {

	private static final int CUT = 2;
	/** GTK's own space before the text. */
	private static final int INDENT = 2;
	private static final char BULLET = '\u2022';

	private final Composite box;
	private final Text text;

	/** @param name for assistive technology */
	PasswordInput(Composite parent, UiKit kit, TextStyle style, Supplier<String> name) {
		box = new Composite(parent, SWT.NO_FOCUS);
		text = new Text(box, SWT.SINGLE | SWT.PASSWORD);
		UiKit.painted(box);
		UiKit.painted(text);
		text.setEchoChar(BULLET);
		EditMenu.on(kit, text);
		text.setFont(kit.type().font(style));
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
	}

	@Override
	public void insert(String typed) {
		text.insert(typed);
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
		box.setBackground(background);
		text.setBackground(background);
		text.setForeground(ink);
	}

	@Override
	public void place(int x, int width, int height) {
		Point own = text.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		int inner = own.y - 2 * CUT;
		box.setBounds(x, (height - inner) / 2, width, inner);
		text.setBounds(-CUT - INDENT, -CUT, width + 2 * CUT + INDENT, own.y);
	}

	@Override
	public boolean paintsHint() {
		return false;
	}

	@Override
	public void hint(String value) {
		text.setMessage(value);
	}

	@Override
	public void reveal(boolean shown) {
		text.setEchoChar(shown ? '\0' : BULLET);
	}
}
