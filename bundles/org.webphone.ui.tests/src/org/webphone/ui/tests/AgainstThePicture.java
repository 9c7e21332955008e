package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.Painted;
import org.webphone.ui.Token;

/** Measures of the running window against the pictures of the design, which are 32 px higher by the title bar that they draw. */
abstract class AgainstThePicture {

	final Window window = new Window();
	final Desk desk = window.desk;

	final int height() {
		return desk.ui(() -> desk.shell().getClientArea().height);
	}

	/** Bounds relative to the client area of the window, within 2 px. */
	final void assertAt(Rectangle expected, Control control) {
		Rectangle seen = desk.bounds(control);
		String name = control.getClass().getSimpleName() + ", expected " + expected + ", is " + seen;
		assertNear("x of " + name, expected.x, seen.x);
		assertNear("y of " + name, expected.y, seen.y);
		assertNear("width of " + name, expected.width, seen.width);
		assertNear("height of " + name, expected.height, seen.height);
	}

	static void assertNear(String what, int expected, int seen) {
		assertTrue(Math.abs(expected - seen) <= 2, () -> what + ": expected " + expected + ", is " + seen);
	}

	final void assertColour(Token token, Shell shell, int x, int y) {
		RGB expected = desk.ui(() -> desk.all(Painted.class).getFirst().kit().theme().color(token).getRGB());
		desk.await(token + " at " + x + ',' + y + ", is " + desk.colour(shell, x, y), () -> desk.colour(shell, x, y).equals(expected));
	}

	/** Waits, because the screen follows the model with the next frame. */
	final void assertColour(Token token, int x, int y) {
		Painted painted = desk.all(Painted.class).getFirst();
		RGB expected = desk.ui(() -> painted.kit().theme().color(token).getRGB());
		desk.await(token + " " + expected + " at " + x + ',' + y + ", is " + desk.colour(x, y),
				() -> desk.colour(x, y).equals(expected));
	}
}
