package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class CardGridTest {

	@Test
	void columnsAreEquallyWide() {
		assertArrayEquals(new int[] { 0, 400, 800 }, new CardGrid(2, 16).edges(4, 2, 784));
	}

	@Test
	void aLastRowThatIsNotFullSharesTheWholeWidth() {
		assertArrayEquals(new int[] { 0, 800 }, new CardGrid(2, 16).edges(1, 2, 784));
	}

	@Test
	void columnsCanHaveWidthsOfTheirOwn() {
		assertArrayEquals(new int[] { 0, 304, 548, 800 }, new CardGrid(3, 16).shares(288, 228, 236).edges(3, 3, 784));
	}

	@Test
	void sharesCountOnlyInAFullRow() {
		assertArrayEquals(new int[] { 0, 400, 800 }, new CardGrid(3, 16).shares(288, 228, 236).edges(2, 3, 784));
	}
}
