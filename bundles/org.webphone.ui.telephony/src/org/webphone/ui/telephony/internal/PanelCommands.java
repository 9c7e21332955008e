package org.webphone.ui.telephony.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.webphone.telephony.CallState;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Field;

import jakarta.inject.Named;

/** What the keys of the window do with the lines. */
final class PanelCommands {

	static final String PREFIX = "org.webphone.ui.telephony.";

	private final Desk desk;
	private final Supplier<CallPanel> panel;

	PanelCommands(Desk desk, Supplier<CallPanel> panel) {
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

	/** The same for the transfer, which may be told to whom. */
	public record TransferHandler(BooleanSupplier can, BiConsumer<String, String> run) {

		@CanExecute
		public boolean possible() {
			return can.getAsBoolean();
		}

		@Execute
		public void execute(@org.eclipse.e4.core.di.annotations.Optional @Named(PREFIX + "transfer.target") String target,
				@org.eclipse.e4.core.di.annotations.Optional @Named(PREFIX + "transfer.name") String name) {
			run.accept(target == null ? "" : target, name == null ? "" : name);
		}
	}

	void activate(EHandlerService handlers) {
		activate(handlers, "call", () -> true, this::call);
		line(handlers, "answer", this::waiting, l -> desk.calls().answer(l.id()));
		line(handlers, "hangUp", this::endable, this::end);
		line(handlers, "hold", this::current, l -> desk.calls().toggleHold(l.id()));
		line(handlers, "mute", this::current, l -> desk.calls().toggleMute(l.id()));
		line(handlers, "keypad", () -> desk.calls().shown().filter(KeypadPopover::possible),
				l -> press(CallPopovers.Kind.KEYPAD));
		handlers.activateHandler(PREFIX + "transfer", new TransferHandler(() -> free().isPresent(), this::transfer));
		line(handlers, "conference", this::current, l -> press(CallPopovers.Kind.CONFERENCE));
		line(handlers, "audio", this::current, l -> press(CallPopovers.Kind.AUDIO));
		line(handlers, "note", this::current, l -> press(CallPopovers.Kind.NOTE));
		line(handlers, "record", this::current, l -> panel.get().active().tiles().toggleRecording());
		line(handlers, "flag", this::current, l -> desk.tools().notes().toggleFlag(l.id()));
		line(handlers, "takeBack", () -> desk.calls().shown().filter(l -> desk.tools().transfers().secondsLeft(l.id()) > 0),
				l -> desk.tools().transfers().takeBack(l.id()));
		activate(handlers, "connect", desk.tools().transfers()::ready, desk.tools().transfers()::connect);
		activate(handlers, "swap", desk.tools().transfers()::ready, desk.tools().transfers()::swap);
		activate(handlers, "pickUp", () -> ringing().isPresent(),
				() -> ringing().ifPresent(desk.calls()::pickUp));
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

	private void press(CallPopovers.Kind kind) {
		panel.get().active().tiles().press(kind);
	}

	private void transfer(String target, String name) {
		if (target.isEmpty() || panel.get().popovers().open().isEmpty()) {
			press(CallPopovers.Kind.TRANSFER);
		}
		panel.get().popovers().open().filter(p -> !target.isEmpty() && p instanceof TransferPopover)
				.ifPresent(p -> ((TransferPopover) p).search(target, name));
	}

	/** The line in use, where it is not in a conference or on its way to somebody else. */
	private Optional<Line> free() {
		return current().filter(l -> !l.conference() && !(l.call().state() instanceof CallState.Transferring));
	}

	/** The extension of a colleague at whose telephone a call rings that can be taken over. */
	private Optional<String> ringing() {
		return desk.favourites().ringing().stream().findFirst();
	}

	/** A key with the key for commands of this platform: "Ctrl Enter". */
	static String control(String key) {
		return ("cocoa".equals(SWT.getPlatform()) ? "\u2318 " : "Ctrl ") + key;
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
			case HELD -> desk.calls().resume(line.id());
			case ACTIVE, DIALLING, ENDED, FAILED -> {
				// It is in use already.
			}
		}
	}

	private void call() {
		if (panel.get().popovers().open().filter(CallPopover::controlEnter).isPresent() || calledWhereTheFocusIs()) {
			return;
		}
		desk.dial().call();
	}

	/** Whoever types elsewhere, or has chosen a row, means that; digits typed over a list are a number to be called. */
	private boolean calledWhereTheFocusIs() {
		Control focus = panel.get().getDisplay().getFocusControl();
		if (focus == null || focus.getShell() != panel.get().getShell()) {
			return false;
		}
		return focus.getParent() instanceof Field field && field.call()
				|| focus instanceof CanvasList list && desk.dial().text().isBlank() && list.call();
	}

	private static void line(EHandlerService handlers, String name, Supplier<Optional<Line>> which,
			Consumer<Line> what) {
		activate(handlers, name, () -> which.get().isPresent(), () -> which.get().ifPresent(what));
	}

	private static void activate(EHandlerService handlers, String name, BooleanSupplier can, Runnable run) {
		handlers.activateHandler(PREFIX + name, new Handler(can, run));
	}
}
