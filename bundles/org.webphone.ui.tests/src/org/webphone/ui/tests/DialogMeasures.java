package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.Avatar;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Holds the details of a call and the pop-up, in English and light, to their pictures, within 2 px. */
final class DialogMeasures extends AgainstThePicture {

	/** Picture 05. An avatar has 2 px around its disc. */
	void details(Shell dialog) {
		Rectangle area = desk.ui(dialog::getClientArea);
		assertEquals(720, area.width);
		// On a screen that is too low for all of it the page is scrolled.
		assertEquals(Math.min(728, area.height), area.height);
		assertAt(new Rectangle(24, 10, 44, 44), desk.all(dialog, Avatar.class).getFirst());
		PushButton back = pushButton(dialog, "Call back");
		Rectangle call = desk.bounds(back);
		assertAt(new Rectangle(696 - call.width, 16, call.width, 32), back);
		assertColour(Token.GREEN, dialog, call.x + 4, 32);
		assertColour(Token.SURFACE, dialog, 10, 100);
		assertColour(Token.BORDER, dialog, 300, 63);
		Words facts = words(dialog, "Facts");
		assertEquals(TextStyle.SECTION, facts.style());
		assertNear("left column", 24, desk.bounds(facts).x);
		assertNear("middle of the title", 92, middle(facts));
		assertNear("right column", 372, desk.bounds(words(dialog, "Activity timeline")).x);
		List<Control> factLines = named(dialog, "FactLine");
		assertNear("left of the facts", 24, desk.bounds(factLines.getFirst()).x);
		assertNear("first fact", 120, middle(factLines.getFirst()));
		assertNear("a fact is 24 high", 24, middle(factLines.get(1)) - middle(factLines.getFirst()));
		List<Control> lines = named(dialog, "TimelineRow");
		assertNear("first line of the timeline", 108, desk.bounds(lines.getFirst()).y);
		assertNear("its height", 32, desk.bounds(lines.getFirst()).height);
		Rectangle close = desk.bounds(pushButton(dialog, "Close"));
		assertNear("Close ends with the page", 696, close.x + close.width);
		assertNear("height of Close", 40, close.height);
		assertNear("space below Close", 8, area.height - close.y - close.height);
	}

	/** Picture 11. */
	void popUp(Shell popUp) {
		assertEquals(new Point(360, 140), desk.ui(popUp::getSize));
		assertColour(Token.ACCENT, popUp, 1, 70);
		assertColour(Token.SURFACE, popUp, 8, 100);
		assertAt(new Rectangle(16, 39, 44, 44), desk.all(popUp, Avatar.class).getFirst());
		Words kind = words(popUp, "Incoming call");
		assertEquals(TextStyle.CAPTION_STRONG, kind.style());
		assertNear("line of the kind", 21, middle(kind));
		Words name = desk.all(popUp, Words.class).stream().filter(w -> w.style() == TextStyle.NAME).findFirst().orElseThrow();
		assertNear("left of the name", 68, desk.bounds(name).x);
		assertAt(new Rectangle(16, 89, 160, 40), pushButton(popUp, "Answer"));
		assertAt(new Rectangle(184, 89, 160, 40), pushButton(popUp, "Decline"));
		assertColour(Token.GREEN, popUp, 24, 109);
		assertColour(Token.RED, popUp, 192, 109);
	}

	private int middle(Control control) {
		Rectangle bounds = desk.bounds(control);
		return bounds.y + bounds.height / 2;
	}

	/** Controls of a class that only its own bundle sees. */
	private List<Control> named(Shell shell, String simpleName) {
		return desk.all(shell, Control.class).stream().filter(c -> c.getClass().getSimpleName().equals(simpleName)).toList();
	}

	private Words words(Shell shell, String text) {
		return desk.all(shell, Words.class).stream().filter(w -> text.equals(w.text())).findFirst().orElseThrow(() -> new AssertionError(text));
	}

	private PushButton pushButton(Shell shell, String text) {
		return desk.all(shell, PushButton.class).stream().filter(b -> text.equals(b.text())).findFirst().orElseThrow(() -> new AssertionError(text));
	}
}
