package org.webphone.testbench;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class XvfbDisplayTest {

	@Test
	void twoDisplaysStandSideBySide() {
		try (XvfbDisplay one = XvfbDisplay.start(800, 600); XvfbDisplay other = XvfbDisplay.start(800, 600)) {
			assertTrue(one.environment().get("DISPLAY").matches(":\\d+"));
			assertNotEquals(one.environment(), other.environment());
		}
	}
}
