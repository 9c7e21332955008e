package org.webphone.app.internal;

import java.util.function.BooleanSupplier;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

/** What the commands of this bundle do in the window. */
final class WindowCommands {

	static final String PREFIX = "org.webphone.app.";

	private final EHandlerService handlers;

	WindowCommands(EHandlerService handlers) {
		this.handlers = handlers;
	}

	/** A command as the workbench wants it. */
	public record Handler(BooleanSupplier can, Runnable run) {

		@CanExecute
		public boolean possible() {
			return can.getAsBoolean();
		}

		@Execute
		public void execute() {
			run.run();
		}
	}

	WindowCommands on(String name, Runnable run) {
		return on(name, () -> true, run);
	}

	/** @param can whether it can be done now */
	WindowCommands on(String name, BooleanSupplier can, Runnable run) {
		handlers.activateHandler(PREFIX + name, new Handler(can, run));
		return this;
	}
}
