package org.webphone.ui;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** One function of a call: an icon over a word, on or off. */
public final class FunctionTile extends Pressable {

	/** How the tile stands. */
	public enum Mode {
		OFF, ON, RECORDING
	}

	private Icon icon;
	private String text = "";
	private String name = "";
	private Mode mode = Mode.OFF;

	public FunctionTile(Composite parent, UiKit kit, Icon icon) {
		super(parent, kit);
		this.icon = icon;
	}

	/**
	 * @param word the label
	 * @param full object and state for assistive technology, "Mute, off"
	 */
	public FunctionTile say(String word, String full) {
		if (!word.equals(text) || !full.equals(name)) {
			text = word;
			name = full;
			Accessibles.renamed(this);
			redraw();
		}
		return this;
	}

	public FunctionTile icon(Icon value) {
		icon = value;
		redraw();
		return this;
	}

	public FunctionTile mode(Mode value) {
		if (mode != value) {
			boolean told = (mode == Mode.OFF) != (value == Mode.OFF);
			mode = value;
			if (told) {
				Accessibles.changed(this, ACC.STATE_CHECKED, value != Mode.OFF);
			}
			redraw();
		}
		return this;
	}

	public Mode mode() {
		return mode;
	}

	public String text() {
		return text;
	}

	@Override
	public String accessibleName() {
		return name;
	}

	@Override
	protected int role() {
		return ACC.ROLE_CHECKBUTTON;
	}

	@Override
	protected int accessibleState() {
		return super.accessibleState() | (mode == Mode.OFF ? 0 : ACC.STATE_CHECKED);
	}

	@Override
	protected int radius() {
		return 10;
	}

	@Override
	protected Point preferred() {
		return new Point(96, 64);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		Token words = Token.INK;
		switch (mode) {
			case OFF -> painter.box(area, 10, isEnabled() ? hovered() ? Token.HOVER : Token.SURFACE : Token.GREY_SOFT, 1,
					Token.BORDER);
			case ON -> {
				painter.box(area, 10, Token.ACCENT_SOFT, 2, Token.ACCENT);
				words = Token.ACCENT_TEXT;
			}
			case RECORDING -> {
				painter.box(area, 10, Token.RED_SOFT, 2, Token.RED);
				words = Token.RED_TEXT;
			}
		}
		if (!isEnabled()) {
			words = Token.INK_3;
		}
		int y = pressed() ? 1 : 0;
		painter.icon(icon, 20, words, area.x + (area.width - 20) / 2, area.y + y + 12);
		TextStyle style = mode == Mode.OFF ? TextStyle.CAPTION_MEDIUM : TextStyle.CAPTION_STRONG;
		painter.text(text, style, words, new Rectangle(area.x + 4, area.y + y + 36, area.width - 8, 16),
				Painter.Align.CENTER);
	}
}
