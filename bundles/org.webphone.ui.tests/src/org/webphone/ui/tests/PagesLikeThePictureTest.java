package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Chips;
import org.webphone.ui.Field;
import org.webphone.ui.Heading;
import org.webphone.ui.ListHeader;
import org.webphone.ui.PushButton;
import org.webphone.ui.Segmented;
import org.webphone.ui.Select;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.Toggle;
import org.webphone.ui.Words;

/** Holds the pages beside the calls to the pictures 06 to 09, within 2 px. */
class PagesLikeThePictureTest extends AgainstThePicture {

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void backToCalls() {
		window.page(0);
	}

	@Test
	void contacts() {
		window.page(1);
		title("Contacts", 92);
		PushButton add = window.button("New contact");
		assertEquals(PushButton.Kind.PRIMARY, add.kind());
		Rectangle last = desk.bounds(add);
		assertNear("right of the buttons", 904, last.x + last.width);
		assertNear("height of the buttons", 40, last.height);
		assertNear("top of the buttons", 88, last.y);
		assertNear("gap of the buttons", 12, last.x - right(window.button("Export")));
		Rectangle chips = desk.bounds(desk.await("lists", Chips.class, c -> true));
		assertNear("left of the lists", 120, chips.x);
		assertNear("top of the lists", 144, chips.y);
		assertAt(new Rectangle(632, 144, 272, 32), desk.await("search", Field.class, f -> f.getSize().y == 32));
		ListHeader header = desk.await("column titles", ListHeader.class, h -> true);
		assertNear("left of the list", 121, desk.bounds(header).x);
		assertNear("top of the list", 193, desk.bounds(header).y);
		assertNear("height of the column titles", 40, desk.bounds(header).height);
		assertColour(Token.SUNKEN, 300, 197);
		CanvasList list = desk.await("the list of contacts", CanvasList.class, l -> l.getSize().x > 400 && l.rows().count() > 2);
		assertEquals(40, desk.ui(() -> list.rowBounds(0)).height);
	}

	@Test
	void aChosenContactHasItsCardBesideTheList() {
		window.page(1);
		CanvasList list = desk.await("the list of contacts", CanvasList.class, l -> l.getSize().x > 400 && l.rows().count() > 2);
		desk.ui(() -> {
			list.select(list.rows().count() - 1);
			return true;
		});
		try {
			Control side = desk.named("SidePanel");
			assertAt(new Rectangle(632, 192, 272, 554), side);
			assertNear("the list gives way", 614, right(list));
		} finally {
			window.noContactChosen(list);
		}
	}

	@Test
	void preferences() {
		window.page(2);
		title("Preferences", 80);
		List<Rectangle> cards = cards();
		assertCard(new Rectangle(120, 124, 386, 0), cards.get(0));
		assertCard(new Rectangle(518, 124, 386, 0), cards.get(1));
		assertNear("gap of the rows", 12, cards.get(2).y - cards.get(0).y - cards.get(0).height);
		assertColour(Token.BORDER, 300, 124);
		assertColour(Token.SURFACE, 300, 128);
		Toggle toggle = desk.await("a switch", Toggle.class, t -> t.getSize().x == 40);
		assertNear("width of a switch", 40, desk.bounds(toggle).width);
		assertNear("height of what is hit of a switch", 32, desk.bounds(toggle).height);
		Select<?> select = desk.await("a choice", Select.class, s -> true);
		assertNear("height of a field", 40, desk.bounds(select).height);
		Segmented segmented = desk.all(desk.shell(), Segmented.class).getLast();
		assertNear("height of a segmented choice", 32, desk.bounds(segmented).height);
	}

	@Test
	void sound() {
		window.page(3);
		title("Sound", 80);
		List<Rectangle> cards = cards();
		assertCard(new Rectangle(120, 128, 784, 0), cards.get(0));
		assertCard(new Rectangle(120, 0, 384, 0), cards.get(1));
		assertCard(new Rectangle(520, 0, 384, 0), cards.get(2));
		assertNear("gap below the check", 16, cards.get(1).y - cards.get(0).y - cards.get(0).height);
		assertEquals(cards.get(1).height, cards.get(2).height);
		assertTrue(cards.get(2).y + cards.get(2).height <= height() - 10, "all fits without a scroll bar");
		desk.click(window.button("Start"));
		window.button("I hear nothing");
		assertNear("height of the check", 118, desk.bounds(desk.named("CheckCard")).height);
		Control steps = desk.named("StepLine");
		assertAt(new Rectangle(137, 145, 750, 36), steps);
		assertColour(Token.ACCENT, 137 + 4, 145 + 18);
	}

	@Test
	void account() {
		window.page(4);
		title("Account", 80);
		List<Rectangle> cards = cards();
		assertCard(new Rectangle(120, 128, 784, 0), cards.get(0));
		assertCard(new Rectangle(120, 0, 288, 0), cards.get(1));
		assertCard(new Rectangle(424, 0, 228, 0), cards.get(2));
		assertCard(new Rectangle(668, 0, 236, 0), cards.get(3));
		assertNear("the three are as high as one another", cards.get(1).height, cards.get(3).height);
		assertCard(new Rectangle(120, 0, 784, 0), cards.get(4));
		assertNear("gap of the rows", 16, cards.get(4).y - cards.get(3).y - cards.get(3).height);
		Control chosen = desk.named("OptionBox");
		assertNear("width of a choice", 254, desk.bounds(chosen).width);
		assertNear("height of a choice", 40, desk.bounds(chosen).height);
		PushButton delete = desk.await("delete", PushButton.class, b -> b.kind() == PushButton.Kind.DANGER);
		assertNear("height of a button", 40, desk.bounds(delete).height);
		Rectangle signedIn = desk.bounds(desk.all(desk.shell(), Words.class).stream()
				.filter(w -> desk.ui(w::text).equals("405") && w.style() == TextStyle.CAPTION_STRONG).findFirst().orElseThrow());
		assertNear("right of what is told at the top", 904, signedIn.x + signedIn.width);
	}

	private void title(String words, int top) {
		Words title = desk.await("title " + words, Words.class,
				w -> w.style() == TextStyle.TITLE && words.equals(w.text()) && w.isVisible());
		assertNear("left of the title", 120, desk.bounds(title).x);
		assertNear("top of the title", top, desk.bounds(title).y);
		assertNear("height of the title", 32, desk.bounds(title).height);
	}

	/** The cards of a page in reading order: what stands around the headings. */
	private List<Rectangle> cards() {
		return desk.all(desk.shell(), Heading.class).stream().map(this::card).map(desk::bounds).distinct().toList();
	}

	/** The white card a heading stands in: the outermost white parent. */
	private Control card(Control heading) {
		return desk.ui(() -> {
			Control card = heading;
			while (card.getParent() instanceof org.webphone.ui.Panel panel && panel.fill() == Token.SURFACE) {
				card = panel;
			}
			return card;
		});
	}

	private static void assertCard(Rectangle expected, Rectangle seen) {
		assertNear("left of the card " + seen, expected.x, seen.x);
		assertNear("width of the card " + seen, expected.width, seen.width);
		if (expected.y > 0) {
			assertNear("top of the card " + seen, expected.y, seen.y);
		}
	}

	private int right(Control control) {
		Rectangle r = desk.bounds(control);
		return r.x + r.width;
	}
}
