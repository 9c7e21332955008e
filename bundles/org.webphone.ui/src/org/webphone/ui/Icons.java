package org.webphone.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** Images of icons in any token colour and size. UI thread only, except {@link #warmUp()}; disposed with the display. */
public final class Icons {

	private static final int[] SIZES = { 16, 20, 24, 18, 14 };

	private final Display display;
	private final Theme theme;
	private final int zoom;
	private final Map<Icon, String> sources = new ConcurrentHashMap<>();
	private final Map<Key, Image> images = new HashMap<>();

	/** Icons drawn once; from these every colour is made without drawing again. Filled by any thread. */
	private final Map<Shape, ImageData> shapes = new ConcurrentHashMap<>();

	private record Shape(Icon icon, int pixels) {
	}

	private record Key(Icon icon, int size, String colour, String mark) {
	}

	Icons(Display display, Theme theme) {
		this.display = display;
		this.theme = theme;
		this.zoom = display.getPrimaryMonitor().getZoom();
		display.disposeExec(() -> images.values().forEach(Image::dispose));
	}

	/** The icon in {@code size} pixels (at 100 %), its lines in {@code colour}. Shared: never dispose it. */
	public Image image(Icon icon, int size, Token colour) {
		var key = new Key(icon, size, theme.hex(colour), theme.hex(Token.ON_SOLID));
		return images.computeIfAbsent(key, k -> new Image(display, provider(k)));
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
				z -> SvgIcon.colour(shape(key.icon, key.size * z / 100), Tokens.rgb(key.colour), Tokens.rgb(key.mark)));
	}

	private ImageData shape(Icon icon, int pixels) {
		return shapes.computeIfAbsent(new Shape(icon, pixels), s -> SvgIcon.shape(source(icon), pixels));
	}

	private String source(Icon icon) {
		return sources.computeIfAbsent(icon, i -> {
			try (InputStream in = Icons.class.getResourceAsStream(i.file())) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			} catch (IOException e) {
				throw new IllegalStateException("The icon " + i.file() + " cannot be read", e);
			}
		});
	}

	/** Recolours and draws the text of an SVG file. */
	static final class SvgIcon {

		private static final String LINE = "#1f2a44";
		private static final String MARK = "#ffffff";

		private SvgIcon() {
		}

		/** The icon, lines in pure red and marks in pure blue. */
		static ImageData shape(String svg, int pixels) {
			return rasterise(svg, pixels, "#FF0000", "#0000FF");
		}

		/** A copy of a shape, red replaced by one colour and blue by the other, mixed as they are where both meet. */
		static ImageData colour(ImageData shape, int[] line, int[] mark) {
			var result = new ImageData(shape.width, shape.height, 32, new PaletteData(0xFF0000, 0xFF00, 0xFF));
			for (int y = 0; y < shape.height; y++) {
				for (int x = 0; x < shape.width; x++) {
					RGB pixel = shape.palette.getRGB(shape.getPixel(x, y));
					int both = Math.max(1, pixel.red + pixel.blue);
					int value = 0;
					for (int i = 0; i < 3; i++) {
						value = value << 8 | (line[i] * pixel.red + mark[i] * pixel.blue) / both;
					}
					result.setPixel(x, y, value);
					result.setAlpha(x, y, shape.getAlpha(x, y));
				}
			}
			return result;
		}

		static ImageData rasterise(String svg, int pixels, String colour, String mark) {
			byte[] text = recolour(svg, pixels, colour, mark).getBytes(StandardCharsets.UTF_8);
			return new ImageData(new ByteArrayInputStream(text));
		}

		static String recolour(String svg, int pixels, String colour, String mark) {
			return svg.replace(MARK, mark).replace(LINE, colour)
					.replace("width=\"24\" height=\"24\"", "width=\"" + pixels + "\" height=\"" + pixels + '"');
		}
	}
}
