package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ContactService;
import org.webphone.telephony.CallState;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Chips;
import org.webphone.ui.NotificationCard;
import org.webphone.ui.Painted;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Typography;

/** The outside caller of the demo has names that no list was made for: pop-up, panel, popovers, details and card keep their shape. */
class HostileNamesTest {

	private static final String CALLER = "+33199001742";
	/** From right to left, with marks that pile up, line ends, tabs, a bell and a character that turns the rest around. */
	private static final String TURNED = "\u05d3\u05e0\u05d9\u05d0\u05dc 0496 24 45 47\n\tZ" + "\u0301\u0316\u034d".repeat(40) + "oe \u0007\u202e& Co";
	private static final String LONG = "Wolfeschlegelsteinhausen ".repeat(400);

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private final ContactService contacts = desk.service(ContactService.class);
	private Contact caller;

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void asBefore() {
		desk.change(() -> desk.shell().setMinimized(false));
		window.calls.calls().forEach(call -> call.hangUp());
		desk.await("no call is left", () -> window.calls.calls().isEmpty());
		if (caller != null) {
			await(contacts.delete(caller.id()));
		}
		window.page(0);
	}

	@Test
	void aNameOfTenThousandCharacters() {
		everywhere("long", LONG);
	}

	@Test
	void aNameFromRightToLeftWithMarksAndLineEnds() {
		everywhere("turned", TURNED);
	}

	@Test
	void linesAndMarksOfANameStayInTheirLine() {
		Typography type = desk.all(desk.shell(), Painted.class).getFirst().kit().type();
		assertEquals(desk.ui(() -> type.width("Els Wouters", TextStyle.BODY)), desk.ui(() -> type.width("Els\r\n\tWouters", TextStyle.BODY)));
		// What keeps a number together beside Hebrew has no width of its own.
		int apart = desk.ui(() -> type.width("0496 24 45 47", TextStyle.BODY) + type.width(" \u05d3\u05e0\u05d9", TextStyle.BODY));
		assertEquals(apart, desk.ui(() -> type.width("0496 24 45 47 \u05d3\u05e0\u05d9", TextStyle.BODY)), 4.0);
	}

	private void everywhere(String picture, String name) {
		caller = await(contacts.save(new Contact("", Contact.PERSONAL, name, "Sales", "", "", "",
				List.of(new ContactNumber(CALLER, ContactNumber.Kind.WORK)), "")));
		popUp(picture);
		panel(picture);
		transfer(picture);
		desk.click(window.button("Hang up"));
		desk.await("no call is left", () -> window.calls.calls().isEmpty());
		details(picture, name.substring(0, 5));
		card(picture);
	}

	private void popUp(String picture) {
		desk.change(() -> desk.shell().setMinimized(true));
		window.callIn();
		Shell popUp = desk.window("the pop-up", NotificationCard.class, c -> true);
		desk.screen("hostile-" + picture + "-pop-up", popUp);
		assertEquals(new Point(360, 140), desk.ui(popUp::getSize));
		PushButton answer = desk.all(popUp, PushButton.class).stream().filter(b -> b.kind() == PushButton.Kind.CALL).findFirst().orElseThrow();
		assertEquals(new Rectangle(16, 89, 160, 40), desk.bounds(answer));
		desk.click(answer);
		desk.await("the window is there again", () -> !desk.shell().getMinimized());
		window.awaitState(CallState.Active.class);
	}

	private void panel(String picture) {
		desk.await("the functions of the call", () -> !desk.all(desk.shell(), PushButton.class).isEmpty());
		assertEquals(new Rectangle(953, desk.bounds(window.tile("Mute")).y, 96, 64), desk.bounds(window.tile("Mute")));
		desk.screen("hostile-" + picture + "-call", desk.shell());
	}

	private void transfer(String picture) {
		desk.click(window.tile("Transfer"));
		Shell popover = desk.window("the popover", CanvasList.class, l -> true);
		desk.screen("hostile-" + picture + "-transfer", popover);
		Rectangle screen = desk.ui(() -> popover.getMonitor().getClientArea());
		Rectangle bounds = desk.ui(popover::getBounds);
		assertTrue(screen.contains(bounds.x, bounds.y) && bounds.y + bounds.height <= screen.y + screen.height, "it fits: " + bounds);
		desk.change(popover::close);
	}

	private void details(String picture, String beginning) {
		CanvasList list = window.list();
		desk.await("the call is the first of the past", () -> list.rows().count() > 1 && list.rows().name(1).contains(beginning));
		window.chooseCall();
		desk.command("org.webphone.ui.telephony.details");
		Shell dialog = desk.window("the details", PushButton.class, b -> b.text().equals("Call back"));
		desk.screen("hostile-" + picture + "-details", dialog);
		PushButton back = desk.all(dialog, PushButton.class).stream().filter(b -> b.text().equals("Call back")).findFirst().orElseThrow();
		Rectangle place = desk.bounds(back);
		assertEquals(696, place.x + place.width, "the button keeps its place");
		desk.change(dialog::close);
		desk.screen("hostile-" + picture + "-list", desk.shell());
	}

	private void card(String picture) {
		window.page(1);
		Chips lists = desk.await("the lists", Chips.class, c -> true);
		desk.change(() -> lists.pick(1));
		CanvasList list = desk.await("the list of contacts", CanvasList.class, l -> l.getSize().x > 400 && l.rows().count() == 2);
		desk.change(() -> list.select(1));
		Control card = desk.named("DetailCard");
		desk.screen("hostile-" + picture + "-card", desk.shell());
		assertEquals(List.of(), desk.ui(() -> Labels.cutOff(desk.all(desk.shell(), Control.class).stream()
				.filter(c -> c instanceof PushButton && within(c, card)).toList())));
		window.noContactChosen(list);
		desk.change(() -> lists.pick(0));
	}

	private static boolean within(Control control, Control parent) {
		return control != null && (control.getParent() == parent || within(control.getParent(), parent));
	}

	private static <T> T await(java.util.concurrent.CompletionStage<T> answer) {
		return Assertions.assertDoesNotThrow(() -> answer.toCompletableFuture().get(20, TimeUnit.SECONDS));
	}
}
