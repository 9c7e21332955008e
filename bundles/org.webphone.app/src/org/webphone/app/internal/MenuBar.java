package org.webphone.app.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.ui.commands.ICommandService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the menus and the names of all commands in the language in use, those of other bundles included, and hides entries that
 * lead nowhere. UI thread.
 */
final class MenuBar {

	private static final Logger LOG = LoggerFactory.getLogger(MenuBar.class);

	private final MWindow window;
	private final ICommandService commands;
	private final CommandWords words;
	private final Map<String, Supplier<String>> own;
	private final Map<String, BooleanSupplier> shown;
	private final Map<String, BooleanSupplier> chosen;

	/**
	 * @param own    names that no bundle's file holds, by command
	 * @param shown  entries that are not always there, by command
	 * @param chosen entries of which one is in force, by command
	 */
	MenuBar(MWindow window, ICommandService commands, CommandWords words, Map<String, Supplier<String>> own,
			Map<String, BooleanSupplier> shown, Map<String, BooleanSupplier> chosen) {
		this.window = window;
		this.commands = commands;
		this.words = words;
		this.own = own;
		this.shown = shown;
		this.chosen = chosen;
	}

	void speak(Locale locale) {
		words.commands().forEach(id -> name(id, locale).ifPresent(name -> rename(commands.getCommand(id), name)));
		if (window.getMainMenu() != null) {
			label(window.getMainMenu(), locale);
		}
		mark();
	}

	/** To be called when another language or look is in force: its entry has the mark. */
	void mark() {
		if (window.getMainMenu() != null) {
			mark(window.getMainMenu());
		}
	}

	private void mark(MMenu menu) {
		for (MMenuElement element : menu.getChildren()) {
			if (element instanceof MMenu inner) {
				mark(inner);
			} else if (element instanceof MHandledMenuItem item && item.getCommand() != null && chosen.containsKey(item.getCommand().getElementId())) {
				item.setSelected(chosen.get(item.getCommand().getElementId()).getAsBoolean());
			}
		}
	}

	private void label(MMenu menu, Locale locale) {
		for (MMenuElement element : menu.getChildren()) {
			if (element instanceof MMenu inner) {
				words.menu(inner.getElementId(), locale).ifPresent(inner::setLabel);
				label(inner, locale);
			} else if (element instanceof MHandledMenuItem item && item.getCommand() != null) {
				String id = item.getCommand().getElementId();
				name(id, locale).ifPresent(item::setLabel);
				if (shown.containsKey(id)) {
					boolean there = shown.get(id).getAsBoolean();
					// What is only hidden comes back when the platform looks at the menu again.
					item.setToBeRendered(there);
					item.setVisible(there);
				}
			}
		}
	}

	private Optional<String> name(String id, Locale locale) {
		return own.containsKey(id) ? Optional.of(own.get(id).get()) : words.command(id, locale);
	}

	private static void rename(Command command, String name) {
		try {
			if (command.isDefined() && !name.equals(command.getName())) {
				command.define(name, command.getDescription(), command.getCategory(), command.getParameters(),
						command.getReturnType(), null);
			}
		} catch (NotDefinedException e) {
			LOG.warn("The command {} went while it was named", command.getId(), e);
		}
	}
}
