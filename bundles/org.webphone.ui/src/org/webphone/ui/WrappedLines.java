package org.webphone.ui;

import java.util.List;

/** The lines of one text, kept until the text, the room or the size of letters changes: layouts ask for them often. UI thread. */
public final class WrappedLines {

	private final Typography type;
	private final TextStyle style;
	private List<String> lines = List.of();
	private String text;
	private int width;
	private int letters;

	public WrappedLines(Typography type, TextStyle style) {
		this.type = type;
		this.style = style;
	}

	public List<String> of(String now, int room) {
		if (!now.equals(text) || room != width || letters != type.generation()) {
			text = now;
			width = room;
			letters = type.generation();
			lines = Wrap.lines(now, room, s -> type.width(s, style));
		}
		return lines;
	}
}
