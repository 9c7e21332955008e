package org.webphone.ui.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

class DialModelTest {

	private final FakeCalls calls = new FakeCalls();
	private final CallsModel lines = new CallsModel(calls, Runnable::run, new ManualTime(), Throwable::getMessage);
	private final DialModel dial = new DialModel(lines, () -> CompletableFuture.completedStage(Optional.of("600")),
			Runnable::run, Optional::empty);

	@Test
	void keysAddTheirSign() {
		dial.press("4");
		dial.press("#");
		assertEquals("4#", dial.text());
	}

	@Test
	void backspaceTakesTheLastSign() {
		dial.text("42\ud83d\ude00");
		dial.backspace();
		assertEquals("42", dial.text());
		dial.text("");
		dial.backspace();
		assertEquals("", dial.text());
	}

	@Test
	void callsTheNumberAndEmptiesTheField() {
		dial.text(" 412 ");
		dial.call();
		assertEquals(List.of("dial 412"), calls.orders);
		assertEquals("", dial.text());
	}

	@Test
	void anEmptyFieldIsFilledWithTheLastNumberFirst() {
		dial.call();
		assertEquals("600", dial.text());
		assertEquals(List.of(), calls.orders);
		dial.call();
		assertEquals(List.of("dial 600"), calls.orders);
	}

	@Test
	void aNumberThatCannotBeDialledStaysInTheField() {
		calls.refusal = "There is no account to call from.";
		dial.text("412");
		dial.call();
		assertEquals("412", dial.text());
		assertEquals("There is no account to call from.", lines.problem());
	}

	@Test
	void aDoubleClickIsOneCall() {
		var slow = new ArrayDeque<Runnable>();
		var window = new CallsModel(calls, slow::add, new ManualTime(), Throwable::getMessage);
		window.dial("412", () -> {
		});
		window.dial("412", () -> {
		});
		assertEquals(List.of("dial 412"), calls.orders);
		slow.forEach(Runnable::run);
		window.dial("412", () -> {
		});
		assertEquals(List.of("dial 412", "dial 412"), calls.orders, "when it exists, another is a wish of its own");
	}
}
