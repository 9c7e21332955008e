package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.telephony.CallState;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.PushButton;

/** The lowest window the user can make has less room than a call with others beside it: what needs an answer is in sight all the same. */
class LowWindowTest {

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private Rectangle before;

	@BeforeEach
	void ready() {
		window.ready();
		before = desk.ui(desk.shell()::getBounds);
		desk.ui(() -> {
			desk.display().setCursorLocation(0, 0);
			desk.shell().setSize(100, 100);
			return true;
		});
		desk.await("a low window", () -> desk.shell().getSize().y < 700);
	}

	@AfterEach
	void asBefore() {
		desk.ui(() -> {
			desk.shell().setBounds(before);
			return true;
		});
		desk.await("the window is as it was", () -> desk.shell().getSize().y == before.height);
		window.calls.calls().forEach(call -> call.hangUp());
		desk.await("no call is left", () -> window.calls.calls().isEmpty());
	}

	@Test
	void aCallThatWaitsCanBeAnsweredAndTheOtherHungUp() {
		window.calls.dial("601", Optional.empty());
		window.awaitState(CallState.Active.class);
		window.callIn();
		PushButton answer = desk.await("a call that waits", PushButton.class, b -> b.getShell() == desk.shell() && b.text().equals("Answer"));
		desk.await("the waiting call is in sight", () -> inSight(answer));
		PushButton hangUp = window.button("Hang up");
		assertTrue(desk.ui(() -> inSight(hangUp)), "hanging up is in sight");
		desk.click(answer);
		desk.await("the other waits now", () -> window.calls.calls().stream().anyMatch(c -> c.snapshot().state() instanceof CallState.Held));
		FunctionTile mute = window.tile("Mute");
		desk.await("the card of the call that was answered is in sight", () -> inSight(mute));
	}

	/** Whether the whole control lies in what each of its parents shows. UI thread. */
	private static boolean inSight(Control control) {
		var area = new Rectangle(0, 0, control.getSize().x, control.getSize().y);
		for (Composite at = control.getParent(); at != null; at = at.getParent()) {
			Rectangle there = control.getDisplay().map(control, at, area);
			if (!there.equals(there.intersection(at.getClientArea()))) {
				return false;
			}
		}
		return true;
	}
}
