package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.PushButton;

/** Makes and takes calls with the widgets of the running window; the other side is the demo exchange. */
class CallFromTheWindowTest {

	private final Window window = new Window();
	private final Desk desk = window.desk;

	@BeforeEach
	void ready() {
		window.ready();
	}

	private CallSnapshot call() {
		return window.calls.calls().getFirst().snapshot();
	}

	@Test
	void callsTheEchoAndHangsUp() {
		window.dial("600");
		window.awaitState(CallState.Active.class);
		assertEquals("600", call().remote().number());
		desk.click(window.button("Hang up"));
		desk.await("the call is over", () -> window.calls.calls().isEmpty());
		window.awaitRow("600");
		window.button("Call");
	}

	@Test
	void mutesHoldsAndResumes() {
		window.dial("600");
		FunctionTile mute = window.tile("Mute");
		desk.click(mute);
		desk.await("muted", () -> call().muted() && mute.mode() == FunctionTile.Mode.ON);
		desk.click(mute);
		desk.await("heard again", () -> !call().muted());
		desk.click(window.tile("Hold"));
		window.awaitState(CallState.Held.class);
		desk.picture("03-calls-held");
		desk.click(window.tile("Resume"));
		window.awaitState(CallState.Active.class);
	}

	@Test
	void keypadOfTheCallSendsTones() {
		window.dial("603");
		desk.click(window.tile("Keypad"));
		desk.click(window.key("1"));
		desk.await("the keypad stays open", () -> window.tile("Keypad").mode() == FunctionTile.Mode.ON);
		assertEquals("603", call().remote().number(), "the key has not dialled");
	}

	@Test
	void takesACallFromOutside() {
		window.callIn();
		PushButton answer = window.button("Answer");
		desk.picture("02-calls-incoming");
		assertEquals(Direction.IN, call().direction());
		desk.click(answer);
		window.awaitState(CallState.Active.class);
		desk.click(window.button("Hang up"));
		desk.await("the call is over", () -> window.calls.calls().isEmpty());
		window.awaitRow("Incoming");
	}

	@Test
	void declinesACallFromOutside() {
		window.callIn();
		desk.click(window.button("Decline"));
		desk.await("the call is over", () -> window.calls.calls().isEmpty());
		window.button("Call");
	}

	@Test
	void saysThatANumberIsBusyAndTriesAgain() {
		window.dial("422");
		PushButton again = window.button("Try again");
		desk.picture("calls-busy");
		desk.click(again);
		window.button("Try again");
	}

	@Test
	void aSecondCallHoldsTheFirst() {
		window.dial("600");
		window.awaitState(CallState.Active.class);
		window.callIn();
		// One button stands in the panel, one in the list; both answer.
		desk.click(window.button("Answer"));
		window.awaitState(CallState.Held.class);
		desk.await("two lines", () -> window.calls.calls().size() == 2);
		window.button("Resume");
		desk.picture("03-calls-multiline");
	}

	@Test
	void digitsTypedAnywhereGoIntoTheNumber() {
		desk.ui(() -> window.list().setFocus());
		for (char sign : "412".toCharArray()) {
			desk.type(sign);
		}
		desk.await("412 stands in the field", () -> "412".equals(window.number().text()));
	}

	@Test
	void functionKeysAnswerAndHangUp() {
		desk.ui(() -> window.list().setFocus());
		window.callIn();
		window.button("Answer");
		desk.key(SWT.F7);
		window.awaitState(CallState.Active.class);
		desk.key(SWT.F8);
		desk.await("the call is over", () -> window.calls.calls().isEmpty());
	}

	@Test
	void anEmptyFieldTakesTheLastNumber() {
		window.dial("600");
		window.awaitState(CallState.Active.class);
		desk.click(window.button("Hang up"));
		desk.click(window.button("Call"));
		desk.await("600 is filled in", () -> "600".equals(window.number().text()));
		assertTrue(window.calls.calls().isEmpty());
	}
}
