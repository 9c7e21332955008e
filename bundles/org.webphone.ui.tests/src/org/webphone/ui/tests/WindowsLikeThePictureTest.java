package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.preferences.GeneralSettings.DuringCall;
import org.webphone.telephony.CallState;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Chips;
import org.webphone.ui.Field;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Words;

/** Holds calls in every state, popovers and further windows to the pictures 02 to 04, 10 to 12 and 14, within 2 px. */
class WindowsLikeThePictureTest extends AgainstThePicture {

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void asBefore() {
		window.calls.calls().forEach(call -> call.hangUp());
		desk.await("no call is left", () -> window.calls.calls().isEmpty());
		window.page(0);
	}

	@Test
	void aCallThatComesInBesideTheContacts() {
		window.during(DuringCall.CONTACTS);
		window.callIn();
		Control card = desk.named("IncomingCard");
		Rectangle seen = desk.bounds(card);
		assertNear("left of the card", 949, seen.x);
		assertNear("top of the card", 84, seen.y);
		assertNear("width of the card", 312, seen.width);
		Rectangle answer = desk.bounds(window.button("Answer"));
		assertNear("left of Answer", 969, answer.x);
		assertNear("width of Answer", 132, answer.width);
		assertNear("height of Answer", 48, answer.height);
		assertEquals(new Rectangle(1109, answer.y, 132, 48), desk.bounds(window.button("Decline")));
		assertEquals(new Rectangle(969, answer.y + 56, 132, 40), desk.bounds(inPanel("Voicemail")));
		assertEquals(new Rectangle(1109, answer.y + 56, 132, 40), desk.bounds(inPanel("Forward")));
		assertNear("space below the buttons", 20, seen.y + seen.height - answer.y - 96);
		PushButton history = window.button("Show call history");
		assertNear("height of the link", 32, desk.bounds(history).height);
		Rectangle chips = desk.bounds(desk.await("lists", Chips.class, c -> true));
		assertNear("lists stand in the row of the title", 92, chips.y);
		assertAt(new Rectangle(760, 92, 144, 32), desk.await("filter", Field.class, f -> f.getSize().y == 32));
		desk.click(history);
		desk.await("the calls are there again", Words.class, w -> w.style() == TextStyle.TITLE && w.text().equals("Calls"));
	}

	@Test
	void linesBesidesTheActiveOne() {
		severalCalls();
		assertAt(new Rectangle(949, 84, 312, 152), desk.named("MainCard"));
		List<Control> cards = desk.all(desk.shell(), Control.class).stream()
				.filter(c -> c.getClass().getSimpleName().equals("LineCard")).toList();
		assertEquals(2, cards.size());
		Rectangle first = desk.bounds(cards.get(0));
		Rectangle second = desk.bounds(cards.get(1));
		assertNear("left", 949, first.x);
		assertNear("width", 312, first.width);
		assertNear("height with the halo", 80, first.height);
		assertNear("step", 84, second.y - first.y);
		Rectangle hangUp = desk.bounds(window.button("Hang up"));
		assertNear("lines below the button", 48, first.y + 4 - hangUp.y - hangUp.height);
		assertNear("height of the button of a line", 32, desk.bounds(window.button("Resume")).height);
	}

	@Test
	void transferPopover() {
		window.dial("601");
		window.awaitState(CallState.Active.class);
		window.pick("Transfer", "Fred Reynders");
		FunctionTile tile = window.tile("Transfer");
		assertEquals(FunctionTile.Mode.ON, desk.ui(tile::mode));
		CanvasList people = desk.await("the people found", CanvasList.class, l -> l.getShell() != desk.shell());
		assertEquals(48, desk.ui(() -> people.rowBounds(0)).height);
		assertEquals(414, desk.bounds(people).width, 2);
		Rectangle now = desk.bounds(window.button("Transfer now"));
		Rectangle first = desk.bounds(window.button("Talk first"));
		assertNear("width of the buttons", 188, now.width);
		assertNear("height of the buttons", 40, now.height);
		assertNear("gap of the buttons", 8, first.x - now.x - now.width);
		Shell popover = desk.ui(people::getShell);
		Rectangle on = desk.ui(popover::getBounds);
		Rectangle panel = desk.ui(() -> desk.display().map(desk.named("CallPanel"), null, 0, 0, 10, 10));
		assertNear("the arrow reaches to the panel", panel.x - 6, on.x + on.width);
		desk.ui(() -> {
			popover.close();
			return true;
		});
	}

	@Test
	void signIn() {
		desk.command("org.webphone.app.addAccount");
		Shell shell = desk.window("the form", Field.class, f -> f.getParent().getClass().getSimpleName().equals("SignInForm"));
		try {
			List<Field> fields = desk.all(shell, Field.class);
			assertEquals(new Rectangle(48, 204, 384, 40), desk.bounds(fields.get(0)));
			assertEquals(new Rectangle(48, 280, 384, 40), desk.bounds(fields.get(1)));
			assertEquals(new Rectangle(48, 356, 384, 40), desk.bounds(fields.get(2)));
			PushButton button = desk.all(shell, PushButton.class).stream().filter(b -> b.kind() == PushButton.Kind.PRIMARY)
					.findFirst().orElseThrow();
			assertEquals(new Rectangle(48, 456, 384, 48), desk.bounds(button));
			Words title = desk.all(shell, Words.class).getFirst();
			assertEquals(TextStyle.TIMER, title.style());
			assertAt(new Rectangle(48, 104, 384, 32), title);
		} finally {
			desk.ui(() -> {
				shell.close();
				return true;
			});
			desk.await("the form has gone", () -> shell.isDisposed());
		}
	}

	@Test
	void tourPointsAtTheDialPad() {
		desk.command("org.webphone.app.tour");
		desk.click(window.button("Next"));
		desk.await("step 2", Words.class, w -> w.text().equals("Step 2 of 6"));
		Rectangle number = desk.bounds(window.number());
		Rectangle call = desk.bounds(window.button("Call"));
		Shell balloon = desk.ui(() -> window.button("Skip the tour").getShell());
		Shell frame = desk.ui(() -> java.util.Arrays.stream(desk.shell().getShells()).filter(s -> s != balloon).findFirst().orElseThrow());
		Rectangle client = desk.ui(() -> desk.display().map(desk.shell(), null, 0, 0, 0, 0));
		Rectangle around = desk.ui(frame::getBounds);
		assertNear("left of the frame", number.x - 9, around.x - client.x);
		assertNear("top of the frame", number.y - 9, around.y - client.y);
		assertNear("width of the frame", 322, around.width);
		assertNear("height of the frame", call.y + call.height - number.y + 18, around.height);
		assertNear("width of the balloon with its arrow", 380, desk.ui(balloon::getSize).x);
		// The frame follows the window.
		desk.ui(() -> {
			desk.shell().setLocation(60, 40);
			return true;
		});
		desk.await("the frame has come along", () -> {
			Rectangle now = desk.display().map(desk.shell(), null, 0, 0, 0, 0);
			return Math.abs(frame.getBounds().x - now.x - (number.x - 9)) <= 2;
		});
		desk.click(window.button("Back"));
		desk.await("step 1", Words.class, w -> w.text().equals("Step 1 of 6"));
		desk.click(window.button("Skip the tour"));
		desk.await("the tour is over", () -> desk.shell().getShells().length == 0);
	}

	@Test
	void compactWindow() {
		desk.command("org.webphone.app.compact");
		Shell compact = desk.window("the compact window", Control.class, c -> c.getClass().getSimpleName().equals("CompactTitle"));
		try {
			assertEquals(400, desk.ui(compact::getSize).x);
			assertEquals(720, desk.ui(compact::getSize).y);
			Rectangle title = desk.bounds(control(compact, "CompactTitle"));
			assertNear("height of the title", 32, title.height);
			Field search = desk.all(compact, Field.class).getFirst();
			assertNear("left of the search", 24, desk.bounds(search).x);
			assertNear("top of the search", 44, desk.bounds(search).y);
			Rectangle status = desk.bounds(control(compact, "CompactStatus"));
			assertNear("right of the own state", 376, status.x + status.width);
			assertNear("height of the own state", 40, status.height);
			window.calls.dial("442", Optional.empty());
			window.awaitState(CallState.Active.class);
			desk.await("the card of the call", () -> desk.all(compact, Control.class).stream()
					.anyMatch(c -> c.getClass().getSimpleName().equals("MainCard")));
			Rectangle card = desk.bounds(control(compact, "MainCard"));
			assertNear("top of the card", 116, card.y);
			assertNear("right of the card", 380, card.x + card.width);
			assertEquals(false, desk.ui(() -> desk.shell().isVisible()));
		} finally {
			desk.ui(() -> {
				compact.close();
				return true;
			});
		}
		desk.await("the large window is back", () -> desk.shell().isVisible());
	}

	/** A button of the call panel; a chosen contact may have one of the same words. */
	private PushButton inPanel(String words) {
		return desk.await(words, PushButton.class, b -> words.equals(b.text()) && desk.bounds(b).x > 928);
	}

	private Control control(Shell shell, String name) {
		return desk.all(shell, Control.class).stream().filter(c -> c.getClass().getSimpleName().equals(name)).findFirst().orElseThrow();
	}

	private void severalCalls() {
		window.calls.dial("601", Optional.empty());
		window.awaitState(CallState.Active.class);
		window.calls.dial("600", Optional.empty());
		desk.await("600 has answered", () -> window.calls.calls().stream()
				.anyMatch(c -> c.snapshot().remote().number().equals("600") && c.snapshot().state() instanceof CallState.Active));
		window.callIn();
		desk.await("three lines", () -> window.calls.calls().size() == 3);
		window.button("Resume");
	}
}
