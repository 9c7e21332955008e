package org.webphone.ui.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class CallColumnsTest {

	/** Section 2 of the design: the inner width is 784 with the two lines of the card; the department has what the others leave. */
	@Test
	void numberStatusTimeNameAndActionsHaveTheWidthsOfTheDesign() {
		var row = new Rectangle(0, 0, 782, 40);
		List<Integer> widths = IntStream.range(0, 6).mapToObj(i -> CallRows.WIDE.cell(i, row).width).toList();
		assertEquals(List.of(132, 116, 80, 160, 782 - 32 - 5 * 8 - 616, 128), widths);
		assertEquals(16, CallRows.WIDE.cell(0, row).x);
	}

	@Test
	void theDepartmentGoesInAWindowBelow1120() {
		int rail = 96;
		int panel = 352;
		assertEquals(1120, CallRows.LEAST_WIDE + rail + panel + 2 * 24 + 2);
	}
}
