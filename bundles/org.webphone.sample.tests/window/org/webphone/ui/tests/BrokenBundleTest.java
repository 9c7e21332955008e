package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallState;
import org.webphone.ui.Painted;
import org.webphone.ui.PushButton;
import org.webphone.ui.Scheme;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/**
 * A bundle of somebody else that fails wherever it can: the window lives, its other contributions work, the call that is going on
 * goes on, and the log names the bundle.
 */
class BrokenBundleTest {

	private static final String NAME = "org.webphone.sample.broken";

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private final Pages pages = new Pages(desk);
	private Call call;

	@BeforeEach
	void inACall() {
		window.ready();
		window.dial("600");
		window.awaitState(CallState.Active.class);
		call = window.calls.calls().getFirst();
	}

	@AfterEach
	void theCallWentOn() {
		try {
			assertTrue(call.snapshot().state().established(), "the call is " + call.snapshot().state());
			assertTrue(desk.ui(() -> desk.shell().isVisible()));
		} finally {
			UiKit kit = kit();
			desk.change(() -> kit.language().use(Locale.ENGLISH));
			desk.change(() -> kit.theme().use(Scheme.LIGHT));
			window.calls.calls().forEach(Call::hangUp);
			pages.open("Calls");
		}
	}

	private UiKit kit() {
		return desk.all(Painted.class).getFirst().kit();
	}

	/** Waits until the log holds these words with the name of the bundle before them. */
	private void awaitLogged(String words) {
		desk.await("the log tells of " + words, () -> {
			String log = log();
			int at = log.lastIndexOf(words);
			return at >= 0 && log.substring(Math.max(0, at - 6000), at).contains(NAME);
		});
	}

	private static String log() {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("webphone.log.dir")))) {
			var all = new StringBuilder();
			for (Path file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
				all.append(Files.readString(file));
			}
			return all.toString();
		} catch (IOException e) {
			return "";
		}
	}

	@Test
	void whatCannotBeMadeIsLeftOut() {
		for (String kind : new String[] { "NoSuchClass", "NeverMade" }) {
			desk.await(kind + " is named", () -> log().contains("bundleclass://" + NAME + '/' + NAME + '.' + kind));
		}
	}

	@Test
	void aPageWithoutIconAndNameHasThoseOfItsView() {
		pages.open("org.webphone.sample.broken.page");
		awaitLogged("broken on purpose: page title");
		awaitLogged("broken on purpose: view in");
		pages.open("Calls");
		pages.awaitTitle("Calls");
	}

	@Test
	void aTileThatFailsHurtsOnlyItself() {
		desk.click(window.tile("Break"));
		awaitLogged("broken on purpose: button pressed");
		awaitLogged("broken on purpose: button offered");
		awaitSaid();
		desk.click(window.tile("Hold"));
		window.awaitState(CallState.Held.class);
		desk.click(window.tile("Resume"));
		window.awaitState(CallState.Active.class);
	}

	@Test
	void cardsThatFailAtOnceOrLaterLeaveTheOthers() {
		pages.open("Preferences");
		awaitLogged("broken on purpose: card fill");
		awaitLogged("broken on purpose: card dispose");
		desk.await("the sentence", Words.class, w -> w.text().equals("An added card cannot be shown. The error log under Help has the details."));
		desk.await("the card that fails later", Label.class, l -> l.getText().equals("Broken later"));
		UiKit kit = kit();
		desk.change(() -> kit.language().use(Locale.of("nl")));
		awaitLogged("broken on purpose: card language");
		pages.awaitTitle("Voorkeuren");
		desk.change(() -> kit.theme().use(Scheme.DARK));
		awaitLogged("broken on purpose: card theme");
		assertEquals(Scheme.DARK, kit.theme().scheme());
	}

	@Test
	void anActionOfAContactThatFailsIsTold() {
		pages.firstContact();
		pages.press("Break");
		awaitLogged("broken on purpose: action run");
		awaitSaid();
		desk.click(window.tile("Hold"));
		window.awaitState(CallState.Held.class);
	}

	@Test
	void aButtonOfTheContactsPageThatFailsIsTold() {
		// These buttons give way to the list while somebody calls.
		call.hangUp();
		window.button("Call");
		pages.open("Contacts");
		pages.press("org.webphone.sample.broken");
		awaitLogged("broken on purpose: page action run");
		awaitSaid();
		pages.press("New contact");
		desk.await("the form", PushButton.class, b -> b.text().equals("Save"));
		// A form is not taken away by a choice in the list: the next test would not see the card of its contact.
		pages.press("Cancel");
		inACall();
	}

	@Test
	void aSectionOfTheCallDetailsThatFailsHasASentenceInItsPlace() {
		// Of a call before, while another goes on.
		call.hangUp();
		inACall();
		pages.lastDetails(window.list());
		desk.await("the sentence", Words.class, w -> w.text().equals("An added section cannot be shown. The error log under Help has the details."));
		awaitLogged("broken on purpose: section fill");
		awaitLogged("broken on purpose: section dispose");
		pages.closeDetails();
	}

	/** The window says in a sentence that something could not be done. */
	private void awaitSaid() {
		String sentence = "This could not be done because of an error in the program.";
		desk.await("the sentence is told", () -> desk.ui(() -> desk.everywhere().stream().filter(Painted.class::isInstance)
				.anyMatch(c -> new Told(c).name().contains(sentence))));
	}

	@Test
	void aPageOfTheTechnicalSettingsThatFailsSaysSo() {
		var dialog = new TechnicalDialog(desk).page("Broken");
		dialog.find("the sentence", Words.class, w -> w.text().equals("This page has a problem. The error log says more."));
		awaitLogged("broken on purpose: settings page");
		dialog.page("Network").field("First port");
		dialog.save();
	}

	@Test
	void aCommandThatFailsLeavesTheWindow() {
		desk.runBroken("org.webphone.sample.broken.command");
		pages.open("Contacts");
		pages.awaitTitle("Contacts");
	}
}
