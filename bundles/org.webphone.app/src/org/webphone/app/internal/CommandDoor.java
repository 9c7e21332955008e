package org.webphone.app.internal;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs commands of any bundle by their identity, as a menu or a key would. UI thread. */
final class CommandDoor {

	private static final Logger LOG = LoggerFactory.getLogger(CommandDoor.class);

	private final IWorkbenchWindow window;

	CommandDoor(IWorkbenchWindow window) {
		this.window = window;
	}

	/** Whether somebody offers the command now. */
	boolean offered(String id) {
		var command = window.getService(ICommandService.class).getCommand(id);
		return command.isDefined() && command.isHandled();
	}

	void run(String id) {
		try {
			window.getService(IHandlerService.class).executeCommand(id, null);
		} catch (CommandException e) {
			LOG.warn("The command {} could not be run", id, e);
		}
	}
}
