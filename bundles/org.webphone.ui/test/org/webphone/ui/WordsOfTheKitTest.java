package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.webphone.ui.TextStyle.Weight;

class WordsOfTheKitTest {

	@Test
	void initialsAreThoseOfTheFirstAndTheLastWord() {
		assertEquals("EW", Marks.initials("Els Wouters"));
		assertEquals("FR", Marks.initials("  felix van  rooy "));
		assertEquals("E", Marks.initials("Els"));
		assertEquals("", Marks.initials("0485 24 49 47"));
		assertEquals("", Marks.initials(""));
	}

	@Test
	void badgesCountToNine() {
		assertEquals("", Marks.count(0));
		assertEquals("9", Marks.count(9));
		assertEquals("9+", Marks.count(10));
	}

	@Test
	void barsFollowTheScore() {
		assertEquals(5, Marks.bars(4.4));
		assertEquals(4, Marks.bars(4.3));
		assertEquals(3, Marks.bars(3.6));
		assertEquals(1, Marks.bars(3.5));
	}

	@Test
	void linesBreakBetweenWords() {
		assertEquals(List.of("one two", "three"), Wrap.lines("one two three", 70, s -> 10 * s.length()));
		assertEquals(List.of("unbreakable"), Wrap.lines("unbreakable", 20, s -> 10 * s.length()));
	}

	@Test
	void takesTheFamilyTheSystemKnows() {
		assertEquals(new FontFamily("Inter Semi Bold", false),
				FontFamily.choose(Weight.SEMI_BOLD, Set.of("Inter", "Inter Semi Bold")::contains));
		assertEquals(new FontFamily("Inter", true), FontFamily.choose(Weight.SEMI_BOLD, Set.of("Inter")::contains));
		assertEquals(new FontFamily("", false), FontFamily.choose(Weight.MEDIUM, Set.of()::contains));
	}

	@Test
	void recoloursIconsInLineAndMark() {
		String svg = "<svg width=\"24\" height=\"24\" stroke=\"#1f2a44\"><path stroke=\"#ffffff\"/></svg>";
		assertEquals("<svg width=\"16\" height=\"16\" stroke=\"#AA0000\"><path stroke=\"#00BB00\"/></svg>",
				Icons.SvgIcon.recolour(svg, 16, "#AA0000", "#00BB00"));
	}

	@Test
	void coloursAShapeByItsRedAndBlueAndKeepsItsEdges() {
		var shape = new ImageData(3, 3, 32, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		int[] pixels = { 0xFF0000, 0x0000FF, 0x800080 };
		for (int x = 0; x < 3; x++) {
			shape.setPixel(x, 0, pixels[x]);
			shape.setAlpha(x, 0, 100 + x);
		}
		ImageData drawn = Drawing.of(shape).coloured(new int[] { 10, 20, 30 }, new int[] { 110, 120, 130 });
		assertEquals(new RGB(10, 20, 30), drawn.palette.getRGB(drawn.getPixel(0, 0)));
		assertEquals(new RGB(110, 120, 130), drawn.palette.getRGB(drawn.getPixel(1, 0)));
		assertEquals(new RGB(60, 70, 80), drawn.palette.getRGB(drawn.getPixel(2, 0)));
		assertEquals(102, drawn.getAlpha(2, 0));
	}

	@Test
	void everyIconHasItsFileInTheTwoColoursThatAreReplaced() throws Exception {
		for (Icon icon : Icon.values()) {
			try (var in = Icon.class.getResourceAsStream(icon.file())) {
				String svg = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
				assertTrue(svg.contains("width=\"24\" height=\"24\""), icon::file);
				assertEquals("", svg.replace("#1f2a44", "").replace("#ffffff", "").replaceAll("(?s)[^#]", ""), icon::file);
			}
		}
	}

	@Test
	void speaksTheLanguageAskedForOrEnglish() {
		assertEquals(Locale.FRENCH, Language.offered("fr"));
		assertEquals(Locale.ENGLISH, Language.offered("xx"));
	}

	@Test
	void tellsOfAnotherLanguageOnce() {
		var language = new Language("nl");
		List<Locale> heard = new ArrayList<>();
		var subscription = language.addListener(() -> heard.add(language.locale()));
		language.use(Locale.FRENCH);
		language.use(Locale.FRENCH);
		subscription.close();
		language.use(Locale.ENGLISH);
		assertEquals(List.of(Locale.FRENCH), heard);
	}
}
