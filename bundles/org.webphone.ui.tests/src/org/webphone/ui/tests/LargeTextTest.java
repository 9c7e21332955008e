package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactService;
import org.webphone.telephony.CallState;
import org.webphone.ui.Field;
import org.webphone.ui.Painted;
import org.webphone.ui.UiKit;

/** The desktop's "large text" of 150 %, set while the window is open: everything makes room, no word is cut off. */
class LargeTextTest {

	/** Of the desktop, in 1024ths of a dot per inch; -1 leaves it to the display. */
	private static final int LARGE = 144 * 1024;

	/** Names that are longer end in an ellipsis everywhere. */
	private static final int LONGEST_NAME = 60;

	private final Window window = new Window();
	private final Desk desk = window.desk;
	/** What stands in a field for a search as long as that is empty; it gives way to what is written beside it. */
	private final Set<String> hints = new HashSet<>();

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void asBefore() {
		resolution(-1);
		desk.change(() -> kit().language().use(Locale.ENGLISH));
		window.calls.calls().forEach(call -> call.hangUp());
		desk.await("no call is left", () -> window.calls.calls().isEmpty());
		window.page(0);
	}

	@Test
	void noWordIsCutOffInLargeText() {
		resolution(LARGE);
		desk.await("the call panel has made room", () -> desk.named("CallPanel").getSize().x > 400);
		List<String> cut = new ArrayList<>();
		for (String language : List.of("en", "fr", "nl")) {
			desk.change(() -> kit().language().use(Locale.of(language)));
			for (int page = 0; page < 5; page++) {
				window.page(page);
				look(cut, language + "-large-page-" + (page + 1));
			}
		}
		window.page(0);
		severalLines();
		for (String language : List.of("en", "fr", "nl")) {
			desk.change(() -> kit().language().use(Locale.of(language)));
			look(cut, language + "-large-call");
		}
		assertEquals(List.of(), cut);
		List<String> shortened = new ArrayList<>(desk.ui(() -> kit().type().shortened()));
		// A colleague's name beside the time and the actions of a row gives way; the tooltip has it whole.
		desk.service(ContactService.class).list(Contact.COMPANY, 0, 100).toCompletableFuture().join()
				.forEach(colleague -> shortened.remove(colleague.name()));
		// The last is what is painted beforehand, unseen, for a first call.
		shortened.removeIf(text -> hints.contains(text) || Labels.isFact(text) || text.endsWith("Webphone") || text.length() > LONGEST_NAME);
		assertEquals(List.of(), shortened);
	}

	@Test
	void dialogsAndPopoversAreNotCutOffEither() {
		resolution(LARGE);
		desk.await("the call panel has made room", () -> desk.named("CallPanel").getSize().x > 400);
		List<String> cut = new ArrayList<>();
		for (String language : List.of("fr", "nl")) {
			desk.change(() -> kit().language().use(Locale.of(language)));
			for (String command : List.of("app.addAccount", "app.about", "app.shortcuts", "app.errorLog", "ui.settings.technical", "app.whatsNew",
					"app.tour")) {
				over(cut, command, language);
			}
		}
		window.calls.dial("601", Optional.empty());
		window.awaitState(CallState.Active.class);
		for (String language : List.of("fr", "nl")) {
			desk.change(() -> kit().language().use(Locale.of(language)));
			for (String popover : List.of("transfer", "conference", "keypad", "audio", "note")) {
				over(cut, "ui.telephony." + popover, language);
			}
		}
		window.calls.calls().forEach(call -> call.hangUp());
		desk.await("no call is left", () -> window.calls.calls().isEmpty());
		window.awaitRow("601");
		for (String language : List.of("fr", "nl")) {
			desk.change(() -> kit().language().use(Locale.of(language)));
			window.chooseCall();
			over(cut, "ui.telephony.details", language);
		}
		assertEquals(List.of(), cut);
	}

	/** Opens something over the window, looks at it and closes it. */
	private void over(List<String> cut, String command, String language) {
		desk.command("org.webphone." + command);
		Shell shell = desk.window(command, Painted.class, p -> true);
		desk.screen(language + "-large-" + command.substring(command.lastIndexOf('.') + 1), shell);
		List<Control> controls = desk.all(shell, Control.class);
		desk.ui(() -> Labels.cutOff(controls)).forEach(label -> cut.add(language + ", " + command + ": " + label));
		desk.change(shell::close);
		desk.await(command + " has gone", () -> desk.all(Control.class).stream().allMatch(c -> c.getShell() == desk.shell()) && shell.isDisposed());
	}

	private void severalLines() {
		window.calls.dial("601", Optional.empty());
		window.awaitState(CallState.Active.class);
		window.calls.dial("442", Optional.empty());
		desk.await("442 has answered", () -> window.calls.calls().stream()
				.anyMatch(c -> c.snapshot().remote().number().equals("442") && c.snapshot().state() instanceof CallState.Active));
	}

	private void look(List<String> cut, String name) {
		desk.screen(name, desk.shell());
		desk.all(Field.class).forEach(field -> hints.add(field.accessibleName()));
		List<Control> controls = desk.all(Control.class);
		desk.ui(() -> Labels.cutOff(controls)).forEach(label -> cut.add(name + ": " + label));
	}

	private UiKit kit() {
		return desk.all(desk.shell(), Painted.class).getFirst().kit();
	}

	/** As the desktop does when the user chooses another size of text; SWT has no way of its own. */
	private void resolution(int value) {
		desk.change(() -> {
			try {
				ClassLoader swt = SWT.class.getClassLoader();
				Class<?> os = swt.loadClass("org.eclipse.swt.internal.gtk.OS");
				Object settings = swt.loadClass("org.eclipse.swt.internal.gtk.GTK").getMethod("gtk_settings_get_default").invoke(null);
				os.getMethod("g_object_set", long.class, byte[].class, int.class, long.class).invoke(null, settings,
						"gtk-xft-dpi\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII), value, 0L);
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException(e);
			}
		});
	}
}
