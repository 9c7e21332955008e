package org.webphone.ui;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A button with words, with or without an icon before them. */
public final class PushButton extends Pressable {

	/** What the button is for; null colours are not drawn. */
	public enum Kind {
		PRIMARY(Token.ACCENT, Token.ACCENT_HOVER, null, Token.ON_SOLID),
		CALL(Token.GREEN, Token.GREEN_HOVER, null, Token.ON_SOLID),
		END(Token.RED, Token.RED_HOVER, null, Token.ON_SOLID),
		SECONDARY(Token.SURFACE, Token.HOVER, Token.CONTROL, Token.INK),
		DANGER(Token.SURFACE, Token.RED_SOFT, Token.RED, Token.RED_TEXT),
		ORANGE(Token.SURFACE, Token.ORANGE_SOFT, Token.ORANGE, Token.ORANGE_TEXT),
		TEXT(null, Token.HOVER, null, Token.ACCENT_TEXT);

		final Token fill;
		final Token hover;
		final Token line;
		final Token words;

		Kind(Token fill, Token hover, Token line, Token words) {
			this.fill = fill;
			this.hover = hover;
			this.line = line;
			this.words = words;
		}
	}

	/** Height, padding, type and icon of a button. */
	public enum Size {
		TINY(24, 8, 6, 8, 14, TextStyle.CAPTION_STRONG),
		ROW(30, 12, 6, 8, 16, TextStyle.CAPTION_STRONG),
		SMALL(32, 12, 6, 8, 16, TextStyle.CAPTION_STRONG),
		MEDIUM(40, 16, 8, 8, 18, TextStyle.BODY_STRONG),
		LARGE(48, 16, 8, 10, 20, TextStyle.SECTION);

		final int height;
		final int padding;
		final int gap;
		final int radius;
		final int icon;
		final TextStyle style;

		Size(int height, int padding, int gap, int radius, int icon, TextStyle style) {
			this.height = height;
			this.padding = padding;
			this.gap = gap;
			this.radius = radius;
			this.icon = icon;
			this.style = style;
		}

		public int height() {
			return height;
		}
	}

	private final Kind kind;
	private final Size size;
	private static final int TRAILING = 16;

	private Icon icon;
	private Icon trailing;
	private Token iconColour;
	private String text = "";
	private String name;

	public PushButton(Composite parent, UiKit kit, Kind kind, Size size) {
		super(parent, kit);
		this.kind = kind;
		this.size = size;
	}

	public PushButton icon(Icon value) {
		icon = value;
		redraw();
		return this;
	}

	/** As {@link #icon(Icon)}, in a colour of its own. */
	public PushButton icon(Icon value, Token colour) {
		iconColour = colour;
		return icon(value);
	}

	/** A small icon behind the words, where they lead on; null for none. */
	public PushButton trailing(Icon value) {
		trailing = value;
		redraw();
		return this;
	}

	public PushButton text(String value) {
		if (!value.equals(text)) {
			text = value;
			Accessibles.renamed(this);
			redraw();
		}
		return this;
	}

	/** A name for assistive technology that says more than the words shown. */
	public PushButton named(String value) {
		name = value;
		Accessibles.renamed(this);
		return this;
	}

	public String text() {
		return text;
	}

	public Kind kind() {
		return kind;
	}

	@Override
	public String accessibleName() {
		return name == null ? text : name;
	}

	@Override
	protected int radius() {
		return size.radius;
	}

	@Override
	protected Point preferred() {
		int padding = kind == Kind.TEXT ? 8 : size.padding;
		return new Point(2 * padding + 2 + contentWidth(), Math.max(size.height, kit().type().height(size.style) + 8));
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		draw(painter, area, new Look(kind, size, icon, iconColour, text, trailing, hovered(), pressed(), usable()));
	}

	private int contentWidth() {
		return contentWidth(kit(), size, icon, text) + tail(size, trailing);
	}

	private static int tail(Size size, Icon trailing) {
		return trailing == null ? 0 : size.gap + TRAILING;
	}

	static int contentWidth(UiKit kit, Size size, Icon icon, String text) {
		return kit.type().width(text, size.style) + (icon == null ? 0 : size.icon + (text.isEmpty() ? 0 : size.gap));
	}

	/** Width of a button in a row of a list. */
	static int width(UiKit kit, Size size, Icon icon, String text) {
		return 2 * size.padding + 2 + contentWidth(kit, size, icon, text);
	}

	/** Everything that decides how a button looks. */
	record Look(Kind kind, Size size, Icon icon, Token iconColour, String text, Icon trailing, boolean hovered, boolean pressed,
			boolean enabled) {
	}

	static void draw(Painter painter, Rectangle area, Look look) {
		Kind kind = look.kind;
		Size size = look.size;
		boolean bare = kind == Kind.TEXT;
		if (!look.enabled && !bare) {
			painter.box(area, size.radius, Token.GREY_SOFT, 1, Token.BORDER);
		} else {
			Token fill = look.hovered || look.pressed ? kind.hover : kind.fill;
			if (fill != null && kind.line != null) {
				painter.box(area, size.radius, fill, 1, kind.line);
			} else if (fill != null) {
				painter.round(area, size.radius, fill);
			}
		}
		Token words = look.enabled ? kind.words : Token.INK_3;
		int tail = tail(size, look.trailing);
		int content = Math.min(contentWidth(painter.kit(), size, look.icon, look.text) + tail, area.width - 8);
		int x = area.x + (area.width - content) / 2;
		int y = area.y + (look.pressed ? 1 : 0);
		if (look.icon != null) {
			Token colour = look.iconColour == null || !look.enabled ? words : look.iconColour;
			painter.icon(look.icon, size.icon, colour, x, y + (area.height - size.icon) / 2);
			x += size.icon + size.gap;
			content -= size.icon + size.gap;
		}
		painter.text(look.text, size.style, words, new Rectangle(x, y, content - tail, area.height), Painter.Align.LEFT);
		if (look.trailing != null) {
			painter.icon(look.trailing, TRAILING, words, x + content - TRAILING, y + (area.height - TRAILING) / 2);
		}
	}
}
