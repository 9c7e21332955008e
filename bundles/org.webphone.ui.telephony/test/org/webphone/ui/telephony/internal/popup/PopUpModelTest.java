package org.webphone.ui.telephony.internal.popup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.core.Address;
import org.webphone.core.CallId;
import org.webphone.telephony.Party;
import org.webphone.ui.telephony.internal.popup.PopUp.Kind;

class PopUpModelTest {

	private static final CallId ONE = new CallId("1");
	private static final CallId TWO = new CallId("2");

	private final List<Integer> waits = new ArrayList<>();
	private final List<Runnable> timers = new ArrayList<>();
	private int seconds = 20;
	private final PopUpModel model = new PopUpModel(Runnable::run, () -> seconds, (millis, task) -> {
		waits.add(millis);
		timers.add(task);
	});

	private static PopUp popUp(CallId call, Kind kind, String name) {
		return new PopUp(call, kind, new Party(Address.parse("sip:442@example.org"), name, "", ""), "405", Instant.EPOCH);
	}

	private List<String> names() {
		return model.shown().stream().map(p -> p.kind() + " " + p.remote().name()).toList();
	}

	@Test
	void staysAsLongAsTheUserWants() {
		seconds = 10;
		model.show(popUp(ONE, Kind.INCOMING, "Anna"));
		assertEquals(List.of(10_000), waits);
		timers.getFirst().run();
		assertEquals(List.of(), names());
	}

	@Test
	void aNameThatComesLaterDoesNotMakeItStayLonger() {
		model.show(popUp(ONE, Kind.INCOMING, ""));
		model.show(popUp(ONE, Kind.INCOMING, "Anna"));
		assertEquals(List.of("INCOMING Anna"), names());
		assertEquals(List.of(20_000), waits);
	}

	@Test
	void goesWhenTheCallIsAnswered() {
		model.show(popUp(ONE, Kind.INCOMING, "Anna"));
		model.show(popUp(TWO, Kind.INCOMING, "Bart"));
		model.withdraw(ONE);
		assertEquals(List.of("INCOMING Bart"), names());
	}

	@Test
	void tellsOfTheMissedCallForFiveSecondsWhateverTheOldTimerSays() {
		model.show(popUp(ONE, Kind.INCOMING, "Anna"));
		model.withdraw(ONE);
		model.show(popUp(ONE, Kind.MISSED, "Anna"));
		assertEquals(5_000, waits.getLast());
		timers.getFirst().run();
		assertEquals(List.of("MISSED Anna"), names());
		timers.getLast().run();
		assertEquals(List.of(), names());
	}

	@Test
	void onceClosedItDoesNotComeBackForTheSameCall() {
		model.show(popUp(ONE, Kind.INCOMING, "Anna"));
		model.close(ONE);
		model.show(popUp(ONE, Kind.INCOMING, "Anna Example"));
		assertEquals(List.of(), names());
	}

	@Test
	void nothingIsShownToWhoWantsNoPopUps() {
		seconds = 0;
		model.show(popUp(ONE, Kind.INCOMING, "Anna"));
		model.show(popUp(TWO, Kind.MISSED, "Bart"));
		assertEquals(List.of(), names());
	}
}
