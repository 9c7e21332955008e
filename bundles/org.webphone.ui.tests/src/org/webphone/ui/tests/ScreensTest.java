package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.preferences.GeneralSettings.DuringCall;
import org.webphone.telephony.CallState;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Chips;
import org.webphone.ui.Field;
import org.webphone.ui.Pressable;

/**
 * Every page and every state of a call in every language and look: no label is cut off, and a picture of each is kept in
 * target/screenshots. The numbers are those of the design's pictures.
 */
class ScreensTest {

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private final Screens screens = new Screens(desk);

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void asBefore() {
		screens.show(Locale.ENGLISH, Appearance.LIGHT);
		window.calls.calls().forEach(call -> call.hangUp());
		desk.await("no call is left", () -> window.calls.calls().isEmpty());
		window.page(0);
	}

	@Test
	void everyPage() {
		List<String> pages = List.of("01-calls-idle", "06-contacts", "07-preferences", "08-sound", "09-account");
		for (int i = 0; i < pages.size(); i++) {
			window.page(i);
			screens.keep(pages.get(i));
		}
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void listsOfOneKind() {
		for (int page = 0; page < 2; page++) {
			window.page(page);
			Chips chips = desk.await("the filters", Chips.class, c -> c.isVisible());
			for (int kind = 1; kind < chips.parts().size(); kind++) {
				int chosen = kind;
				desk.ui(() -> {
					chips.pick(chosen);
					return true;
				});
				assertEquals(kind, desk.ui(chips::chosen));
				screens.keep((page == 0 ? "01-calls-filter-" : "06-contacts-filter-") + kind);
			}
			desk.ui(() -> {
				chips.pick(0);
				return true;
			});
		}
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void aChosenContact() {
		window.page(1);
		CanvasList list = desk.await("the list of contacts", CanvasList.class, l -> l.getSize().x > 400 && l.rows().count() > 2);
		desk.ui(() -> {
			for (int row = 0; row < list.rows().count(); row++) {
				if (list.rows().name(row).contains("480")) {
					list.select(row);
				}
			}
			return true;
		});
		screens.keep("06-contacts-chosen");
		window.noContactChosen(list);
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void theAudioCheck() {
		window.page(3);
		desk.click(window.button("Start"));
		desk.click(window.button("I hear it"));
		window.button("I see it move");
		screens.keep("08-sound-check");
		desk.click(window.button("I see it move"));
		desk.click(window.button("I hear it"));
		desk.click(window.button("Done"));
		window.page(0);
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void somebodyCalls() {
		window.during(DuringCall.CONTACTS);
		window.callIn();
		window.button("Decline");
		screens.keep("02-incoming");
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void severalLines() {
		severalCalls();
		screens.keep("03-several-lines");
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void contactsDuringACall() {
		window.during(DuringCall.CONTACTS);
		severalCalls();
		screens.keep("03-contacts-during-a-call");
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void popoversOfACall() {
		severalCalls();
		screens.keep("04-transfer", () -> {
			tile("Transfer", "Transférer", "Doorverb.");
			type("fr");
		}, this::escape);
		screens.keep("04-transfer-nobody", () -> {
			tile("Transfer", "Transférer", "Doorverb.");
			type("0472998877");
		}, this::escape);
		screens.keep("call-conference-popover", () -> {
			tile("Conference", "Conférence", "Conferentie");
			type("le");
		}, this::escape);
		screens.keep("call-audio", () -> tile("Audio"), this::escape);
		screens.keep("call-note", () -> tile("Note", "Notitie"), this::escape);
		screens.keep("call-keypad", () -> tile("Keypad", "Clavier", "Toetsen"), this::escape);
		screens.keepEach("call-record-menu", () -> tile("Recording", "Enregistré", "Opname"), this::escape);
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void aCallThatIsForwarded() {
		window.callIn();
		screens.keep("call-forward", () -> {
			desk.click(window.button("Forward", "Transférer", "Doorsturen"));
			type("fr");
		}, this::escape);
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void aSecondPartyIsAsked() {
		window.dial("601");
		window.awaitState(CallState.Active.class);
		window.transferTo("Lena Fonteyn", "Talk first");
		desk.await("Lena has answered", () -> window.calls.calls().stream()
				.anyMatch(c -> c.snapshot().remote().number().equals("602") && c.snapshot().state() instanceof CallState.Active));
		screens.keep("call-talk-first");
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void aTransferIsOnItsWay() {
		window.dial("601");
		window.awaitState(CallState.Active.class);
		window.transferTo("Fatima Amrani", "Transfer now");
		window.awaitState(CallState.Transferring.class);
		screens.keep("call-transferring");
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void aConference() {
		window.dial("601");
		window.awaitState(CallState.Active.class);
		window.pick("Conference", "Lena Fonteyn");
		desk.click(window.button("Call and add"));
		desk.await("Lena has answered", () -> window.calls.calls().stream()
				.anyMatch(c -> c.snapshot().remote().number().equals("602") && c.snapshot().state() instanceof CallState.Active));
		desk.click(window.button("Bring together"));
		desk.await("a conference", () -> window.calls.calls().stream()
				.allMatch(c -> c.snapshot().state() instanceof CallState.Conference));
		screens.keep("call-conference");
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void aCallThatRingsAndOneThatFailed() {
		window.dial("482");
		desk.await("it rings", () -> window.calls.calls().stream()
				.anyMatch(c -> c.snapshot().state() instanceof CallState.Ringing || c.snapshot().state() instanceof CallState.Early));
		screens.keep("call-dialling");
		window.calls.calls().forEach(call -> call.hangUp());
		desk.await("no call is left", () -> window.calls.calls().isEmpty());
		window.dial("422");
		window.button("Try again");
		screens.keep("call-failed");
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void twentyLines() {
		for (int i = 0; i < 20; i++) {
			window.calls.dial("600", Optional.empty());
			int count = i + 1;
			desk.await(count + " lines", () -> window.calls.calls().stream()
					.filter(c -> c.snapshot().state().established()).count() == count);
		}
		screens.keep("call-twenty-lines");
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void theSearchOfTheHeader() {
		Field search = desk.await("search", Field.class, f -> f.getSize().x == 400);
		screens.keep("search", () -> desk.ui(() -> {
			search.setFocus();
			search.text("fr");
			return true;
		}), () -> desk.ui(() -> {
			search.text("");
			window.list().setFocus();
			return true;
		}));
		assertEquals(List.of(), screens.cut());
	}

	@Test
	void theMenuOfTheOwnState() {
		Control box = desk.named("StatusBox");
		screens.keepEach("status-menu", () -> desk.click(box), this::escape);
		for (Pressable entry : window.entries()) {
			assertEquals(true, desk.ui(entry::isVisible));
		}
	}

	/** One active and recorded, one held, one waiting, as in the picture. */
	private void severalCalls() {
		window.calls.dial("601", Optional.empty());
		window.awaitState(CallState.Active.class);
		window.calls.dial("442", Optional.empty());
		desk.await("442 has answered", () -> window.calls.calls().stream()
				.anyMatch(c -> c.snapshot().remote().number().equals("442") && c.snapshot().state() instanceof CallState.Active));
		desk.click(window.tile("Record"));
		window.tile("Recording");
		window.callIn();
		desk.await("three lines", () -> window.calls.calls().size() == 3);
	}

	private void tile(String... words) {
		desk.click(window.tile(words));
	}

	private void type(String text) {
		Field search = desk.await("the field of the popover", Field.class, f -> f.getShell() != desk.shell());
		desk.ui(() -> {
			search.text("");
			search.insert(text);
			return true;
		});
		CanvasList people = desk.await("the people found", CanvasList.class, l -> l.getShell() != desk.shell());
		desk.await("somebody is found", () -> people.rows().count() > 0);
	}

	/** Closes what stands over the window; a menu hears the key only. */
	private void escape() {
		if (desk.ui(() -> desk.shell().getShells().length == 0)) {
			desk.key(SWT.ESC);
		}
		desk.ui(() -> {
			for (Shell over : desk.shell().getShells()) {
				over.close();
			}
			return true;
		});
		desk.await("the popover has gone", () -> desk.shell().getShells().length == 0);
		// A press on the tile within a moment belongs to the closing.
		long another = System.nanoTime() + Duration.ofMillis(600).toNanos();
		desk.await("the next press is another one", () -> System.nanoTime() > another);
	}
}
