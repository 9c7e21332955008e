package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.ui.EmptyState;
import org.webphone.ui.Field;
import org.webphone.ui.Pressable;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Words;

/** Every entry of the rail opens its page, and the page fills the content without tabs. */
class PagesTest {

	private final Window window = new Window();
	private final Desk desk = window.desk;

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void backToCalls() {
		desk.click(window.entries().getFirst());
	}

	@Test
	void everyEntryOpensThePageOfItsName() {
		int number = 0;
		for (Pressable entry : window.entries()) {
			desk.click(entry);
			String name = desk.ui(entry::accessibleName);
			desk.await("the page " + name, Words.class,
					w -> w.style() == TextStyle.TITLE && name.equals(w.text()) && desk.bounds(w).y < 200);
			desk.picture("page-" + ++number);
		}
	}

	/** The workbench would store the page in sight every few minutes, and after a crash show another one than the rail marks. */
	@Test
	void noPageIsRememberedForTheTimeAfterACrash() {
		Object remembers = desk.ui(() -> PlatformUI.getWorkbench().getService(IEclipseContext.class).get("persistState"));
		assertEquals(false, Boolean.parseBoolean(String.valueOf(remembers)), "persistState is " + remembers);
	}

	@Test
	void aPageWithoutRowsTakesTheFocusAllTheSame() {
		Field filter = desk.await("the filter of the calls", Field.class, f -> "Filter this list".equals(f.accessibleName()));
		desk.change(() -> filter.text("nobody is called so"));
		desk.await("nothing is found", EmptyState.class, e -> e.isVisible());
		desk.run("org.webphone.app.page5");
		desk.run("org.webphone.app.page1");
		desk.await("what has the focus is to be seen", () -> {
			Control focus = desk.display().getFocusControl();
			return focus != null && focus.isVisible() && focus.getShell() == desk.shell();
		});
		desk.change(() -> filter.text(""));
	}

	@Test
	void thePageFillsTheContent() {
		for (Control stack : desk.all(CTabFolder.class)) {
			assertContent(desk.bounds(stack));
		}
		assertContent(desk.bounds(desk.named("CallsPage")));
	}

	private static void assertContent(Rectangle seen) {
		var expected = new Rectangle(96, 64, 832, 704);
		assertTrue(Math.abs(seen.x - expected.x) <= 2 && Math.abs(seen.y - expected.y) <= 2
				&& Math.abs(seen.width - expected.width) <= 2 && Math.abs(seen.height - expected.height) <= 2,
				() -> "expected " + expected + ", is " + seen);
	}
}
