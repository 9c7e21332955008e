package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingsTest {

	private static final String DISC = "a red disc";
	private static final Supplier<String> NOT_AGAIN = () -> {
		throw new IllegalStateException("drawn again");
	};

	@TempDir
	Path folder;

	@Test
	void whatWasDrawnOnceIsReadAtTheNextStart() {
		Path file = folder.resolve("new/drawings");
		var first = drawings(file, "1");
		byte[] drawn = first.of("disc", 16, () -> DISC).rgba();
		first.keep();
		assertArrayEquals(drawn, drawings(file, "1").of("disc", 16, NOT_AGAIN).rgba());
		assertTrue(drawn[(8 * 16 + 8) * 4] != 0 && drawn[3] == 0, "a red middle, a clear corner");
	}

	@Test
	void anotherEditionDrawsAnew() {
		Path file = kept();
		assertThrows(IllegalStateException.class, () -> drawings(file, "2").of("disc", 16, NOT_AGAIN));
	}

	@Test
	void aDamagedFileCountsAsNoneAndIsWrittenAgain() throws Exception {
		Path file = kept();
		byte[] whole = Files.readAllBytes(file);
		for (int length = 0; length < whole.length; length += 37) {
			Files.write(file, java.util.Arrays.copyOf(whole, length));
			var again = drawings(file, "1");
			assertEquals(16, again.of("disc", 16, () -> DISC).pixels());
			again.keep();
			assertArrayEquals(whole, Files.readAllBytes(file));
		}
		whole[3 + 4 + 2 + 4] = 0x7F; // 2,000,000,000 pixels
		Files.write(file, whole);
		assertThrows(IllegalStateException.class, () -> drawings(file, "1").of("disc", 16, NOT_AGAIN));
	}

	@Test
	void nothingNewIsNotWritten() throws Exception {
		Path file = kept();
		var again = drawings(file, "1");
		Files.delete(file);
		again.of("disc", 16, NOT_AGAIN);
		again.keep();
		assertFalse(Files.exists(file));
	}

	private Path kept() {
		Path file = folder.resolve("drawings");
		var first = drawings(file, "1");
		first.of("disc", 16, () -> DISC);
		first.keep();
		return file;
	}

	/** What draws SVG belongs to the window; here a pen of our own is enough. */
	private static Drawings drawings(Path file, String edition) {
		return new Drawings(file, edition, text -> {
			assertEquals(DISC, text);
			var disc = new ImageData(16, 16, 32, new PaletteData(0xFF0000, 0xFF00, 0xFF));
			disc.alphaData = new byte[16 * 16];
			for (int y = 0; y < 16; y++) {
				for (int x = 0; x < 16; x++) {
					if (Math.hypot(x - 7.5, y - 7.5) < 6) {
						disc.setPixel(x, y, 0xFF0000);
						disc.setAlpha(x, y, 255);
					}
				}
			}
			return disc;
		});
	}
}
