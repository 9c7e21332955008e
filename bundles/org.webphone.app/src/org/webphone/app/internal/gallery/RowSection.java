package org.webphone.app.internal.gallery;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Columns;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.ListHeader;
import org.webphone.ui.ListHeader.Title;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.RowAction;
import org.webphone.ui.RowLook;
import org.webphone.ui.RowSource;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** Rows of a list. */
final class RowSection {

	private static final Columns COLUMNS = new Columns(List.of(100, 130, 0, 96));

	private RowSection() {
	}

	static void rows(Panel card, UiKit kit) {
		var frame = new Panel(card, kit, Token.SURFACE, Flex.column(0).padding(1, 1)).card(12, 1, Token.BORDER, Token.SURFACE);
		new ListHeader(frame, kit, COLUMNS).titles(List.of(new Title("State"), new Title("Status"),
				new Title("Name", Icon.CHEVRON_DOWN, Align.LEFT), new Title("Actions", null, Align.RIGHT)));
		var rows = new Rows();
		var list = new CanvasList(frame, kit, rows, 40).roundBottom();
		list.setLayoutData(Flex.Item.fixed(40 * rows.count()));
		list.select(3);
		list.pose(2, 4);
	}

	/** One row of each kind. */
	private static final class Rows implements RowSource {

		private record Row(String name, Icon icon, Token tint, String word, RowLook look, boolean strong) {
		}

		private final List<Row> rows = List.of(new Row("Group row", Icon.CALENDAR, Token.INK_2, "", RowLook.GROUP, true),
				new Row("Default", Icon.PHONE_OUTGOING, Token.ACCENT, "Outgoing", RowLook.PLAIN, false),
				new Row("Hover", Icon.PHONE_INCOMING, Token.GREEN, "Incoming", RowLook.PLAIN, false),
				new Row("Selected", Icon.PHONE_PICKUP, Token.ORANGE, "Pickup", RowLook.PLAIN, false),
				new Row("Focused", Icon.PHONE_INCOMING, Token.GREEN, "Incoming", new RowLook(Token.SELECTED, Token.ACCENT), false),
				new Row("Missed", Icon.PHONE_MISSED, Token.RED, "Missed", RowLook.PLAIN, true),
				new Row("Live", Icon.PHONE, Token.GREEN, "In call", RowLook.GREEN, true),
				new Row("Waiting", Icon.PHONE_INCOMING, Token.ACCENT, "Waiting", RowLook.BLUE, true),
				new Row("Ringing", Icon.BLF_RINGING, Token.ORANGE, "Ringing", RowLook.ORANGE, true));

		@Override
		public int count() {
			return rows.size();
		}

		@Override
		public Object key(int row) {
			return row;
		}

		@Override
		public boolean selectable(int row) {
			return row > 0;
		}

		@Override
		public RowLook look(int row) {
			return rows.get(row).look;
		}

		@Override
		public void paint(Painter painter, int row, Rectangle bounds) {
			Row r = rows.get(row);
			if (row == 0) {
				painter.icon(r.icon, 16, r.tint, bounds.x + 16, bounds.y + 12);
				painter.text(r.name, TextStyle.CAPTION_STRONG, Token.INK_2, new Rectangle(bounds.x + 40, bounds.y, 200, bounds.height),
						Align.LEFT);
				painter.text("8 calls \u00b7 2 missed", TextStyle.CAPTION_MEDIUM, Token.INK_2,
						new Rectangle(bounds.x, bounds.y, bounds.width - 16, bounds.height), Align.RIGHT);
				return;
			}
			painter.text(r.name, TextStyle.CAPTION, Token.INK_2, COLUMNS.cell(0, bounds), Align.LEFT);
			Rectangle status = COLUMNS.cell(1, bounds);
			painter.icon(r.icon, 16, r.tint, status.x, status.y + 12);
			painter.text(r.word, r.strong ? TextStyle.BODY_STRONG : TextStyle.BODY_MEDIUM, r.strong ? r.tint : Token.INK,
					new Rectangle(status.x + 24, status.y, status.width - 24, status.height), Align.LEFT);
			painter.text("Yannick Ory", r.strong ? TextStyle.BODY_STRONG : TextStyle.BODY_MEDIUM, Token.INK,
					COLUMNS.cell(2, bounds), Align.LEFT);
		}

		@Override
		public String name(int row) {
			return rows.get(row).name;
		}

		@Override
		public List<RowAction> actions(int row) {
			if (row == 0) {
				return List.of();
			}
			Row r = rows.get(row);
			if (r.word.equals("Ringing")) {
				return List.of(RowAction.button(PushButton.Kind.ORANGE, Icon.PHONE_PICKUP, "Pick up", () -> {
				}));
			}
			return List.of(RowAction.icon(Icon.PHONE, Token.GREEN, "Call", () -> {
			}), RowAction.icon(Icon.INFO, Token.INK_2, "Details", () -> {
			}), RowAction.icon(Icon.STAR, Token.INK_2, "Favourite", () -> {
			}));
		}
	}
}
