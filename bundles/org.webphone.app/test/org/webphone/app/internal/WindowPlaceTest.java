package org.webphone.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

	private static final Rectangle LEFT = new Rectangle(0, 0, 1920, 1080);
	private static final Rectangle RIGHT = new Rectangle(1920, 0, 1280, 1024);

	@Test
	void aWindowStandsWhereItStood() {
		var saved = new Rectangle(100, 50, 1280, 800);
		assertEquals(Optional.of(saved), WindowPlace.fitting(saved, List.of(LEFT, RIGHT)));
	}

	@Test
	void aWindowOfAMonitorThatIsGoneIsPlacedAnew() {
		assertEquals(Optional.empty(), WindowPlace.fitting(new Rectangle(2000, 100, 1100, 700), List.of(LEFT)));
	}

	@Test
	void aWindowIsNeverLargerThanItsMonitor() {
		assertEquals(Optional.of(new Rectangle(1950, 10, 1280, 1024)),
				WindowPlace.fitting(new Rectangle(1950, 10, 1900, 1060), List.of(LEFT, RIGHT)));
	}

	@Test
	void itsTitleCanAlwaysBeReached() {
		assertEquals(Optional.empty(), WindowPlace.fitting(new Rectangle(1880, 100, 1100, 700), List.of(LEFT)));
		assertEquals(Optional.empty(), WindowPlace.fitting(new Rectangle(100, 1075, 1100, 700), List.of(LEFT)));
	}

	@Test
	void nonsenseIsNoPlace() {
		assertEquals(Optional.empty(), WindowPlace.parse(""));
		assertEquals(Optional.empty(), WindowPlace.parse("1,2,3"));
		assertEquals(Optional.of(new Rectangle(-8, 20, 1280, 800)), WindowPlace.parse("-8,20,1280,800"));
	}
}
