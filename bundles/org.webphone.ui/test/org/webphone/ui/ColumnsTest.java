package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class ColumnsTest {

	private final Columns calls = new Columns(List.of(132, 116, 80, 160, 0, 128));

	@Test
	void placesTheColumnsOfTheDesign() {
		var row = new Rectangle(0, 40, 782, 40);
		assertEquals(new Rectangle(16, 40, 132, 40), calls.cell(0, row));
		assertEquals(new Rectangle(156, 40, 116, 40), calls.cell(1, row));
		assertEquals(new Rectangle(368, 40, 160, 40), calls.cell(3, row));
		assertEquals(new Rectangle(536, 40, 94, 40), calls.cell(4, row));
		assertEquals(638 + 128, calls.cell(5, row).x + calls.cell(5, row).width);
	}

	@Test
	void givesTheRestToOneColumn() {
		assertEquals(194, calls.cell(4, new Rectangle(0, 0, 882, 40)).width);
		assertEquals(0, calls.cell(4, new Rectangle(0, 0, 300, 40)).width);
	}

	@Test
	void aHiddenColumnLeavesNoGap() {
		var narrow = new Columns(List.of(132, 116, 80, 0, Columns.HIDDEN, 128));
		var row = new Rectangle(0, 0, 526, 40);
		assertEquals(0, narrow.cell(4, row).width);
		assertEquals(8, narrow.cell(5, row).x - narrow.cell(3, row).x - narrow.cell(3, row).width);
		assertEquals(510, narrow.cell(5, row).x + narrow.cell(5, row).width);
	}
}
