package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.webphone.core.AccountId;
import org.webphone.preferences.Lockable;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.MachineSettings.TrustedCertificate;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SoundSettings.RecordCalls;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallState;
import org.webphone.ui.PushButton;
import org.webphone.ui.Words;

/** The technical settings that belong to no account: each is set with its widget and seen where it counts. */
class TechnicalPagesTest {

	private static final AccountId ID = TechnicalBench.ID;

	@RegisterExtension
	final TechnicalBench bench = new TechnicalBench();

	private final Window window = bench.window;
	private final Desk desk = bench.desk;
	private final Settings settings = bench.settings;
	private final AccountService accounts = bench.accounts;
	private TechnicalDialog dialog;

	@TempDir
	Path folder;

	private TechnicalDialog page(String name) {
		dialog = bench.page(name);
		return dialog;
	}

	private String offer() {
		bench.awaitRegistered();
		return bench.dial("600").body();
	}

	@Test
	void codecsAreOfferedInTheChosenOrder() {
		bench.account();
		page("Codecs").turn("opus", false).turn("G722", false).pressIcon("Move PCMU up");
		dialog.save();
		desk.await("the choice is kept", () -> settings.accounts().getFirst().codecs().equals(List.of("PCMU", "PCMA")));
		String offer = offer();
		assertFalse(offer.contains("opus") || offer.contains("G722"), offer);
		assertTrue(offer.matches("(?s).*m=audio \\d+ \\S+ 0 8 .*"), offer);
		page("Codecs").turn("PCMA", false).turn("PCMU", false);
		dialog.saveInVain("Choose at least one codec, else no call has sound.");
	}

	@Test
	void soundUsesThePortsOfTheRange() {
		bench.account();
		page("Network").type("First port", "40000").type("Last port", "40009");
		dialog.save();
		Matcher port = Pattern.compile("m=audio (\\d+)").matcher(offer());
		assertTrue(port.find());
		int used = Integer.parseInt(port.group(1));
		assertTrue(used >= 40_000 && used <= 40_009, port.group());
	}

	@Test
	void whatTheAdministratorHasSetIsShownAndStays() throws IOException {
		Path policy = Path.of(System.getProperty("webphone.policy"));
		Files.writeString(policy, "{\"machine\": {\"firstPort\": 40100, \"lastPort\": 40120}, \"sound\": {\"recordCalls\": \"incoming\"}}");
		try {
			desk.await("it counts", () -> settings.locked(Lockable.PORTS));
			page("Recording and history");
			assertTrue(dialog.sentences().contains("Set by your administrator."));
			assertEquals(false, desk.ui(dialog.select("Record by itself")::isEnabled));
			page("Network");
			assertEquals("40100", desk.ui(dialog.field("First port")::text));
			assertEquals(true, desk.ui(dialog.field("Last port")::locked));
			dialog.save();
		} finally {
			Files.delete(policy);
		}
		desk.await("the user's own choices count again",
				() -> settings.machine().firstPort() == 0 && settings.sound().recordCalls() == RecordCalls.NEVER);
	}

	@Test
	void badPortsAreRefused() {
		page("Network").type("First port", "80").type("Last port", "90000");
		dialog.saveInVain("Enter a number between 1024 and 65534.");
		dialog.type("First port", "40000").type("Last port", "");
		dialog.saveInVain("Enter both ports, or none.");
		dialog.type("Last port", "40002");
		dialog.saveInVain("The last port must lie at least 3 above the first; each call needs two.");
		assertEquals(0, settings.machine().firstPort());
	}

	@Test
	void callsAreRecordedByRuleIntoTheChosenFolder() throws IOException {
		Path target = folder.resolve("recordings");
		page("Recording and history").type("Folder for recordings", target.toString()).choose("Record by itself", "Outgoing calls");
		dialog.save();
		assertEquals(RecordCalls.OUTGOING, settings.sound().recordCalls());
		window.dial("601");
		window.awaitState(CallState.Active.class);
		desk.await("a recording in the folder", () -> !files(target).isEmpty());
		page("Recording and history").type("Folder for recordings", "recordings");
		dialog.saveInVain("This is no folder. Enter the whole path of a folder.");
	}

	private static List<Path> files(Path target) {
		try (Stream<Path> all = Files.isDirectory(target) ? Files.list(target) : Stream.of()) {
			return all.toList();
		} catch (IOException e) {
			return List.of();
		}
	}

	@Test
	void theMusicForThePersonOnHoldIsTheChosenFile() throws IOException {
		String label = "Music for the person on hold";
		Path music = Files.writeString(folder.resolve("music.wav"), "RIFF");
		page("Recording and history").type(label, music.toString());
		dialog.save();
		assertEquals(music.toString(), settings.sound().holdMusic());
		page("Recording and history").type(label, folder.resolve("none.wav").toString());
		dialog.saveInVain("This file cannot be read. Choose another one.");
		dialog.type(label, "");
		dialog.save();
		assertEquals("", settings.sound().holdMusic());
	}

	@Test
	void callsAreRememberedAsLongAsChosen() {
		page("Recording and history").choose("Remember calls", "For 90 days");
		dialog.save();
		assertEquals(90, settings.general().historyDays());
		page("Recording and history").choose("Remember calls", "For ever");
		dialog.save();
		assertEquals(0, settings.general().historyDays());
	}

	@Test
	void theLogTellsAsMuchAsChosen() {
		page("Log").choose("What is written", "Everything, to find a mistake");
		dialog.save();
		desk.await("debug is written", () -> LoggerFactory.getLogger("org.webphone.sample").isDebugEnabled());
		page("Log").choose("What is written", "What went wrong");
		dialog.save();
		desk.await("only warnings are written", () -> !LoggerFactory.getLogger("org.webphone.sample").isInfoEnabled());
	}

	@Test
	void aTrustedCertificateIsForgotten() {
		var first = new TrustedCertificate("voice.example.org", "ab".repeat(32));
		var second = new TrustedCertificate("other.example.org", "cd".repeat(32));
		settings.changeMachine(m -> m.withTrusted(first).withTrusted(second));
		page("Certificates");
		PushButton forget = dialog.find("the button of the first", PushButton.class,
				b -> b.accessibleName().equals("Forget, voice.example.org"));
		desk.ui(() -> {
			forget.press();
			return true;
		});
		desk.await("the row is gone", () -> desk.all(Words.class).stream().noneMatch(w -> w.text().equals("voice.example.org")));
		assertTrue(settings.machine().trusts(first.host(), first.fingerprint()), "nothing is done before it is saved");
		dialog.save();
		assertFalse(settings.machine().trusts(first.host(), first.fingerprint()));
		assertTrue(settings.machine().trusts(second.host(), second.fingerprint()));
	}

	@Test
	void aCommandGetsOtherKeysAndTheOldOnesBack() throws ParseException {
		String hold = "org.webphone.ui.telephony.hold";
		page("Keys");
		assertEquals("F9", keysOf(hold));
		press("Hold", SWT.MOD1 | SWT.MOD3, 'h');
		dialog.save();
		assertEquals(KeySequence.getInstance("M1+M3+H"), bindings().getBestActiveBindingFor(hold));
		page("Keys");
		desk.await("the new keys are shown", () -> keysOf(hold).contains("H"));
		dialog.press("Default keys");
		dialog.save();
		assertEquals("F9", bindings().getBestActiveBindingFor(hold).format());
	}

	@Test
	void keysThatWouldBeTypedAreRefused() {
		page("Keys");
		press("Hold", 0, 'h');
		dialog.find("a sentence", Words.class, w -> w.text().equals("Use Ctrl or Alt with it, or a function key."));
		press("Hold", 0, SWT.F4);
		dialog.find("who lost them", Words.class, w -> w.text().endsWith("has no keys any more."));
	}

	private static IBindingService bindings() {
		return PlatformUI.getWorkbench().getService(IBindingService.class);
	}

	private String keysOf(String command) {
		return button(command.substring(command.lastIndexOf('.') + 1)).text();
	}

	private PushButton button(String name) {
		return dialog.find("the keys of " + name, PushButton.class, b -> b.accessibleName().toLowerCase().startsWith(name));
	}

	/** Presses the button of a command, then keys. */
	private void press(String name, int modifiers, int key) {
		PushButton button = button(name.toLowerCase());
		desk.ui(() -> {
			button.press();
			var event = new Event();
			event.type = SWT.KeyDown;
			event.keyCode = key;
			event.character = key < 128 ? (char) key : 0;
			event.stateMask = modifiers;
			event.widget = button;
			event.display = desk.display();
			button.notifyListeners(SWT.KeyDown, event);
			return true;
		});
	}
}
