package org.webphone.app.internal.gallery;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Panel;
import org.webphone.ui.PresenceGlyph;
import org.webphone.ui.PushButton;
import org.webphone.ui.RowAction;
import org.webphone.ui.RowSource;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** Rows of favourites in each state; one that rings has a button in place of the word. */
final class FavouriteSection {

	private static final int HEIGHT = 32;
	private static final int EDGE = 8;

	private FavouriteSection() {
	}

	static void favourites(Panel card, UiKit kit) {
		var rows = new Rows();
		var list = new CanvasList(card, kit, rows, HEIGHT);
		list.setLayoutData(Flex.Item.fixed(HEIGHT * rows.count()).before(8).outset(EDGE));
		list.pose(0, 4);
	}

	/** One row of each state. */
	private static final class Rows implements RowSource {

		private final List<PresenceGlyph> states = List.of(PresenceGlyph.values());

		@Override
		public int count() {
			return states.size();
		}

		@Override
		public Object key(int row) {
			return row;
		}

		@Override
		public boolean selectable(int row) {
			return true;
		}

		@Override
		public boolean lines() {
			return false;
		}

		@Override
		public int edge() {
			return EDGE;
		}

		@Override
		public int radius() {
			return EDGE;
		}

		@Override
		public void paint(Painter painter, int row, Rectangle bounds) {
			var r = new Rectangle(bounds.x + EDGE, bounds.y, bounds.width - 2 * EDGE, bounds.height);
			PresenceGlyph state = states.get(row);
			painter.icon(state.icon(), 16, state.colour(), r.x, r.y + 8);
			painter.text("Yannick Ory", TextStyle.BODY_MEDIUM, Token.INK, new Rectangle(r.x + 24, r.y, 90, r.height), Align.LEFT);
			painter.digits("44" + row, TextStyle.CAPTION, Token.INK_3, new Rectangle(r.x + 114, r.y, 40, r.height), Align.LEFT);
			if (state != PresenceGlyph.RINGING) {
				painter.text(BasicSections.word(state), TextStyle.CAPTION, state.words(), r, Align.RIGHT);
			}
		}

		@Override
		public String name(int row) {
			return "Yannick Ory, " + BasicSections.word(states.get(row));
		}

		@Override
		public List<RowAction> actions(int row) {
			return states.get(row) != PresenceGlyph.RINGING ? List.of()
					: List.of(RowAction.button(PushButton.Kind.ORANGE, Icon.PHONE_PICKUP, "Pick up", () -> {
					}));
		}
	}
}
