package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Chips;
import org.webphone.ui.DialKey;
import org.webphone.ui.Field;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.ListHeader;
import org.webphone.ui.Painted;
import org.webphone.ui.Pressable;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Words;

/** Holds bounds, type and colours of the running window to sections 2 to 4 of the design, within 2 px. */
class LooksLikeThePictureTest extends AgainstThePicture {

	@BeforeEach
	void ready() {
		window.ready();
	}

	@Test
	void theWindowIsAsLargeAsThePictureAndNeverTooSmall() {
		assertEquals(new Point(1024, 640), desk.ui(() -> desk.shell().getMinimumSize()));
		Rectangle area = desk.ui(() -> desk.shell().getClientArea());
		assertNear("width inside the frame", 1280, area.width);
		assertNear("height below title and menus", 768, area.height);
	}

	@Test
	void railStandsAtTheLeftInItsOwnColour() {
		assertAt(new Rectangle(0, 0, 96, height()), desk.named("Rail"));
		assertColour(Token.RAIL, 10, height() / 2);
	}

	@Test
	void entriesOfTheRailAre88By64WithABarForTheActiveOne() {
		Rectangle item = desk.bounds(desk.named("RailItem"));
		assertNear("left", 4, item.x + item.width - 88);
		assertNear("top", 72, item.y);
		assertNear("height", 64, item.height);
		List<Pressable> entries = window.entries();
		assertNear("gap of the entries", 8, desk.bounds(entries.get(1)).y - item.y - item.height);
		assertColour(Token.RAIL_BAR, 1, 72 + 32);
		assertColour(Token.RAIL, 1, 72 + 8);
		assertColour(Token.RAIL_ACTIVE, 12, 72 + 32);
	}

	@Test
	void headerIs64HighOverContentAndPanel() {
		assertAt(new Rectangle(96, 0, 1280 - 96, 64), desk.named("Header"));
		assertColour(Token.SURFACE, 110, 6);
		assertColour(Token.BORDER, 640, 63);
		Field search = desk.await("search", Field.class, f -> f.getSize().x == 400);
		assertAt(new Rectangle(120, 12, 400, 40), search);
	}

	@Test
	void contentLiesOnTheCanvas() {
		assertColour(Token.CANVAS, 108, 64 + 12);
		Words title = desk.await("title", Words.class, w -> w.style() == TextStyle.TITLE);
		assertNear("left of the title", 120, desk.bounds(title).x);
		assertEquals("Calls", desk.ui(title::text));
		Chips chips = desk.await("chips", Chips.class, c -> true);
		assertNear("height of the chips", 32, desk.bounds(chips).height);
		Field filter = desk.await("filter", Field.class, f -> f.getSize().y == 32);
		assertAt(new Rectangle(728, 92, 176, 32), filter);
	}

	@Test
	void listStandsInACardWithRowsOf40() {
		ListHeader header = desk.await("column titles", ListHeader.class, h -> true);
		assertAt(new Rectangle(121, 145, 782, 40), header);
		assertColour(Token.SUNKEN, 300, 150);
		assertColour(Token.BORDER, 120, 400);
		// A corner of 12 px: the page is seen in it, and the line begins behind it.
		assertColour(Token.CANVAS, 120, 144);
		assertColour(Token.BORDER, 120 + 13, 144);
		window.dial("600");
		window.awaitState(org.webphone.telephony.CallState.Active.class);
		CanvasList list = window.list();
		// A banner stands above where the computer has no microphone.
		Rectangle place = desk.bounds(list);
		assertAt(new Rectangle(121, place.y > 200 ? 249 : 185, 782, place.y > 200 ? 496 : 560), list);
		desk.await("the line of now is in the list", () -> list.rows().count() >= 2);
		for (int row = 0; row < 2; row++) {
			int index = row;
			Rectangle bounds = desk.ui(() -> list.rowBounds(index));
			assertEquals(40, bounds.height);
			assertEquals(40 * row, bounds.y);
		}
		int top = desk.bounds(list).y;
		assertColour(Token.GREEN, 121 + 1, top + 60);
		assertColour(Token.GREEN_SOFT, 121 + 8, top + 48);
	}

	@Test
	void callPanelIs352WideWithPadAndButton() {
		Rectangle panel = desk.bounds(desk.named("CallPanel"));
		assertNear("left of the panel", 928, panel.x);
		assertNear("top of the panel", 64, panel.y);
		assertNear("width of the panel", 352, panel.width);
		assertColour(Token.BORDER, 928, 500);
		assertColour(Token.SURFACE, 940, 70);
		assertAt(new Rectangle(953, 88, 304, 56), window.number());
		String[] signs = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#" };
		for (int i = 0; i < signs.length; i++) {
			DialKey key = window.key(signs[i]);
			assertAt(new Rectangle(953 + i % 3 * 104, 160 + i / 3 * 56, 96, 48), key);
		}
		assertColour(Token.SUNKEN, 953 + 10, 160 + 24);
		PushButton call = window.button("Call");
		assertAt(new Rectangle(953, 392, 304, 48), call);
		assertColour(Token.GREEN, 953 + 20, 392 + 24);
		// Round corners of 8 and 10 px.
		assertColour(Token.SURFACE, 953, 160);
		assertColour(Token.SURFACE, 953, 392);
		assertColour(Token.GREEN, 953 + 11, 392);
		desk.picture("01-calls-idle");
	}

	@Test
	void activeCallHasItsCardTilesAndButton() {
		window.dial("600");
		FunctionTile mute = window.tile("Mute");
		Control card = desk.named("MainCard");
		// The card is drawn 4 px inside, which leaves room for the halo of a waiting call.
		assertAt(new Rectangle(949, 84, 312, 152), card);
		assertColour(Token.GREEN, 953 + 60, 88 + 1);
		assertColour(Token.GREEN, 953 + 1, 88 + 60);
		assertColour(Token.GREEN_SOFT, 953 + 2, 88 + 60);
		assertColour(Token.GREEN_SOFT, 953 + 6, 88 + 40);
		// A sentence about the microphone may stand between card and tiles where the computer has none.
		int y = desk.bounds(mute).y;
		assertTrue(y == 248 || y > 264, "tiles 16 px below the card, or below the sentence: " + y);
		assertAt(new Rectangle(953, y, 96, 64), mute);
		assertAt(new Rectangle(1057, y, 96, 64), window.tile("Hold"));
		assertAt(new Rectangle(1161, y, 96, 64), window.tile("Keypad"));
		assertAt(new Rectangle(953, y + 72, 96, 64), window.tile("Transfer"));
		assertAt(new Rectangle(1161, y + 144, 96, 64), window.tile("Flag"));
		PushButton hangUp = window.button("Hang up");
		assertAt(new Rectangle(953, y + 224, 304, 48), hangUp);
		assertColour(Token.RED, 953 + 20, y + 224 + 24);
		desk.picture("03-calls-active");
	}

	@Test
	void typeIsInterInTheSizesOfTheScale() {
		Painted painted = desk.await("a key", DialKey.class, k -> true);
		for (TextStyle style : TextStyle.values()) {
			FontData font = desk.ui(() -> painted.kit().type().font(style).getFontData()[0]);
			assertTrue(font.getName().startsWith("Inter"), style + " is " + font.getName());
			assertEquals(style.points(), font.getHeight(), style.toString());
		}
		int semiBold = desk.ui(() -> painted.kit().type().width("Webphone", TextStyle.BODY_STRONG));
		int regular = desk.ui(() -> painted.kit().type().width("Webphone", TextStyle.BODY));
		assertTrue(semiBold > regular, "the two weights differ");
	}

	@Test
	void digitsOfATimerDoNotJump() {
		Painted painted = desk.await("a key", DialKey.class, k -> true);
		assertEquals(desk.ui(() -> painted.kit().type().digitsWidth("00:00", TextStyle.TIMER)),
				desk.ui(() -> painted.kit().type().digitsWidth("11:11", TextStyle.TIMER)));
	}
}
