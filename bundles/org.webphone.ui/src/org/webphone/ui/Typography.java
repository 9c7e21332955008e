package org.webphone.ui;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fonts of the type scale and measures of text in them. UI thread only; disposed with the display. */
public final class Typography {

	/** Names a folder of font files to load where the system does not know the typeface yet. */
	static final String FOLDER = "webphone.fonts";

	private static final Logger LOG = LoggerFactory.getLogger(Typography.class);
	private static final String INTER = "Inter";
	private static final int REMEMBERED = 1000;

	/** A text and the room it was fitted into. */
	private record Fit(TextStyle style, String text, int available) {
	}

	/** Forgets what was not used for longest. */
	private static final class Recent<K, V> extends LinkedHashMap<K, V> {
		private static final long serialVersionUID = 1L;

		Recent() {
			super(256, .75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
			return size() > REMEMBERED;
		}
	}

	private final Display display;
	private GC measuring;
	private int generation;
	private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
	private final Map<TextStyle, FontMetrics> metrics = new EnumMap<>(TextStyle.class);
	private final Map<String, Boolean> known = new HashMap<>();
	private final Map<TextStyle, Map<String, Integer>> widths = new EnumMap<>(TextStyle.class);
	private final Map<Fit, String> fits = new Recent<>();
	private final DrawnTexts drawn;
	private final Map<TextStyle, Boolean> tabular = new EnumMap<>(TextStyle.class);

	public Typography(Display display) {
		this.display = display;
		this.measuring = new GC(display);
		this.drawn = new DrawnTexts(display, this::font);
		loadFiles();
		// All at once: SWT sizes what it makes after the desktop's size of text has changed against the old one.
		for (TextStyle style : TextStyle.values()) {
			font(style);
		}
		display.disposeExec(this::dispose);
	}

	public Font font(TextStyle style) {
		return fonts.computeIfAbsent(style, this::create);
	}

	/** Another number whenever texts have another size than before. */
	int generation() {
		return generation;
	}

	/** Height of the glyph box, ascent and descent together. */
	public int height(TextStyle style) {
		return metrics(style).getHeight();
	}

	/**
	 * By how many pixels a line is higher than the design's, where the desktop has large text (up to 150 %); 0 otherwise. What is
	 * painted at fixed places moves down by it.
	 */
	public int extra(TextStyle style) {
		return Math.max(0, height(style) - style.height());
	}

	/** {@code pixels} of the design, more in proportion where the desktop has large text. */
	public int scaled(int pixels) {
		return pixels + pixels * extra(TextStyle.BODY) / TextStyle.BODY.height();
	}

	public int ascent(TextStyle style) {
		FontMetrics m = metrics(style);
		return m.getAscent() + m.getLeading();
	}

	/** Width of {@code text} drawn as one run. */
	public int width(String text, TextStyle style) {
		if (text.isEmpty()) {
			return 0;
		}
		Map<String, Integer> known = widths.get(style);
		if (known == null) {
			known = new Recent<>();
			widths.put(style, known);
		}
		Integer width = known.get(text);
		if (width == null) {
			measuring.setFont(font(style));
			width = measuring.textExtent(drawn(text, style), SWT.DRAW_TRANSPARENT).x;
			known.put(text, width);
		}
		return width;
	}

	/**
	 * {@code text} as it is drawn, on one line whatever stands in it. Figures of equal width bring a hyphen as wide as a figure along,
	 * which tears words apart; the typeface's other hyphen is none of the figures.
	 */
	String drawn(String text, TextStyle style) {
		String line = PlainLine.of(text);
		return line.indexOf('-') >= 0 && tabular(style) ? line.replace('-', '\u2010') : line;
	}

	/** Width of {@code text} with every digit in a cell as wide as "0". */
	public int digitsWidth(String text, TextStyle style) {
		return inOneRun(text, style) ? width(text, style) : Digits.width(text, s -> width(s, style));
	}

	/** {@code text}, or its beginning with an ellipsis where it is wider than {@code available}. */
	public String fit(String text, TextStyle style, int available) {
		if (width(text, style) <= available) {
			return text;
		}
		return fits.computeIfAbsent(new Fit(style, text, available),
				f -> Ellipsis.fit(text, available, s -> width(s, style)));
	}

	/** Texts laid out once for drawing. */
	DrawnTexts drawn() {
		return drawn;
	}

	/** What did not fit where it was painted since the size of text was last another one. */
	public List<String> shortened() {
		return fits.keySet().stream().map(Fit::text).distinct().toList();
	}

	/** Measures anew where the desktop's size of text has changed; says whether it has. */
	boolean remeasure() {
		int before = height(TextStyle.TIMER);
		var fresh = new GC(display);
		fresh.setFont(font(TextStyle.TIMER));
		if (fresh.getFontMetrics().getHeight() == before) {
			fresh.dispose();
			return false;
		}
		measuring.dispose();
		measuring = fresh;
		generation++;
		metrics.clear();
		widths.clear();
		fits.clear();
		tabular.clear();
		drawn.dispose();
		return true;
	}

	/** Whether a number needs no cells for its digits, or stands beside letters that cannot be drawn one by one. */
	boolean inOneRun(String text, TextStyle style) {
		return tabular(style) || PlainLine.turns(text);
	}

	/** Whether the font gives every digit the same width by itself. */
	boolean tabular(TextStyle style) {
		return tabular.computeIfAbsent(style, s -> Digits.tabular(t -> width(t, s)));
	}

	private FontMetrics metrics(TextStyle style) {
		return metrics.computeIfAbsent(style, s -> {
			measuring.setFont(font(s));
			return measuring.getFontMetrics();
		});
	}

	private Font create(TextStyle style) {
		FontFamily family = FontFamily.choose(style.weight(), this::knows);
		FontData system = display.getSystemFont().getFontData()[0];
		int points = "cocoa".equals(SWT.getPlatform()) ? style.pointsOnCocoa() : style.points();
		return new Font(display, family.name().isEmpty() ? system.getName() : family.name(), points,
				family.bold() ? SWT.BOLD : SWT.NORMAL);
	}

	private boolean knows(String family) {
		return known.computeIfAbsent(family, f -> display.getFontList(f, true).length > 0 || understood(f));
	}

	/** Pango does not list the weights as families but understands their names; what it does not know looks like any such name. */
	private boolean understood(String family) {
		return "gtk".equals(SWT.getPlatform()) && sample(family) != sample("No such typeface");
	}

	private int sample(String family) {
		var font = new Font(display, family, 40, SWT.NORMAL);
		try {
			measuring.setFont(font);
			return measuring.textExtent("Hamburgefonstiv 0123456789").x;
		} finally {
			font.dispose();
		}
	}

	private void loadFiles() {
		String folder = System.getProperty(FOLDER, "");
		if (folder.isEmpty() || display.getFontList(INTER, true).length > 0) {
			return;
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder), "*.{otf,ttf}")) {
			for (Path file : files) {
				if (!display.loadFont(file.toString())) {
					LOG.warn("The font {} cannot be loaded; the system's font is used instead", file.getFileName());
				}
			}
		} catch (java.io.IOException e) {
			LOG.warn("The folder of fonts {} cannot be read; the system's font is used instead", folder, e);
		}
	}

	private void dispose() {
		measuring.dispose();
		drawn.dispose();
		fonts.values().forEach(Font::dispose);
	}
}
