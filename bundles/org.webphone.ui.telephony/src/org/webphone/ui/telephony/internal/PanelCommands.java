package org.webphone.ui.telephony.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

/** What the keys of the window do with the lines. */
final class PanelCommands {

	private static final String PREFIX = "org.webphone.ui.telephony.";

	private final Desk desk;
	private final CallPanel panel;

	PanelCommands(Desk desk, CallPanel panel) {
		this.desk = desk;
		this.panel = panel;
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

	void activate(EHandlerService handlers) {
		activate(handlers, "call", () -> true, this::call);
		line(handlers, "answer", this::waiting, l -> desk.calls().answer(l.id()));
		line(handlers, "hangUp", this::endable, this::end);
		line(handlers, "hold", this::current, l -> desk.calls().toggleHold(l.id()));
		line(handlers, "mute", this::current, l -> desk.calls().toggleMute(l.id()));
		line(handlers, "keypad", this::current, l -> panel.active().openKeys(!panel.active().keysOpen()));
		for (int i = 1; i <= 9; i++) {
			int number = i;
			line(handlers, "line" + i, () -> desk.calls().live().stream().skip(number - 1).findFirst(), this::choose);
		}
	}

	/** The line that waits longest. */
	private Optional<Line> waiting() {
		return desk.calls().live().stream().filter(l -> l.look() == Line.Look.INCOMING)
				.min(Comparator.comparing(l -> l.call().started()));
	}

	private Optional<Line> current() {
		return desk.calls().shown().filter(l -> l.call().state().established());
	}

	private Optional<Line> endable() {
		return desk.calls().shown();
	}

	private void end(Line line) {
		if (line.look() == Line.Look.INCOMING) {
			desk.calls().decline(line.id());
		} else {
			desk.calls().hangUp(line.id());
		}
	}

	private void choose(Line line) {
		switch (line.look()) {
			case INCOMING -> desk.calls().answer(line.id());
			case HELD -> desk.calls().toggleHold(line.id());
			case ACTIVE, DIALLING, ENDED, FAILED -> {
				// It is in use already.
			}
		}
	}

	private void call() {
		desk.dial().call();
	}

	private static void line(EHandlerService handlers, String name, java.util.function.Supplier<Optional<Line>> which,
			Consumer<Line> what) {
		activate(handlers, name, () -> which.get().isPresent(), () -> which.get().ifPresent(what));
	}

	private static void activate(EHandlerService handlers, String name, BooleanSupplier can, Runnable run) {
		handlers.activateHandler(PREFIX + name, new Handler(can, run));
	}
}
