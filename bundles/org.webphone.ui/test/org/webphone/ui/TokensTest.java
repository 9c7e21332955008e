package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {

	private final Tokens tokens = Tokens.load();

	@Test
	void readsTheValuesOfTheDesign() {
		assertEquals("#F3F5FA", tokens.hex(Scheme.LIGHT, Token.CANVAS));
		assertEquals("#111827", tokens.hex(Scheme.DARK, Token.CANVAS));
		assertArrayEquals(new int[] { 0x24, 0x58, 0xD3 }, tokens.rgb(Scheme.LIGHT, Token.ACCENT));
	}

	@Test
	void blackOnWhiteHasTheHighestContrast() {
		assertEquals(1, tokens.contrast(Scheme.LIGHT, Token.INK, Token.INK), 1e-9);
		assertEquals(tokens.contrast(Scheme.LIGHT, Token.INK, Token.SURFACE),
				tokens.contrast(Scheme.LIGHT, Token.SURFACE, Token.INK), 1e-9);
	}

	@ParameterizedTest
	@EnumSource(Scheme.class)
	void textIsReadableOnEverySurface(Scheme scheme) {
		for (Token text : List.of(Token.INK, Token.INK_2, Token.INK_3)) {
			for (Token behind : List.of(Token.SURFACE, Token.CANVAS, Token.SUNKEN, Token.HOVER, Token.SELECTED)) {
				assertContrast(scheme, text, behind, 4.5);
			}
		}
		for (Token solid : List.of(Token.ACCENT, Token.GREEN, Token.ORANGE, Token.RED, Token.GREY)) {
			assertContrast(scheme, Token.ON_SOLID, solid, 4.5);
		}
		assertContrast(scheme, Token.RAIL_INK, Token.RAIL, 4.5);
		assertContrast(scheme, Token.RAIL_ON, Token.RAIL_BADGE, 4.5);
	}

	/** A state has its word, and its sign, on the soft fill of its card or row as well as on the page. */
	@ParameterizedTest
	@EnumSource(Scheme.class)
	void wordsAndSignsOfStatesAreReadableOnTheirFills(Scheme scheme) {
		var fills = Map.of(Token.GREEN, Token.GREEN_SOFT, Token.ORANGE, Token.ORANGE_SOFT, Token.RED, Token.RED_SOFT, Token.ACCENT, Token.ACCENT_SOFT);
		fills.forEach((sign, fill) -> {
			Token word = Token.valueOf(sign.name() + "_TEXT");
			for (Token behind : List.of(fill, Token.SURFACE, Token.CANVAS, Token.SUNKEN, Token.HOVER, Token.SELECTED)) {
				assertContrast(scheme, word, behind, 4.5);
				assertContrast(scheme, sign, behind, 3);
			}
			assertContrast(scheme, Token.INK, fill, 4.5);
			assertContrast(scheme, Token.INK_2, fill, 4.5);
		});
		for (Token solid : List.of(Token.ACCENT_HOVER, Token.GREEN_HOVER, Token.RED_HOVER)) {
			assertContrast(scheme, Token.ON_SOLID, solid, 4.5);
		}
		assertContrast(scheme, Token.INK_2, Token.GREY_SOFT, 4.5);
		assertContrast(scheme, Token.INK_3, Token.GREY_SOFT, 4.5);
		assertContrast(scheme, Token.RAIL_ON, Token.RAIL_ACTIVE, 4.5);
		assertContrast(scheme, Token.RAIL_BAR, Token.RAIL, 3);
		assertContrast(scheme, Token.SURFACE, Token.INK, 4.5);
	}

	@Test
	void highContrastIsTwiceAsStrict() {
		for (Token text : List.of(Token.INK, Token.INK_2, Token.INK_3, Token.ACCENT_TEXT, Token.GREEN_TEXT, Token.ORANGE_TEXT, Token.RED_TEXT,
				Token.CONTROL, Token.FOCUS)) {
			for (Token behind : List.of(Token.SURFACE, Token.CANVAS, Token.SUNKEN, Token.HOVER, Token.SELECTED, Token.GREEN_SOFT, Token.ORANGE_SOFT,
					Token.RED_SOFT, Token.ACCENT_SOFT, Token.GREY_SOFT)) {
				assertContrast(Scheme.HIGH_CONTRAST, text, behind, 7);
			}
		}
		for (Token solid : List.of(Token.ACCENT, Token.GREEN, Token.ORANGE, Token.RED, Token.GREY)) {
			assertContrast(Scheme.HIGH_CONTRAST, Token.ON_SOLID, solid, 7);
		}
		assertContrast(Scheme.HIGH_CONTRAST, Token.RAIL_INK, Token.RAIL, 7);
		assertContrast(Scheme.HIGH_CONTRAST, Token.RAIL_ON, Token.RAIL_BADGE, 7);
	}

	@ParameterizedTest
	@EnumSource(Scheme.class)
	void outlinesOfControlsAreSeen(Scheme scheme) {
		for (Token line : List.of(Token.CONTROL, Token.FOCUS, Token.GREEN, Token.ORANGE, Token.RED)) {
			assertContrast(scheme, line, Token.SURFACE, 3);
			assertContrast(scheme, line, Token.CANVAS, 3);
		}
	}

	private void assertContrast(Scheme scheme, Token a, Token b, double least) {
		double contrast = tokens.contrast(scheme, a, b);
		assertTrue(contrast >= least, () -> scheme + ": " + a + " on " + b + " has only " + contrast);
	}
}
