package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChartTest {

	@Test
	void thePointerFindsTheValueItStandsAt() {
		assertEquals(0, Chart.index(0, 201, 5));
		assertEquals(1, Chart.index(49, 201, 5));
		assertEquals(2, Chart.index(100, 201, 5));
		assertEquals(4, Chart.index(200, 201, 5));
	}

	@Test
	void oneValueFillsTheWholeWidth() {
		assertEquals(0, Chart.index(150, 200, 1));
	}

	@Test
	void besidesTheChartThereIsNoValue() {
		assertEquals(-1, Chart.index(-1, 200, 5));
		assertEquals(-1, Chart.index(200, 200, 5));
		assertEquals(-1, Chart.index(10, 200, 0));
	}
}
