package org.webphone.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Display;

/** Images of icons in any token colour and size. UI thread only, except {@link #warmUp()}; disposed with the display. */
public final class Icons {

	private static final int LARGEST = 256;
	private static final int TOKENS = Token.values().length;
	private static final int[] SIZES = { 16, 20, 24, 18, 14 };

	private final Display display;
	private final Theme theme;
	private final Drawings drawings;
	private final int zoom;
	private final Map<Key, Image> images = new HashMap<>();
	/** The same in the scheme in use, found without making a key: asked at every painting. */
	private final Map<Integer, Image> now = new HashMap<>();

	private record Key(Icon icon, int size, String colour, String mark) {
	}

	Icons(Display display, Theme theme, Drawings drawings) {
		this.display = display;
		this.theme = theme;
		this.drawings = drawings;
		this.zoom = display.getPrimaryMonitor().getZoom();
		theme.addListener(now::clear);
		display.disposeExec(() -> images.values().forEach(Image::dispose));
	}

	/** The icon in {@code size} pixels (at 100 %), its lines in {@code colour}. Shared: never dispose it. */
	public Image image(Icon icon, int size, Token colour) {
		int place = (icon.ordinal() * TOKENS + colour.ordinal()) * LARGEST + size;
		Image known = now.get(place);
		if (known == null) {
			var key = new Key(icon, size, theme.hex(colour), theme.hex(Token.ON_SOLID));
			known = images.computeIfAbsent(key, k -> new Image(display, provider(k)));
			now.put(place, known);
		}
		return known;
	}

	/** Draws all icons in the sizes of the design, because the first time takes 0.3 s and each a few ms; meant for a background thread at the start. */
	public void warmUp() {
		for (int size : SIZES) {
			for (Icon icon : Icon.values()) {
				shape(icon, size * zoom / 100);
			}
		}
	}

	private ImageDataProvider provider(Key key) {
		// GTK asks for the data at every drawing when the scale is not 100 %.
		Map<Integer, ImageData> zooms = new HashMap<>();
		return asked -> zooms.computeIfAbsent(asked,
				z -> shape(key.icon, key.size * z / 100).coloured(Tokens.rgb(key.colour), Tokens.rgb(key.mark)));
	}

	/** From one drawing every colour is made without drawing again. */
	private Drawing shape(Icon icon, int pixels) {
		return drawings.of(icon.name(), pixels, () -> SvgIcon.shape(source(icon), pixels));
	}

	private static String source(Icon icon) {
		try (InputStream in = Icons.class.getResourceAsStream(icon.file())) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new IllegalStateException("The icon " + icon.file() + " cannot be read", e);
		}
	}

	/** The text of an SVG file in another size and other colours. */
	static final class SvgIcon {

		private static final String LINE = "#1f2a44";
		private static final String MARK = "#ffffff";

		private SvgIcon() {
		}

		/** The icon, lines in pure red and marks in pure blue. */
		static String shape(String svg, int pixels) {
			return recolour(svg, pixels, "#FF0000", "#0000FF");
		}

		static String recolour(String svg, int pixels, String colour, String mark) {
			return svg.replace(MARK, mark).replace(LINE, colour)
					.replace("width=\"24\" height=\"24\"", "width=\"" + pixels + "\" height=\"" + pixels + '"');
		}
	}
}
