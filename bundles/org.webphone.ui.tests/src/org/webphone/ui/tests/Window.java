package org.webphone.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.GeneralSettings.Appearance;
import org.webphone.preferences.Settings;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallService;
import org.webphone.telephony.CallState;
import org.webphone.ui.CanvasList;
import org.webphone.ui.DialKey;
import org.webphone.ui.Field;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.NotificationCard;
import org.webphone.ui.Painted;
import org.webphone.ui.Pressable;
import org.webphone.ui.PushButton;
import org.webphone.ui.UiKit;

/** What the tests of the window have in common: a window of the design's size, signed in, without calls. */
final class Window {

	final Desk desk = new Desk();
	final CallService calls = desk.service(CallService.class);

	/** Brings the window into its first state, whatever the test before has left: dialogs, compact window, page, language, look. */
	void ready() {
		leaveNothingOpen();
		AccountService accounts = desk.service(AccountService.class);
		desk.await("the demo account is registered",
				() -> accounts.accounts().stream().anyMatch(a -> a.registration().registered()));
		// The tests look at the list of calls also while a call lasts.
		desk.service(Settings.class).changeGeneral(g -> new GeneralSettings(g.language(), g.appearance(),
				GeneralSettings.DuringCall.HISTORY, g.popUpSeconds(), g.doNotDisturb(), g.historyDays()));
		calls.calls().forEach(Call::hangUp);
		desk.ui(() -> {
			// The design's window is 800 px high with a title bar of 32 px that it draws itself.
			Rectangle outer = desk.shell().computeTrim(0, 0, 1280, 768);
			desk.shell().setBounds(0, 0, outer.width, outer.height);
			desk.shell().forceActive();
			return true;
		});
		desk.await("no call is left", () -> calls.calls().isEmpty());
		button("Call");
		desk.await("cards of ended calls are gone", () -> desk.all(Control.class).stream()
				.noneMatch(c -> c.getClass().getSimpleName().equals("LineCard")));
		Field number = number();
		desk.ui(() -> {
			number.text("");
			return true;
		});
	}

	private void leaveNothingOpen() {
		if (!desk.ui(() -> desk.shell().isVisible())) {
			desk.run("org.webphone.app.compact");
			desk.await("the large window", () -> desk.shell().isVisible());
		}
		desk.change(() -> Arrays.stream(desk.display().getShells())
				.filter(s -> !s.isDisposed() && s != desk.shell() && s.isVisible() && !notification(s)).forEach(Shell::close));
		UiKit kit = desk.all(desk.shell(), Painted.class).getFirst().kit();
		desk.change(() -> {
			kit.language().use(Locale.ENGLISH);
			kit.look().choose(Appearance.LIGHT);
		});
		desk.run("org.webphone.app.page1");
	}

	/** A call that rings has one; it goes with the call. */
	private boolean notification(Shell shell) {
		return !desk.all(shell, NotificationCard.class).isEmpty();
	}

	/** @param words what stands on it, in the languages that matter */
	PushButton button(String... words) {
		List<String> any = List.of(words);
		return desk.await("a button " + any, PushButton.class, b -> any.contains(b.text()));
	}

	/** @param words what stands on it, in the languages that matter */
	FunctionTile tile(String... words) {
		List<String> any = List.of(words);
		return desk.await("a tile " + any, FunctionTile.class, t -> any.contains(t.text()));
	}

	/** The entries of the rail that open pages; the one below them calls the voicemail. */
	List<Pressable> entries() {
		return desk.all(desk.shell(), Pressable.class).stream().filter(p -> p.getClass().getSimpleName().equals("RailItem"))
				.limit(5).toList();
	}

	/** Opens a page by its entry in the rail. */
	void page(int index) {
		desk.click(entries().get(index));
	}

	/** Escape on the list of contacts closes the card beside it. */
	void noContactChosen(CanvasList contacts) {
		desk.ui(() -> {
			var escape = new Event();
			escape.keyCode = SWT.ESC;
			contacts.notifyListeners(SWT.KeyDown, escape);
			return true;
		});
	}

	/** What the content shows while a call lasts. */
	void during(GeneralSettings.DuringCall what) {
		desk.service(Settings.class).changeGeneral(g -> new GeneralSettings(g.language(), g.appearance(), what, g.popUpSeconds(),
				g.doNotDisturb(), g.historyDays()));
	}

	/** The demo's outside caller rings. */
	void callIn() {
		desk.command("org.webphone.app.callIn");
		awaitState(CallState.Incoming.class);
	}

	/** Opens a popover of the call and looks for somebody. */
	void pick(String tile, String name) {
		desk.click(tile(tile));
		Field search = desk.await("the field of the popover", Field.class, f -> f.getShell() != desk.shell());
		desk.ui(() -> {
			search.insert(name);
			return true;
		});
		CanvasList people = desk.await("the people found", CanvasList.class, l -> l.getShell() != desk.shell());
		desk.await(name + " is found", () -> people.rows().count() > 0 && people.rows().name(0).contains(name));
	}

	void transferTo(String name, String how) {
		pick("Transfer", name);
		desk.click(button(how));
	}

	DialKey key(String sign) {
		return desk.await("a key " + sign, DialKey.class, k -> sign.equals(k.sign()));
	}

	Field number() {
		return desk.await("the field for the number", Field.class, f -> f.getSize().y == 56);
	}

	/** The list of calls. */
	CanvasList list() {
		return desk.await("the list of calls", CanvasList.class, l -> l.getSize().x > 400);
	}

	/** Dials with the keys of the dial pad. */
	void dial(String number) {
		for (char sign : number.toCharArray()) {
			desk.click(key(String.valueOf(sign)));
		}
		desk.click(button("Call"));
	}

	void awaitState(Class<? extends CallState> state) {
		desk.await("a call is " + state.getSimpleName(),
				() -> calls.calls().stream().anyMatch(c -> state.isInstance(c.snapshot().state())));
	}

	/** Waits for a row whose name, as assistive technology hears it, contains {@code words}. */
	void awaitRow(String words) {
		CanvasList list = list();
		desk.await("a row with " + words, () -> {
			for (int i = 0; i < list.rows().count(); i++) {
				if (list.rows().name(i).contains(words)) {
					return true;
				}
			}
			return false;
		});
	}

	/** Chooses the newest call, once it is a row of the past: the row of a call that has just ended goes, and with it the choice. */
	void chooseCall() {
		CanvasList list = list();
		desk.await("a call is chosen", () -> {
			list.select(1);
			return desk.enabled("org.webphone.ui.telephony.details");
		});
	}
}
