package org.webphone.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.webphone.ui.Language;

class NewsTest {

	static List<Locale> languages() {
		return Language.OFFERED;
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyVersionHasItsNewsInEveryLanguage(Locale language) {
		for (String version : News.VERSIONS) {
			List<News.Item> items = News.items(version, language);
			assertFalse(items.isEmpty(), version);
			assertEquals(News.items(version, Locale.ENGLISH).size(), items.size(), version);
			for (News.Item item : items) {
				assertTrue(item.title().length() < 40 && !item.text().isBlank(), item.toString());
			}
		}
	}

	@Test
	void languagesDiffer() {
		assertFalse(News.items("1.0", Locale.FRENCH).equals(News.items("1.0", Locale.ENGLISH)));
	}

	@Test
	void newsAreAnnouncedUntilTheyWereRead() {
		var memory = new InMemory();
		assertEquals(News.items("1.0", Locale.ENGLISH).size(), new News(memory).fresh());
		new News(memory).read();
		assertEquals(0, new News(memory).fresh());
		memory.version = "0.9";
		assertTrue(new News(memory).fresh() > 0, "a newer version announces its own");
	}

	private static final class InMemory implements News.Memory {

		private String version = "";

		@Override
		public String read() {
			return version;
		}

		@Override
		public void read(String now) {
			version = now;
		}
	}
}
