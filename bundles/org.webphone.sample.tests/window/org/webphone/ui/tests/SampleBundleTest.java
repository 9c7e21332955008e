package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallState;
import org.webphone.ui.Banner;
import org.webphone.ui.Painted;
import org.webphone.ui.PushButton;
import org.webphone.ui.Toggle;
import org.webphone.ui.UiKit;
import org.webphone.ui.Words;

/** A bundle of somebody else adds to every place that is meant for it, through the doors that docs/extending.md names. */
class SampleBundleTest {

	private static final String CLEAR = "org.webphone.sample.clear";

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private final Pages pages = new Pages(desk);

	@BeforeEach
	void ready() {
		window.ready();
		desk.run(CLEAR);
	}

	@AfterEach
	void asBefore() {
		language(Locale.ENGLISH);
		window.calls.calls().forEach(Call::hangUp);
		pages.open("Calls");
	}

	private void language(Locale locale) {
		UiKit kit = desk.all(Painted.class).getFirst().kit();
		desk.change(() -> kit.language().use(locale));
	}

	private void awaitNoted(String line) {
		pages.open("Diary");
		desk.await("the diary says " + line, Words.class, w -> w.text().contains(line));
	}

	@Test
	void aPageHasItsEntryInTheRailInEveryLanguage() {
		pages.open("Diary");
		pages.awaitTitle("Diary");
		desk.picture("sample-page");
		language(Locale.of("nl"));
		pages.awaitTitle("Dagboek");
		pages.entry("Dagboek");
		language(Locale.FRENCH);
		pages.awaitTitle("Agenda");
	}

	@Test
	void aTileOfTheCallPanelActsOnTheCall() {
		window.dial("601");
		window.awaitState(CallState.Active.class);
		desk.click(window.tile("Note it"));
		desk.picture("sample-tile");
		awaitNoted("Call with 601");
	}

	@Test
	void theCallDetailsHaveTheSection() {
		window.dial("601");
		window.awaitState(CallState.Active.class);
		desk.click(window.tile("Note it"));
		desk.click(window.button("Hang up"));
		window.button("Call");
		pages.open("Calls");
		pages.lastDetails(window.list());
		desk.await("the section", Words.class, w -> w.text().equals("Noted 1 times"));
		pages.closeDetails();
	}

	@Test
	void aContactsCardHasTheAction() {
		pages.firstContact();
		pages.press("Note it");
		awaitNoted("Contact ");
	}

	@Test
	void theHeadOfTheContactsPageHasTheButton() {
		pages.open("Contacts");
		desk.click(window.button("Diary"));
		desk.await("the sentence is told", Banner.class, b -> new Told(b).name().contains("Noted in the diary."));
		awaitNoted("All contacts");
	}

	@Test
	void thePreferencesHaveTheCard() {
		pages.open("Preferences");
		Toggle keep = desk.await("the switch", Toggle.class, t -> t.accessibleName().equals("Keep a diary"));
		desk.change(keep::press);
		pages.firstContact();
		pages.press("Note it");
		pages.open("Diary");
		assertTrue(desk.all(Words.class).stream().noneMatch(w -> w.text().contains("Contact ")), "nothing is kept");
		pages.open("Preferences");
		desk.change(keep::press);
	}

	@Test
	void theTechnicalSettingsHaveThePage() {
		var dialog = new TechnicalDialog(desk).page("Diary");
		desk.await("its words", org.eclipse.swt.widgets.Label.class, l -> l.getText().startsWith("The diary is kept"));
		dialog.cancel();
	}

	@Test
	void aCommandHasMenuEntryKeysAndNamesInEveryLanguage() throws NotDefinedException {
		assertEquals("Shift+Ctrl+Y", desk.ui(() -> PlatformUI.getWorkbench().getService(IBindingService.class)
				.getBestActiveBindingFor(CLEAR).format()));
		assertEquals("Empty the diary", entry());
		language(Locale.FRENCH);
		assertEquals("Vider l’agenda", entry());
		assertEquals("Vider l’agenda", PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(CLEAR).getName());
		language(Locale.of("nl"));
		assertEquals("Dagboek leegmaken", entry());
	}

	@Test
	void aCommandIsRun() {
		pages.firstContact();
		pages.press("Note it");
		awaitNoted("Contact ");
		desk.run(CLEAR);
		desk.await("the diary is empty", () -> desk.all(Words.class).stream().noneMatch(w -> w.text().contains("Contact ")));
	}

	/** What the Call menu says. */
	private String entry() {
		return desk.ui(() -> {
			MWindow model = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(MWindow.class);
			MMenu call = (MMenu) model.getMainMenu().getChildren().stream().filter(m -> "org.webphone.menu.call".equals(m.getElementId()))
					.findFirst().orElseThrow();
			return call.getChildren().stream().filter(i -> i instanceof MHandledMenuItem h && h.getCommand() != null
					&& CLEAR.equals(h.getCommand().getElementId())).findFirst().orElseThrow().getLabel();
		});
	}
}
