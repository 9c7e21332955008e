package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallState;
import org.webphone.ui.Painted;
import org.webphone.ui.UiKit;

/** Every action is a command with a name in three languages, an entry in a menu and the keys of the design. */
class CommandsTest {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("nl"));
	/** DESIGN.md section 8. */
	private static final Map<String, String> KEYS = keys();

	private final Window window = new Window();
	private final Desk desk = window.desk;

	private static Map<String, String> keys() {
		Map<String, String> keys = new TreeMap<>();
		keys.put("app.search", "Ctrl+K");
		keys.put("ui.telephony.call", "Ctrl+Enter");
		keys.put("app.nextArea", "F6");
		keys.put("app.previousArea", "Shift+F6");
		keys.put("app.filter", "Ctrl+F");
		keys.put("ui.telephony.details", "Ctrl+I");
		keys.put("ui.telephony.favourite", "Ctrl+B");
		keys.put("app.doNotDisturb", "Shift+Ctrl+D");
		keys.put("ui.telephony.answer", "F7");
		keys.put("ui.telephony.hangUp", "F8");
		keys.put("ui.telephony.hold", "F9");
		keys.put("ui.telephony.mute", "F4");
		keys.put("ui.telephony.transfer", "Ctrl+T");
		keys.put("ui.telephony.conference", "Ctrl+J");
		keys.put("ui.telephony.keypad", "Ctrl+D");
		keys.put("ui.telephony.record", "Ctrl+R");
		keys.put("ui.telephony.pickUp", "Ctrl+P");
		keys.put("app.compact", "Shift+Ctrl+C");
		for (int i = 1; i <= 5; i++) {
			keys.put("app.page" + i, "Alt+" + i);
		}
		for (int i = 1; i <= 9; i++) {
			keys.put("ui.telephony.line" + i, "Ctrl+" + i);
		}
		return keys;
	}

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void english() {
		language(Locale.ENGLISH);
		window.calls.calls().forEach(Call::hangUp);
	}

	private void language(Locale locale) {
		UiKit kit = desk.all(Painted.class).getFirst().kit();
		desk.change(() -> kit.language().use(locale));
	}

	private static List<Command> ours() {
		return Arrays.stream(PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands())
				.filter(c -> c.getId().startsWith("org.webphone.")).toList();
	}

	private Map<String, MHandledMenuItem> entries() {
		Map<String, MHandledMenuItem> found = new HashMap<>();
		collect(menu(), found);
		return found;
	}

	private MMenu menu() {
		return desk.ui(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(MWindow.class).getMainMenu());
	}

	private static void collect(MMenu menu, Map<String, MHandledMenuItem> found) {
		for (MMenuElement element : menu.getChildren()) {
			if (element instanceof MMenu inner) {
				collect(inner, found);
			} else if (element instanceof MHandledMenuItem item && item.getCommand() != null) {
				found.put(item.getCommand().getElementId(), item);
			}
		}
	}

	@Test
	void menusMarkTheLanguageAndTheLookInForce() {
		desk.run("org.webphone.app.languageFr");
		desk.run("org.webphone.app.appearanceDark");
		awaitMarked("language", "languageFr");
		awaitMarked("appearance", "appearanceDark");
		desk.run("org.webphone.app.appearanceLight");
		desk.run("org.webphone.app.languageEn");
		awaitMarked("appearance", "appearanceLight");
		awaitMarked("language", "languageEn");
	}

	private void awaitMarked(String kind, String entry) {
		String prefix = "org.webphone.app.";
		desk.await(entry + " alone has a mark", () -> entries().entrySet().stream().filter(e -> e.getKey().startsWith(prefix + kind))
				.filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey).toList().equals(List.of(prefix + entry)));
	}

	@Test
	void everyCommandHasAMenuEntryThatSomebodyHandles() {
		var entries = desk.ui(this::entries);
		List<String> wrong = new ArrayList<>();
		for (Command command : ours()) {
			if (!entries.containsKey(command.getId())) {
				wrong.add(command.getId() + " is in no menu");
			} else if (entries.get(command.getId()).isVisible() && !desk.ui(command::isHandled)) {
				wrong.add(command.getId() + " has nobody who does it");
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void noCommandStandsTwiceInTheMenus() {
		List<String> seen = new ArrayList<>();
		desk.change(() -> all(menu(), seen));
		assertEquals(seen.stream().distinct().toList(), seen);
	}

	private static void all(MMenu menu, List<String> seen) {
		for (MMenuElement element : menu.getChildren()) {
			if (element instanceof MMenu inner) {
				all(inner, seen);
			} else if (element instanceof MHandledMenuItem item && item.getCommand() != null) {
				seen.add(item.getCommand().getElementId());
			}
		}
	}

	@Test
	void commandsAndMenusAreNamedInTheLanguageInUseWhileACallGoesOn() {
		window.dial("600");
		window.awaitState(CallState.Active.class);
		Call call = window.calls.calls().getFirst();
		Map<String, List<String>> names = new TreeMap<>();
		for (Locale locale : LANGUAGES) {
			language(locale);
			var entries = desk.ui(this::entries);
			for (Command command : ours()) {
				String name = name(command);
				names.computeIfAbsent(command.getId(), id -> new ArrayList<>()).add(name);
				if (entries.containsKey(command.getId())) {
					assertEquals(name, entries.get(command.getId()).getLabel(), "the menu entry of " + command.getId());
				}
			}
			desk.change(() -> menu().getChildren().forEach(m -> names.computeIfAbsent(m.getElementId(), id -> new ArrayList<>())
					.add(m.getLabel())));
		}
		List<String> wrong = new ArrayList<>();
		names.forEach((id, words) -> {
			boolean missing = words.stream().anyMatch(w -> w == null || w.isBlank() || w.startsWith("%"));
			boolean own = id.contains(".app.language") || id.equals("org.webphone.ui.telephony.audio") || id.matches("org\\.webphone\\.app\\.page[6-9]");
			if (missing || words.size() != 3 || !own && words.stream().distinct().count() == 1) {
				wrong.add(id + " is called " + words);
			}
		});
		assertEquals(List.of(), wrong);
		assertEquals(CallState.Active.class, call.snapshot().state().getClass(), "the call goes on");
	}

	private static String name(Command command) {
		try {
			return command.getName();
		} catch (NotDefinedException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void theKeysAreThoseOfTheDesign() {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		Map<String, String> found = new TreeMap<>();
		desk.change(() -> {
			desk.shell().forceActive();
			KEYS.keySet().forEach(name -> {
				var key = bindings.getBestActiveBindingFor("org.webphone." + name);
				found.put(name, key == null ? "" : key.format());
			});
		});
		assertEquals(KEYS, found);
	}

	@Test
	void theAppearanceIsChosenInTheMenuToo() {
		UiKit kit = desk.all(Painted.class).getFirst().kit();
		desk.run("org.webphone.app.appearanceDark");
		assertEquals(org.webphone.ui.Scheme.DARK, desk.ui(() -> kit.theme().scheme()));
		desk.run("org.webphone.app.appearanceContrast");
		assertEquals(org.webphone.ui.Scheme.HIGH_CONTRAST, desk.ui(() -> kit.theme().scheme()));
		desk.run("org.webphone.app.appearanceLight");
		assertEquals(org.webphone.ui.Scheme.LIGHT, desk.ui(() -> kit.theme().scheme()));
	}

	@Test
	void theAudioCheckBeginsOnItsPage() {
		desk.run("org.webphone.ui.settings.audioCheck");
		desk.await("the Sound page", org.webphone.ui.Words.class, w -> w.text().equals("Sound"));
		desk.await("its first question", org.webphone.ui.PushButton.class, b -> b.text().equals("I hear nothing") || b.isVisible()
				&& b.text().toLowerCase(Locale.ROOT).contains("hear"));
		desk.run("org.webphone.app.page1");
	}
}
