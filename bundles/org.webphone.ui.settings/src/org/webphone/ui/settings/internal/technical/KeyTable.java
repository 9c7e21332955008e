package org.webphone.ui.settings.internal.technical;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.jface.bindings.keys.KeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;

/** Which keys run which command, as the user wants them. Nothing is stored before {@link #store()}. UI thread. */
final class KeyTable {

	private static final String SCHEME = "org.webphone.keys";
	private static final String WINDOW = "org.eclipse.ui.contexts.window";

	private static final String GALLERY = "org.webphone.app.gallery";
	private static final String PAGE = "org.webphone.app.page";

	private final ICommandService commands;
	private final IBindingService bindings;
	private final Map<String, KeySequence> keys = new LinkedHashMap<>();
	private final Map<String, KeySequence> defaults = new LinkedHashMap<>();
	/** Where the program's own keys count: in the main window, or in dialogs too. */
	private final Map<String, String> contexts = new LinkedHashMap<>();

	KeyTable(ICommandService commands, IBindingService bindings) {
		this.commands = commands;
		this.bindings = bindings;
		for (Command command : commands.getDefinedCommands()) {
			if (!command.getId().startsWith("org.eclipse.") && leadsSomewhere(command.getId())) {
				defaults.put(command.getId(), factory(command.getId()));
				keys.put(command.getId(), defaults.get(command.getId()));
			}
		}
		// What is active depends on the window in front, which is not the one whose keys these are: the table is told by hand.
		List<Binding> changed = Arrays.stream(bindings.getBindings()).filter(b -> b.getType() == Binding.USER).toList();
		changed.stream().filter(b -> b.getParameterizedCommand() == null)
				.forEach(b -> keys.replaceAll((command, key) -> b.getTriggerSequence().equals(key) ? null : key));
		changed.stream().filter(b -> b.getParameterizedCommand() != null && b.getTriggerSequence() instanceof KeySequence
				&& keys.containsKey(b.getParameterizedCommand().getId()))
				.forEach(b -> keys.put(b.getParameterizedCommand().getId(), (KeySequence) b.getTriggerSequence()));
	}

	/** Places for pages that nobody has contributed, and what only those who build the program see, are no commands of the user's. */
	private static boolean leadsSomewhere(String command) {
		if (command.equals(GALLERY)) {
			return Boolean.getBoolean("webphone.developer");
		}
		int pages = Platform.getExtensionRegistry().getConfigurationElementsFor("org.webphone.ui.pages").length;
		return !command.matches(Pattern.quote(PAGE) + "\\d") || Integer.parseInt(command.substring(PAGE.length())) <= pages;
	}

	/** The commands, sorted by name. */
	List<String> commands() {
		return keys.keySet().stream().sorted((a, b) -> name(a).compareToIgnoreCase(name(b))).toList();
	}

	String name(String command) {
		try {
			return commands.getCommand(command).getName();
		} catch (NotDefinedException e) {
			return command;
		}
	}

	/** The keys as the system writes them; empty for none. */
	String words(String command) {
		KeySequence key = keys.get(command);
		return key == null ? "" : key.format();
	}

	/** Gives a command other keys, or none. A command that had them before loses them and is returned. */
	Optional<String> set(String command, KeySequence key) {
		Optional<String> loser = key == null ? Optional.empty()
				: keys.entrySet().stream().filter(e -> key.equals(e.getValue()) && !e.getKey().equals(command)).map(Map.Entry::getKey)
						.findFirst();
		loser.ifPresent(l -> keys.put(l, null));
		keys.put(command, key);
		return loser;
	}

	/** Back to the keys the program came with. */
	void reset() {
		keys.putAll(defaults);
	}

	/** Writes what differs from the program's own keys, in effect at once. */
	void store() throws IOException {
		List<Binding> all = new ArrayList<>();
		for (Binding binding : bindings.getBindings()) {
			if (binding.getType() == Binding.SYSTEM) {
				all.add(binding);
			}
		}
		for (String command : keys.keySet()) {
			KeySequence wanted = keys.get(command);
			KeySequence was = defaults.get(command);
			if (!Objects.equals(wanted, was)) {
				if (was != null) {
					all.add(new KeyBinding(was, null, SCHEME, contexts.getOrDefault(command, WINDOW), null, null, null, Binding.USER));
				}
			}
		}
		for (String command : keys.keySet()) {
			KeySequence wanted = keys.get(command);
			if (wanted != null && !wanted.equals(defaults.get(command))) {
				all.add(new KeyBinding(wanted, new ParameterizedCommand(commands.getCommand(command), null), SCHEME,
						contexts.getOrDefault(command, WINDOW), null, null, null, Binding.USER));
			}
		}
		bindings.savePreferences(bindings.getScheme(SCHEME), all.toArray(Binding[]::new));
	}

	private KeySequence factory(String command) {
		return Arrays.stream(bindings.getBindings()).filter(b -> b.getType() == Binding.SYSTEM && b.getParameterizedCommand() != null
				&& command.equals(b.getParameterizedCommand().getId())).peek(b -> contexts.put(command, b.getContextId())).map(Binding::getTriggerSequence)
				.filter((TriggerSequence t) -> t instanceof KeySequence).map(KeySequence.class::cast).findFirst().orElse(null);
	}
}
