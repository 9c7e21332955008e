package org.webphone.app.internal.gallery;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.CardGrid;
import org.webphone.ui.CardStyle;
import org.webphone.ui.Flex;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Panel;
import org.webphone.ui.Painted;
import org.webphone.ui.PushButton;
import org.webphone.ui.PushButton.Kind;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** Cards of calls in every state. */
final class CardSection {

	private CardSection() {
	}

	static void cards(Panel card, UiKit kit) {
		var grid = new Panel(card, kit, Token.SURFACE, new CardGrid(3, 8));
		one(grid, kit, "Active", CardStyle.ACTIVE, false, "Yannick Ory", "442 \u00b7 Support", "In call 04:37", Icon.PAUSE, "Hold",
				Kind.SECONDARY);
		one(grid, kit, "Held", CardStyle.HELD, false, "Els Wouters", "0485 24 49 47", "On hold 01:48", Icon.PLAY, "Resume",
				Kind.ORANGE);
		one(grid, kit, "Dialling", CardStyle.DIALLING, false, "Floris Toremans", "402 \u00b7 Sales", "Calling 00:03",
				Icon.PHONE_HANGUP, "Cancel", Kind.END);
		one(grid, kit, "Waiting, pulse frame A", CardStyle.INCOMING, false, "Pieter Doutreligne", "438 \u00b7 Tech",
				"Waiting 00:12", Icon.PHONE, "Answer", Kind.CALL);
		one(grid, kit, "Waiting, pulse frame B", CardStyle.INCOMING, true, "Pieter Doutreligne", "438 \u00b7 Tech",
				"Waiting 00:12", Icon.PHONE, "Answer", Kind.CALL);
		one(grid, kit, "Failed", CardStyle.FAILED, false, "0896 24 45 47", "No name", "Number is busy", Icon.REFRESH, "Try again",
				Kind.SECONDARY);
		one(grid, kit, "Ended", CardStyle.ENDED, false, "Frederik Roelants", "480 \u00b7 Tech", "Call ended 02:14", null, "",
				Kind.SECONDARY);
		one(grid, kit, "Conference", CardStyle.ACTIVE, false, "Yannick, Els", "3 people", "Conference 00:52", Icon.PHONE_HANGUP,
				"Leave", Kind.END);
	}

	private static void one(Panel grid, UiKit kit, String caption, CardStyle style, boolean second, String name, String below,
			String state, Icon icon, String verb, Kind kind) {
		var column = new Panel(grid, kit, Token.SURFACE, Flex.column(0));
		new Words(column, kit, TextStyle.CAPTION, Token.INK_3).text("  " + caption);
		new Card(column, kit, style, second, name, below, state, icon, verb, kind);
	}

	/** A card with its button. */
	private static final class Card extends Painted {

		private final CardStyle style;
		private final boolean second;
		private final String name;
		private final String below;
		private final String state;
		private final PushButton button;

		Card(Composite parent, UiKit kit, CardStyle style, boolean second, String name, String below, String state, Icon icon,
				String verb, Kind kind) {
			super(parent, kit, SWT.NO_FOCUS);
			this.style = style;
			this.second = second;
			this.name = name;
			this.below = below;
			this.state = state;
			button = verb.isEmpty() ? null : new PushButton(this, kit, kind, PushButton.Size.SMALL).icon(icon).text(verb);
			if (button != null) {
				button.behind(style.fill(second));
			}
		}

		@Override
		protected org.eclipse.swt.graphics.Point preferred() {
			return new org.eclipse.swt.graphics.Point(304, CardStyle.smallHeight(kit()) + 2 * CardStyle.HALO);
		}

		@Override
		public void setBounds(int x, int y, int width, int height) {
			super.setBounds(x, y, width, height);
			if (button != null) {
				var size = button.computeSize(SWT.DEFAULT, SWT.DEFAULT);
				button.setBounds(width - CardStyle.HALO - 12 - size.x, (height - size.y) / 2, size.x, size.y);
			}
		}

		@Override
		protected void paint(Painter painter, Rectangle area) {
			Rectangle card = style.frame(painter, area, style == CardStyle.INCOMING, second);
			int end = button == null ? card.x + card.width - 12 : button.getBounds().x - 8;
			style.small(painter, card, end, name, below, state, "");
		}
	}
}
