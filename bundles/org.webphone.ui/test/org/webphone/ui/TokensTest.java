package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {

	private final Tokens tokens = Tokens.load();

	/** Section 3 of the design: token, light, dark. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			canvas, #F3F5FA, #111827
			accent-text, #1F4DBB, #A3C1FF
			surface, #FFFFFF, #19233A
			green, #147A48, #4CC98A
			sunken, #F8F9FC, #141D31
			green-hover, #0F6339, #6BD9A1
			hover, #F1F4FA, #212D48
			green-soft, #E2F4E9, #16382C
			selected, #E7EEFD, #233763
			green-text, #0F6339, #74DCA6
			border, #DEE3EE, #2E3B58
			orange, #B4570A, #F0A548
			control, #7C88A3, #7485AB
			orange-soft, #FDF0DD, #3B2C17
			ink, #1F2A44, #EAF0FB
			orange-text, #8F4306, #F6BC74
			ink-2, #4F5B76, #B4C0D9
			red, #C22B38, #F4727D
			ink-3, #5D6882, #94A2C2
			red-hover, #A1202C, #FF8E97
			rail, #18223C, #0C1220
			red-soft, #FCE9EB, #42202A
			rail-ink, #C6D0E6, #B4C0D9
			red-text, #A1202C, #FF9AA2
			rail-active, #2C3B66, #233763
			grey, #5D6882, #94A2C2
			accent, #2458D3, #7FA8FF
			grey-soft, #ECEFF5, #26324D
			accent-hover, #1B47B0, #9DBDFF
			on-solid, #FFFFFF, #0E1729
			accent-soft, #E7EEFD, #1F315C
			focus, #2458D3, #9DBDFF
			rail-badge, #C22B38, #C22B38
			rail-on, #FFFFFF, #FFFFFF
			rail-bar, #8FB2FF, #8FB2FF
			rail-divider, #33415F, #33415F
			rail-mark, #2F62DE, #2F62DE
			""")
	void hasTheValuesOfTheDesign(String key, String light, String dark) {
		Token token = Token.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
		assertEquals(light, tokens.hex(Scheme.LIGHT, token));
		assertEquals(dark, tokens.hex(Scheme.DARK, token));
	}

	@Test
	void aColourHasThreeParts() {
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
