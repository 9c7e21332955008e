package org.webphone.ui;

/** The type scale: size in whole points (1 pt = 4/3 px at 96 dpi), weight and line height in pixels. */
public enum TextStyle {
	TIMER(18, Weight.SEMI_BOLD, 32),
	TITLE(15, Weight.SEMI_BOLD, 32),
	DIAL(13, Weight.REGULAR, 20),
	KEY(13, Weight.SEMI_BOLD, 20),
	NAME(12, Weight.SEMI_BOLD, 24),
	SECTION(11, Weight.SEMI_BOLD, 24),
	SECTION_MEDIUM(11, Weight.MEDIUM, 24),
	BODY(10, Weight.REGULAR, 20),
	BODY_MEDIUM(10, Weight.MEDIUM, 20),
	BODY_STRONG(10, Weight.SEMI_BOLD, 20),
	CAPTION(9, Weight.REGULAR, 16),
	CAPTION_MEDIUM(9, Weight.MEDIUM, 16),
	CAPTION_STRONG(9, Weight.SEMI_BOLD, 16);

	/** Weights that are shipped. */
	public enum Weight {
		REGULAR, MEDIUM, SEMI_BOLD
	}

	private final int points;
	private final Weight weight;
	private final int line;

	TextStyle(int points, Weight weight, int line) {
		this.points = points;
		this.weight = weight;
		this.line = line;
	}

	public int points() {
		return points;
	}

	public Weight weight() {
		return weight;
	}

	/** Height of a line of text. */
	public int line() {
		return line;
	}

	/** The next one that takes less room; the smallest is its own. */
	TextStyle smaller() {
		return switch (this) {
			case BODY_STRONG -> CAPTION_STRONG;
			case BODY_MEDIUM -> CAPTION_MEDIUM;
			case BODY, CAPTION_STRONG, CAPTION_MEDIUM -> CAPTION;
			default -> this;
		};
	}

	/** Height of the glyphs of our typeface at the usual size of text, in pixels. */
	int height() {
		return switch (points) {
			case 18 -> 30;
			case 15 -> 25;
			case 13 -> 22;
			case 12 -> 20;
			case 11 -> 19;
			case 10 -> 17;
			default -> 15;
		};
	}

	/** On Cocoa a point is a pixel, so the sizes there are the pixels of the design in whole points. */
	int pointsOnCocoa() {
		return switch (points) {
			case 18 -> 24;
			case 15 -> 20;
			case 13 -> 17;
			case 12 -> 16;
			case 11 -> 15;
			case 10 -> 13;
			default -> 12;
		};
	}
}
