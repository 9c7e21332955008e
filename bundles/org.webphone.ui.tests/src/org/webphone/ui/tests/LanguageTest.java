package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.telephony.CallState;
import org.webphone.ui.Segmented;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Words;

/** The language changes at once, and a running call does not notice. */
class LanguageTest {

	private static final Map<String, Integer> PARTS = Map.of("nl", 0, "fr", 1, "en", 2);

	private final Window window = new Window();
	private final Desk desk = window.desk;

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void english() {
		choose("en");
	}

	@Test
	void theWindowSpeaksTheLanguageChosen() {
		choose("fr");
		window.button("Appeler");
		assertEquals("Appels", title());
		desk.picture("01-calls-idle-fr");
		choose("nl");
		window.button("Bellen");
		assertEquals("Oproepen", title());
		choose("en");
		window.button("Call");
	}

	@Test
	void aRunningCallIsNotDisturbed() {
		window.dial("600");
		window.awaitState(CallState.Active.class);
		choose("nl");
		window.button("Ophangen");
		assertEquals(1, window.calls.calls().size());
		desk.click(window.button("Ophangen"));
		desk.await("the call is over", () -> window.calls.calls().isEmpty());
	}

	private String title() {
		Words words = desk.await("title", Words.class, w -> w.style() == TextStyle.TITLE);
		return desk.ui(words::text);
	}

	private void choose(String language) {
		Segmented languages = desk.await("language switch", Segmented.class, s -> s.parts().size() == 3);
		Rectangle part = desk.ui(() -> languages.partBounds(PARTS.get(language)));
		desk.click(languages, part.x + part.width / 2, part.y + part.height / 2);
	}
}
