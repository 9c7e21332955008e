package org.webphone.ui.tests;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The task bar and the titles of windows show the product's sign. */
class WindowSignTest {

	private final Window window = new Window();

	@BeforeEach
	void ready() {
		window.ready();
	}

	@Test
	void theWindowCarriesTheSignInTheSizesThatDesktopsAskFor() {
		window.desk.await("the sign", () -> window.desk.shell().getImages().length == 6);
		window.desk.await("sizes that differ", () -> window.desk.shell().getImages()[0].getBounds().width == 16
				&& window.desk.shell().getImages()[5].getBounds().width == 128);
	}
}
