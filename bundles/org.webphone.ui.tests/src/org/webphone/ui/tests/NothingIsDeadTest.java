package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.ui.Choice;
import org.webphone.ui.Pressable;
import org.webphone.ui.Toggle;

/** Whatever looks as if it could be pressed does something. */
class NothingIsDeadTest {

	private final Window window = new Window();

	@BeforeEach
	void ready() {
		window.ready();
	}

	@Test
	void everyButtonOfEveryPageAndDialogActs() {
		List<String> dead = new ArrayList<>();
		List<String> seen = new ArrayList<>();
		new Walk(window, (name, controls) -> {
			for (Control control : controls) {
				// A switch of a form is read when the form is saved; the parts of a choice are pressed one by one.
				if (control instanceof Pressable button && !(control instanceof Toggle) && !(control instanceof Choice)) {
					seen.add(name);
					// A card of a call that is over may have gone meanwhile.
					if (window.desk.ui(() -> !button.isDisposed() && button.isEnabled() && !button.acts())) {
						dead.add(name + ": " + button.getClass().getSimpleName() + ' ' + window.desk.ui(button::accessibleName));
					}
				}
			}
		}).everything();
		assertEquals(List.of(), dead);
		assertTrue(seen.size() > 200, "buttons seen: " + seen.size());
	}
}
