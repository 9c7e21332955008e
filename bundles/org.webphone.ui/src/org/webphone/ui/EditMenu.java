package org.webphone.ui;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;

/**
 * What the right button offers in a text: to cut, copy, paste and select all. Our own, because a StyledText has none and the one of a
 * native text keeps the language of the start. UI thread.
 */
public final class EditMenu {

	private final Control text;
	private final Messages messages;
	private final BooleanSupplier copies;
	private final BooleanSupplier writes;
	private Runnable cut;
	private Runnable copy;
	private Runnable paste;
	private Runnable all;

	private EditMenu(Control text, UiKit kit, BooleanSupplier copies, BooleanSupplier writes) {
		this.text = text;
		this.messages = new Messages(EditMenu.class, kit.language());
		this.copies = copies;
		this.writes = writes;
		text.addListener(SWT.MenuDetect, e -> make());
	}

	/** Offers it in a text. */
	public static void on(UiKit kit, StyledText text) {
		var menu = new EditMenu(text, kit, () -> text.getSelectionCount() > 0, text::getEditable);
		menu.cut = text::cut;
		menu.copy = text::copy;
		menu.paste = text::paste;
		menu.all = text::selectAll;
	}

	/** Offers it in a native text; what is hidden cannot be copied out of it. */
	static void on(UiKit kit, Text text) {
		var menu = new EditMenu(text, kit, () -> text.getSelectionCount() > 0 && text.getEchoChar() == 0, text::getEditable);
		menu.cut = text::cut;
		menu.copy = text::copy;
		menu.paste = text::paste;
		menu.all = text::selectAll;
	}

	/** Made anew at each press, in the language in use; the toolkit shows it then. */
	private void make() {
		text.setFocus();
		if (text.getMenu() != null) {
			text.getMenu().dispose();
		}
		var menu = new Menu(text);
		item(menu, "Edit_cut", copies.getAsBoolean() && writes.getAsBoolean(), cut);
		item(menu, "Edit_copy", copies.getAsBoolean(), copy);
		item(menu, "Edit_paste", writes.getAsBoolean(), paste);
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "Edit_all", true, all);
		text.setMenu(menu);
	}

	private void item(Menu menu, String key, boolean possible, Runnable what) {
		var item = new MenuItem(menu, SWT.PUSH);
		item.setText(messages.get(key));
		item.setEnabled(possible);
		item.addListener(SWT.Selection, e -> what.run());
	}
}
