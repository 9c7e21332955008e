package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.Test;
import org.webphone.ui.Field;
import org.webphone.ui.Painted;
import org.webphone.ui.UiKit;

/** The menu of the right button in a field. */
class EditMenuTest {

	private final Window window = new Window();
	private final Desk desk = window.desk;

	private List<MenuItem> menu(Field field) {
		field.control().notifyListeners(SWT.MenuDetect, new Event());
		return Arrays.asList(field.control().getMenu().getItems());
	}

	@Test
	void aNumberIsPastedWithTheMouseInTheLanguageOfTheWindow() {
		window.ready();
		Field filter = desk.await("the filter", Field.class, f -> f.getShell() == desk.shell() && f.accessibleName().startsWith("Filter"));
		UiKit kit = desk.ui(() -> desk.all(Painted.class).getFirst().kit());
		desk.change(() -> {
			var clipboard = new Clipboard(desk.display());
			clipboard.setContents(new Object[] { "033024444" }, new Transfer[] { TextTransfer.getInstance() });
			kit.language().use(Locale.FRENCH);
			try {
				List<MenuItem> items = menu(filter);
				assertEquals(List.of("Couper", "Copier", "Coller", "", "Tout s\u00e9lectionner"), items.stream().map(MenuItem::getText).toList());
				assertEquals(List.of(false, false, true), items.subList(0, 3).stream().map(MenuItem::isEnabled).toList());
				items.get(2).notifyListeners(SWT.Selection, new Event());
				assertEquals("033024444", filter.text());
			} finally {
				kit.language().use(Locale.ENGLISH);
				filter.text("");
				clipboard.dispose();
			}
		});
	}
}
