package org.webphone.app.internal.gallery;

import java.util.Map;

import org.eclipse.swt.graphics.Rectangle;
import org.webphone.ui.CardGrid;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Panel;
import org.webphone.ui.PresenceGlyph;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** Colours, type, presence and icons. */
final class BasicSections {

	private static final Map<PresenceGlyph, String> SIGNS = Map.of(PresenceGlyph.AVAILABLE, "disc, tick",
			PresenceGlyph.BUSY, "disc, bar", PresenceGlyph.RINGING, "bell, pulses", PresenceGlyph.DO_NOT_DISTURB,
			"octagon, cross", PresenceGlyph.UNAVAILABLE, "ring, slash", PresenceGlyph.EXTERNAL, "square, arrow");

	private BasicSections() {
	}

	static void colours(Panel card, UiKit kit) {
		var grid = new Panel(card, kit, Token.SURFACE, new CardGrid(8, 8));
		for (Token token : Token.values()) {
			new Drawn(grid, kit, 136, 32, (p, r) -> {
				p.box(new Rectangle(0, 2, 32, 28), 8, token, 1, Token.CONTROL);
				p.text(token.key(), TextStyle.CAPTION_MEDIUM, Token.INK, new Rectangle(40, 0, r.width - 40, 16), Align.LEFT);
				p.text(kit.theme().hex(token), TextStyle.CAPTION, Token.INK_2, new Rectangle(40, 16, r.width - 40, 16),
						Align.LEFT);
			});
		}
	}

	static void type(Panel card, UiKit kit) {
		Map<TextStyle, String> samples = Map.of(TextStyle.TIMER, "04:37", TextStyle.TITLE, "Contacts", TextStyle.DIAL,
				"0496 24 45 47", TextStyle.NAME, "Yannick Ory", TextStyle.SECTION, "Other lines", TextStyle.BODY,
				"Pieter Doutreligne", TextStyle.BODY_MEDIUM, "Yannick Ory", TextStyle.BODY_STRONG, "Missed", TextStyle.CAPTION,
				"438 \u00b7 Tech");
		for (TextStyle style : TextStyle.values()) {
			if (samples.containsKey(style)) {
				var line = new Panel(card, kit, Token.SURFACE, Flex.row(8));
				var name = new Words(line, kit, TextStyle.CAPTION, Token.INK_2)
						.text(style.name().toLowerCase().replace('_', ' ') + ' ' + style.points() + " pt");
				name.setLayoutData(Flex.Item.fixed(112));
				new Words(line, kit, style, Token.INK).text(samples.get(style));
			}
		}
	}

	static void presence(Panel card, UiKit kit) {
		for (PresenceGlyph glyph : PresenceGlyph.values()) {
			String name = word(glyph);
			new Drawn(card, kit, 312, 24, (p, r) -> {
				p.icon(glyph.icon(), 16, glyph.colour(), 0, 4);
				p.text(name, TextStyle.BODY_MEDIUM, glyph.words(), new Rectangle(32, 0, 200, 24), Align.LEFT);
				p.text(SIGNS.get(glyph), TextStyle.CAPTION, Token.INK_2, r, Align.RIGHT);
			});
		}
	}

	static String word(PresenceGlyph glyph) {
		return glyph.name().charAt(0) + glyph.name().substring(1).toLowerCase().replace('_', ' ');
	}

	static void icons(Panel card, UiKit kit) {
		Icon[] all = Icon.values();
		int columns = 30;
		int rows = (all.length + columns - 1) / columns;
		new Drawn(card, kit, 1200, rows * 40, (p, r) -> {
			for (int i = 0; i < all.length; i++) {
				p.icon(all[i], 24, Token.INK, i % columns * 40, i / columns * 40 + 8);
			}
		});
	}
}
