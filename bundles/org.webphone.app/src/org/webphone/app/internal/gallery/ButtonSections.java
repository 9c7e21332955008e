package org.webphone.app.internal.gallery;

import java.util.List;

import org.webphone.ui.CardGrid;
import org.webphone.ui.Flex;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.Icon;
import org.webphone.ui.IconButton;
import org.webphone.ui.Panel;
import org.webphone.ui.Pressable;
import org.webphone.ui.PushButton;
import org.webphone.ui.PushButton.Kind;
import org.webphone.ui.PushButton.Size;
import org.webphone.ui.RoundButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** Buttons of every kind: as they are, under the pointer, held down, with the focus, disabled. */
final class ButtonSections {

	private static final List<String> STATES = List.of("Default", "Hover", "Pressed", "Focus", "Disabled");

	private ButtonSections() {
	}

	static void buttons(Panel card, UiKit kit) {
		// Room for the rings around what has the focus.
		var room = new Panel(card, kit, Token.SURFACE, Flex.column(0).padding(4, 4));
		var grid = new Panel(room, kit, Token.SURFACE, new CardGrid(STATES.size(), 10));
		for (String title : STATES) {
			new Words(grid, kit, TextStyle.CAPTION, Token.INK_2).text(title);
		}
		all(grid, kit, Kind.PRIMARY, "Primary", null);
		all(grid, kit, Kind.CALL, "Call", null);
		all(grid, kit, Kind.END, "End", null);
		all(grid, kit, Kind.SECONDARY, "Secondary", null);
		all(grid, kit, Kind.DANGER, "Delete\u2026", null);
		all(grid, kit, Kind.ORANGE, "Pick up", Icon.PHONE_PICKUP);
		all(grid, kit, Kind.TEXT, "Text link", null);
		var sizes = new Panel(card, kit, Token.SURFACE, Flex.row(4));
		for (Size size : List.of(Size.TINY, Size.SMALL, Size.MEDIUM, Size.LARGE)) {
			new PushButton(sizes, kit, Kind.SECONDARY, size).icon(Icon.PHONE).text(size.name().toLowerCase());
		}
		new PushButton(sizes, kit, Kind.PRIMARY, Size.MEDIUM).trailing(Icon.CHEVRON_RIGHT).text("Next");
		var icons = new Panel(card, kit, Token.SURFACE, Flex.row(8));
		for (boolean boxed : new boolean[] { true, false }) {
			for (int state = 0; state < STATES.size(); state++) {
				var button = new IconButton(icons, kit, Icon.INFO, 18, 32).named("Details");
				pose(boxed ? button.boxed() : button, state);
			}
		}
		for (int state = 0; state < 2; state++) {
			pose(new RoundButton(icons, kit, Icon.PLAY).named("Play"), state);
		}
		pose(new RoundButton(icons, kit, Icon.STOP).named("Stop"), STATES.size() - 1);
		var tiles = new Panel(card, kit, Token.SURFACE, new CardGrid(STATES.size(), 8));
		new FunctionTile(tiles, kit, Icon.MIC).say("Mute", "Mute, off");
		pose(new FunctionTile(tiles, kit, Icon.KEYPAD).say("Keypad", "Keypad, off"), 1);
		new FunctionTile(tiles, kit, Icon.TRANSFER).say("Transfer", "Transfer, on").mode(FunctionTile.Mode.ON);
		new FunctionTile(tiles, kit, Icon.RECORD).say("Recording", "Recording, on").mode(FunctionTile.Mode.RECORDING);
		new FunctionTile(tiles, kit, Icon.PAUSE).say("Hold", "Hold, off").setEnabled(false);
	}

	private static void pose(Pressable control, int state) {
		control.setEnabled(state != 4);
		control.pose(state == 1, state == 3);
		if (state == 2) {
			control.poseDown();
		}
	}

	private static void all(Panel grid, UiKit kit, Kind kind, String text, Icon icon) {
		for (int state = 0; state < STATES.size(); state++) {
			var button = new PushButton(grid, kit, kind, Size.MEDIUM).text(text);
			if (icon != null) {
				button.icon(icon);
			}
			pose(button, state);
		}
	}
}
