package org.webphone.ui;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Display;

/**
 * Texts that are drawn again and again, laid out once: drawing such a one takes a quarter of the time. One that is seen for the first
 * time gets none, since most are running times. The ones not used for longest go. UI thread.
 */
final class DrawnTexts {

	private static final int KEPT = 300;

	private final Display display;
	private final Function<TextStyle, Font> fonts;
	private final Map<TextStyle, Map<String, Laid>> styles = new EnumMap<>(TextStyle.class);

	/** A text that was drawn; the layout comes with the second time. */
	private static final class Laid {

		private TextLayout layout;
	}

	/** Disposes what it forgets. */
	private static final class Texts extends LinkedHashMap<String, Laid> {

		private static final long serialVersionUID = 1L;

		Texts() {
			super(64, .75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Laid> eldest) {
			if (size() <= KEPT) {
				return false;
			}
			if (eldest.getValue().layout != null) {
				eldest.getValue().layout.dispose();
			}
			return true;
		}
	}

	DrawnTexts(Display display, Function<TextStyle, Font> fonts) {
		this.display = display;
		this.fonts = fonts;
	}

	/** The layout of a line; empty where it is to be drawn as it is. */
	Optional<TextLayout> of(String text, TextStyle style) {
		Map<String, Laid> texts = styles.get(style);
		if (texts == null) {
			texts = new Texts();
			styles.put(style, texts);
		}
		Laid known = texts.get(text);
		if (known == null) {
			texts.put(text, new Laid());
			return Optional.empty();
		}
		if (known.layout == null && oneLine(text)) {
			known.layout = new TextLayout(display);
			known.layout.setFont(fonts.apply(style));
			known.layout.setText(text);
		}
		return Optional.ofNullable(known.layout);
	}

	void dispose() {
		styles.values().forEach(texts -> texts.values().forEach(one -> {
			if (one.layout != null) {
				one.layout.dispose();
			}
		}));
		styles.clear();
	}

	/** A layout would break at a line end, where a painted line shows a sign. */
	private static boolean oneLine(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < ' ' || text.charAt(i) == '\u2028' || text.charAt(i) == '\u2029' || text.charAt(i) == '\u0085') {
				return false;
			}
		}
		return !text.isEmpty();
	}
}
