package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.ui.TextStyle.Weight;

class TypeScaleTest {

	/** Section 4 of the design: style, points, line, weight, pixels on Cocoa. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			TIMER, 18, 32, SEMI_BOLD, 24
			TITLE, 15, 32, SEMI_BOLD, 20
			DIAL, 13, 20, REGULAR, 17
			KEY, 13, 20, SEMI_BOLD, 17
			NAME, 12, 24, SEMI_BOLD, 16
			SECTION, 11, 24, SEMI_BOLD, 15
			BODY, 10, 20, REGULAR, 13
			BODY_MEDIUM, 10, 20, MEDIUM, 13
			BODY_STRONG, 10, 20, SEMI_BOLD, 13
			CAPTION, 9, 16, REGULAR, 12
			CAPTION_STRONG, 9, 16, SEMI_BOLD, 12
			""")
	void hasTheSizesAndWeightsOfTheDesign(TextStyle style, int points, int line, Weight weight, int cocoa) {
		assertEquals(points, style.points());
		assertEquals(line, style.line());
		assertEquals(weight, style.weight());
		assertEquals(cocoa, style.pointsOnCocoa());
	}
}
