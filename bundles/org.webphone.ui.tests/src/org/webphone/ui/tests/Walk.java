package org.webphone.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.webphone.telephony.CallState;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Field;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.Pressable;

/** Goes through every page and dialog of the window, and shows what is visible there to a test. */
final class Walk {

	private static final List<String> TECHNICAL = List.of("Accounts", "Directories", "Codecs", "Network", "Recording and history",
			"Certificates", "Log", "Keys");
	private static final List<String> DIALOGS = List.of("shortcuts", "errorLog", "about", "whatsNew", "tour");

	private final Window window;
	private final Desk desk;
	/** Hears the name of what is shown and its visible controls. Not on the UI thread. */
	private final BiConsumer<String, List<Control>> visit;

	Walk(Window window, BiConsumer<String, List<Control>> visit) {
		this.window = window;
		this.desk = window.desk;
		this.visit = visit;
	}

	void everything() {
		pages();
		call();
		dialogs();
		technical();
		compact();
	}

	/** The entries of the rail that open pages. */
	List<Pressable> entries() {
		return desk.all(Pressable.class).stream().filter(p -> p.getClass().getSimpleName().equals("RailItem")).limit(5).toList();
	}

	void pages() {
		for (Pressable entry : entries()) {
			desk.click(entry);
			show("page " + desk.ui(entry::accessibleName));
		}
		contact();
		desk.run("org.webphone.ui.settings.deleteAll");
		another("delete all data", () -> {
		});
		desk.click(entries().getFirst());
	}

	private void contact() {
		desk.click(entries().get(1));
		CanvasList list = desk.await("contacts", CanvasList.class,
				l -> l.getShell() == desk.shell() && l.getSize().x > 300 && l.rows().count() > 1);
		desk.change(() -> list.select(firstSelectable(list)));
		show("card of a contact");
		desk.run("org.webphone.ui.contacts.newContact");
		show("new contact");
		desk.click(entries().getFirst());
	}

	private static int firstSelectable(CanvasList list) {
		int row = 0;
		while (!list.rows().selectable(row)) {
			row++;
		}
		return row;
	}

	void call() {
		window.dial("601");
		window.awaitState(CallState.Active.class);
		show("in a call");
		for (String tile : List.of("Transfer", "Conference", "Keypad", "Audio", "Note")) {
			FunctionTile button = window.tile(tile);
			desk.change(button::press);
			desk.await("a popover", () -> others().length > 0);
			show("popover " + tile);
			desk.change(this::closeOthers);
		}
		desk.click(window.button("Hang up"));
		window.button("Call");
		CanvasList calls = window.list();
		desk.change(() -> {
			calls.select(firstSelectable(calls));
			calls.setFocus();
		});
		desk.run("org.webphone.ui.telephony.details");
		another("call details", () -> {
		});
	}

	void dialogs() {
		for (String name : DIALOGS) {
			desk.run("org.webphone.app." + name);
			another(name, () -> {
			});
		}
	}

	void technical() {
		var dialog = new TechnicalDialog(desk);
		for (String page : TECHNICAL) {
			dialog.page(page);
			if (page.equals("Accounts") || page.equals("Directories")) {
				dialog.press("Add");
				show("technical settings, " + page);
				dialog.press("Remove");
			} else {
				show("technical settings, " + page);
			}
		}
		dialog.cancel();
	}

	void compact() {
		desk.run("org.webphone.app.compact");
		desk.await("the compact window", () -> Arrays.stream(desk.display().getShells())
				.anyMatch(s -> s.isVisible() && s != desk.shell() && s.getSize().y > 600 && s.getSize().x < 520));
		show("compact window");
		desk.run("org.webphone.app.compact");
		desk.await("the window is back", () -> desk.shell().isVisible());
		desk.await("a field", Field.class, f -> f.getSize().y == 56);
	}

	/** Shells beside the main one; UI thread. */
	private Shell[] others() {
		return Arrays.stream(desk.display().getShells()).filter(s -> s.isVisible() && s != desk.shell()).toArray(Shell[]::new);
	}

	/** UI thread. A window that closes takes those that belong to it along. */
	private void closeOthers() {
		for (Shell shell : others()) {
			if (!shell.isDisposed()) {
				shell.close();
			}
		}
	}

	private void another(String name, Runnable before) {
		desk.await(name + " is open", () -> others().length > 0);
		before.run();
		show(name);
		desk.change(this::closeOthers);
		desk.await(name + " is closed", () -> others().length == 0);
	}

	private void show(String name) {
		// What is laid out late, such as a page that waits for data, has come by then.
		desk.await("the window has painted", () -> true);
		visit.accept(name, desk.everywhere());
	}
}
