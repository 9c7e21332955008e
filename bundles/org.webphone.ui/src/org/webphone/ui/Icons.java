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
import org.eclipse.swt.widgets.Display;

/** Images of icons in any token colour and size. UI thread only, except {@link #warmUp()}; disposed with the display. */
public final class Icons {

	private final Display display;
	private final Theme theme;
	private final Map<Icon, String> sources = new ConcurrentHashMap<>();
	private final Map<Key, Image> images = new HashMap<>();

	private record Key(Icon icon, int size, String colour, String mark) {
	}

	Icons(Display display, Theme theme) {
		this.display = display;
		this.theme = theme;
		display.disposeExec(() -> images.values().forEach(Image::dispose));
	}

	/** The icon in {@code size} pixels (at 100 %), its lines in {@code colour}. Shared: never dispose it. */
	public Image image(Icon icon, int size, Token colour) {
		var key = new Key(icon, size, theme.hex(colour), theme.hex(Token.ON_SOLID));
		return images.computeIfAbsent(key, k -> new Image(display, provider(k)));
	}

	/** Rasterises once, because the first time takes 0.3 s; meant for a background thread at the start. */
	public void warmUp() {
		SvgIcon.rasterise(source(Icon.PHONE), 24, "#000000", "#000000");
	}

	private ImageDataProvider provider(Key key) {
		// GTK asks for the data at every drawing when the scale is not 100 %.
		Map<Integer, ImageData> zooms = new HashMap<>();
		return zoom -> zooms.computeIfAbsent(zoom,
				z -> SvgIcon.rasterise(source(key.icon), key.size * z / 100, key.colour, key.mark));
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
