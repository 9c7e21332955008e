package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.contacts.ContactService;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.Settings;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Field;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Words;

/** Each key of DESIGN.md section 8, pressed on each page. */
class KeysOnEveryPageTest {

	private static final List<String> PAGES = List.of("Calls", "Contacts", "Preferences", "Sound", "Account");
	/** Those whose list can be filtered. */
	private static final List<String> LISTS = List.of("Calls", "Contacts");

	/** Where rail and header end, and where the call panel begins. */
	private static final int RAIL = 96;
	private static final int HEADER = 64;
	private static final int PANEL = 1280 - 352;

	/** Longer than a key needs on a busy machine. */
	private static final long AGAIN = 8_000_000_000L;

	/** A key and what it does, which is seen before it is pressed again or the next one is. */
	private record Key(String name, int modifiers, int code, BooleanSupplier does) {
	}

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private final Settings settings = desk.service(Settings.class);
	private final ContactService contacts = desk.service(ContactService.class);
	private long pressed;

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void asBefore() {
		settings.changeGeneral(g -> new GeneralSettings(g.language(), g.appearance(), g.duringCall(), g.popUpSeconds(), false, g.historyDays()));
		window.calls.calls().forEach(Call::hangUp);
		desk.await("no call is left", () -> window.calls.calls().isEmpty());
		window.page(0);
	}

	@Test
	void keysOfTheWindow() {
		for (String page : PAGES) {
			on(page, new Key("search", SWT.CTRL, 'k', () -> focus(f -> f.getShell() == desk.shell() && top(f) < HEADER)),
					new Key("from the header to the content", 0, SWT.F6, this::inContent),
					new Key("to the call panel", 0, SWT.F6, () -> focus(f -> left(f) > PANEL)),
					new Key("to the rail", 0, SWT.F6, () -> focus(f -> left(f) < RAIL)),
					new Key("to the header", 0, SWT.F6, () -> focus(f -> top(f) < HEADER)),
					new Key("back to the rail", SWT.SHIFT, SWT.F6, () -> focus(f -> left(f) < RAIL)),
					new Key("back to the call panel", SWT.SHIFT, SWT.F6, () -> focus(f -> left(f) > PANEL)),
					new Key("back to the content", SWT.SHIFT, SWT.F6, this::inContent),
					new Key("back to the header", SWT.SHIFT, SWT.F6, () -> focus(f -> top(f) < HEADER)),
					new Key("do not disturb", SWT.CTRL | SWT.SHIFT, 'd', () -> settings.general().doNotDisturb()),
					new Key("disturb again", SWT.CTRL | SWT.SHIFT, 'd', () -> !settings.general().doNotDisturb()));
			if (LISTS.contains(page)) {
				on(page, new Key("filter", SWT.CTRL, 'f', () -> focus(KeysOnEveryPageTest::inField) && inContent()));
			}
			for (int i = 0; i < PAGES.size(); i++) {
				String other = PAGES.get(i);
				on(page, new Key("page " + other, SWT.ALT, '1' + i, () -> title(other)));
			}
		}
	}

	@Test
	void theCompactWindowHasTheKeysToo() {
		on("Sound", new Key("compact window", SWT.CTRL | SWT.SHIFT, 'c', () -> !desk.shell().isVisible()),
				new Key("search", SWT.CTRL, 'k', () -> focus(f -> inField(f) && f.getShell() != desk.shell())),
				new Key("large window", SWT.CTRL | SWT.SHIFT, 'c', () -> desk.shell().isVisible()),
				new Key("compact window again", SWT.CTRL | SWT.SHIFT, 'c', () -> !desk.shell().isVisible()),
				new Key("a page of the large one", SWT.ALT, '2', () -> desk.shell().isVisible() && title("Contacts")));
		desk.await("one window", () -> Arrays.stream(desk.display().getShells()).filter(s -> s != desk.shell()).noneMatch(Shell::isVisible));
	}

	@Test
	void keysOfACall() {
		for (String page : PAGES) {
			Field number = window.number();
			desk.change(() -> number.text("600"));
			on(page, new Key("call", SWT.CTRL, SWT.CR, () -> state(CallState.Active.class) && tile("Mute", false)));
			on(page, new Key("mute", 0, SWT.F4, () -> call(CallSnapshot::muted) && tile("Mute", true)),
					new Key("unmute", 0, SWT.F4, () -> call(c -> !c.muted()) && tile("Mute", false)),
					new Key("record", SWT.CTRL, 'r', () -> call(CallSnapshot::recording) && tile("Recording", true)),
					new Key("stop recording", SWT.CTRL, 'r', () -> call(c -> !c.recording()) && tile("Record", false)),
					new Key("hold", 0, SWT.F9, () -> state(CallState.Held.class) && tile("Resume", true)),
					new Key("resume", 0, SWT.F9, () -> state(CallState.Active.class) && tile("Hold", false)),
					new Key("hold again", 0, SWT.F9, () -> state(CallState.Held.class) && tile("Resume", true)),
					new Key("line 1", SWT.CTRL, '1', () -> state(CallState.Active.class) && tile("Hold", false)),
					new Key("transfer", SWT.CTRL, 't', this::popover), new Key("no transfer", 0, SWT.ESC, () -> !popover()),
					new Key("conference", SWT.CTRL, 'j', this::popover), new Key("no conference", 0, SWT.ESC, () -> !popover()),
					new Key("keypad", SWT.CTRL, 'd', this::popover), new Key("a tone", 0, '5', () -> sent("5")),
					new Key("another tone", 0, '9', () -> sent("59")), new Key("no keypad", 0, SWT.ESC, () -> !popover()),
					new Key("nothing to close", 0, SWT.ESC, () -> true), new Key("mute after Esc", 0, SWT.F4, () -> call(CallSnapshot::muted)));
			assertEquals(1, window.calls.calls().size(), "Esc ends no call");
			on(page, new Key("hang up", 0, SWT.F8, () -> window.calls.calls().isEmpty()));
			window.button("Call");
			window.callIn();
			window.button("Answer");
			on(page, new Key("answer", 0, SWT.F7, () -> state(CallState.Active.class) && tile("Mute", false)));
			on(page, new Key("hang up what was answered", 0, SWT.F8, () -> window.calls.calls().isEmpty()));
			window.button("Call");
		}
	}

	@Test
	void whatIsTypedInTheSearchIsCalled() {
		on("Account", new Key("search", SWT.CTRL, 'k', () -> focus(f -> inField(f) && top(f) < HEADER)));
		desk.change(() -> ((Field) desk.display().getFocusControl().getParent()).insert("600"));
		on("", new Key("call", SWT.CTRL, SWT.CR, () -> call(c -> c.remote().number().equals("600"))));
	}

	@Test
	void keysOfAChosenRow() {
		window.dial("600");
		window.awaitState(CallState.Active.class);
		desk.key(0, SWT.F8);
		window.button("Call");
		window.chooseCall();
		CanvasList past = window.list();
		desk.change(past::setFocus);
		on("", new Key("favourite", SWT.CTRL, 'b', () -> contacts.favourite("600")),
				new Key("no favourite", SWT.CTRL, 'b', () -> !contacts.favourite("600")),
				new Key("details", SWT.CTRL, 'i', this::popover), new Key("no details", 0, SWT.ESC, () -> !popover()));
		desk.change(past::setFocus);
		on("", new Key("call the row", SWT.CTRL, SWT.CR, () -> call(c -> c.remote().number().equals("600"))));
		window.calls.calls().forEach(Call::hangUp);
		window.button("Call");
		window.page(1);
		CanvasList people = desk.await("contacts", CanvasList.class, l -> left(l) < PANEL && l.getSize().x > 300 && l.rows().count() > 3);
		desk.await("one is chosen", () -> {
			people.select(row(people, "Lena Fonteyn"));
			return people.setFocus() && people.selected() > 0;
		});
		String chosen = desk.ui(() -> people.rows().key(people.selected()).toString());
		boolean before = contacts.favourite(chosen);
		on("", new Key("the other way", SWT.CTRL, 'b', () -> contacts.favourite(chosen) != before),
				new Key("as before", SWT.CTRL, 'b', () -> contacts.favourite(chosen) == before),
				new Key("call the contact", SWT.CTRL, SWT.CR, () -> call(c -> c.remote().number().equals("602"))));
		window.noContactChosen(people);
	}

	private static int row(CanvasList list, String name) {
		return IntStream.range(0, list.rows().count()).filter(i -> list.rows().name(i).startsWith(name)).findFirst().orElse(-1);
	}

	@Test
	void aRingingColleagueIsPickedUpFromAnyPage() {
		window.page(2);
		// Who rings may stop at the moment of the key; then somebody else does.
		desk.await("picked up", () -> state(CallState.Active.class) || ringsAndIsNotPressed());
	}

	private boolean ringsAndIsNotPressed() {
		return desk.enabled("org.webphone.ui.telephony.pickUp") && !press(SWT.CTRL, 'p');
	}

	/** @param page empty for the one that is shown */
	private void on(String page, Key... keys) {
		if (!page.isEmpty()) {
			window.page(PAGES.indexOf(page));
			desk.await("the page " + page, () -> title(page));
		}
		for (Key key : keys) {
			pressed = 0;
			desk.await(page + ": " + key.name, () -> pressed > 0 && key.does.getAsBoolean() || !press(key.modifiers, key.code));
		}
	}

	/** The display swallows one of some hundred keys that are posted: where nothing happens for long it is pressed once more. @return true */
	private boolean press(int modifiers, int code) {
		if (System.nanoTime() - pressed > AGAIN || pressed == 0) {
			pressed = System.nanoTime();
			desk.key(modifiers, code);
		}
		return true;
	}

	private boolean title(String words) {
		return desk.all(desk.shell(), Words.class).stream().anyMatch(w -> w.style() == TextStyle.TITLE && w.text().equals(words));
	}

	/** What the window shows of a function: who presses a key again has seen that. */
	private boolean tile(String word, boolean on) {
		return desk.all(FunctionTile.class).stream().anyMatch(t -> t.text().equals(word) && (t.mode() != FunctionTile.Mode.OFF) == on);
	}

	private boolean popover() {
		return Arrays.stream(desk.shell().getShells()).anyMatch(Shell::isVisible);
	}

	private boolean sent(String signs) {
		return desk.all(Words.class).stream().anyMatch(w -> w.style() == TextStyle.KEY && w.text().equals(signs));
	}

	private boolean call(Predicate<CallSnapshot> which) {
		return window.calls.calls().stream().map(Call::snapshot).anyMatch(which);
	}

	private boolean state(Class<? extends CallState> state) {
		return call(c -> state.isInstance(c.state()));
	}

	private boolean focus(Predicate<Control> where) {
		Control focus = desk.display().getFocusControl();
		return focus != null && where.test(focus);
	}

	private boolean inContent() {
		return focus(f -> top(f) > HEADER && left(f) > RAIL && left(f) < PANEL);
	}

	private static boolean inField(Control control) {
		for (Composite parent = control.getParent(); parent != null; parent = parent.getParent()) {
			if (parent instanceof Field) {
				return true;
			}
		}
		return false;
	}

	/** How far it is right of the left edge of the window. */
	private int left(Control control) {
		return desk.display().map(control, desk.shell(), 0, 0).x;
	}

	/** How far it is below the top of the window. */
	private int top(Control control) {
		return desk.display().map(control, desk.shell(), 0, 0).y;
	}
}
