package org.webphone.app.internal.gallery;

import java.util.List;

import org.webphone.ui.CardGrid;
import org.webphone.ui.Flex;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.PushButton.Kind;
import org.webphone.ui.PushButton.Size;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** Buttons of every kind: as they are, under the pointer, with the focus, disabled. */
final class ButtonSections {

	private ButtonSections() {
	}

	static void buttons(Panel card, UiKit kit) {
		// Room for the rings around what has the focus.
		var room = new Panel(card, kit, Token.SURFACE, Flex.column(0).padding(4, 4));
		var grid = new Panel(room, kit, Token.SURFACE, new CardGrid(4, 10));
		for (String title : List.of("Default", "Hover", "Focus", "Disabled")) {
			new Words(grid, kit, TextStyle.CAPTION, Token.INK_2).text(title);
		}
		four(grid, kit, Kind.PRIMARY, "Primary", null);
		four(grid, kit, Kind.CALL, "Call", null);
		four(grid, kit, Kind.END, "End", null);
		four(grid, kit, Kind.SECONDARY, "Secondary", null);
		four(grid, kit, Kind.DANGER, "Delete\u2026", null);
		four(grid, kit, Kind.ORANGE, "Pick up", Icon.PHONE_PICKUP);
		four(grid, kit, Kind.TEXT, "Text link", null);
		var sizes = new Panel(card, kit, Token.SURFACE, Flex.row(4));
		for (Size size : List.of(Size.TINY, Size.SMALL, Size.MEDIUM, Size.LARGE)) {
			new PushButton(sizes, kit, Kind.SECONDARY, size).icon(Icon.PHONE).text(size.name().toLowerCase());
		}
		new IconButton(sizes, kit, Icon.INFO, 18, 32).boxed().named("Details");
		new IconButton(sizes, kit, Icon.INFO, 18, 32).named("Details");
		var tiles = new Panel(card, kit, Token.SURFACE, new CardGrid(4, 8));
		new FunctionTile(tiles, kit, Icon.MIC).say("Mute", "Mute, off");
		new FunctionTile(tiles, kit, Icon.TRANSFER).say("Transfer", "Transfer, on").mode(FunctionTile.Mode.ON);
		new FunctionTile(tiles, kit, Icon.RECORD).say("Recording", "Recording, on").mode(FunctionTile.Mode.RECORDING);
		new FunctionTile(tiles, kit, Icon.PAUSE).say("Hold", "Hold, off").setEnabled(false);
	}

	private static void four(Panel grid, UiKit kit, Kind kind, String text, Icon icon) {
		for (int state = 0; state < 4; state++) {
			var button = new PushButton(grid, kit, kind, Size.MEDIUM).text(text);
			if (icon != null) {
				button.icon(icon);
			}
			button.setEnabled(state != 3);
			button.pose(state == 1, state == 2);
		}
	}
}
