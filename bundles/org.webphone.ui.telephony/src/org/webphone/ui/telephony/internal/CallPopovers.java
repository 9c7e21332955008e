package org.webphone.ui.telephony.internal;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.webphone.core.Subscription;

/** The popovers of one call panel; one is open at a time. UI thread only. */
final class CallPopovers {

	/** What a popover is for. */
	enum Kind {
		TRANSFER, CONFERENCE, FORWARD, KEYPAD, AUDIO, NOTE
	}

	/** A press on the tile takes the focus away first, which closes the popover; the same press must not open it again. */
	private static final long SAME_PRESS = 400_000_000;

	private final Desk desk;
	private final Composite panel;
	private final Observers observers = new Observers();
	private CallPopover open;
	private Kind kind;
	private Kind closedKind;
	private long closedAt;

	CallPopovers(Desk desk, Composite panel) {
		this.desk = desk;
		this.panel = panel;
	}

	boolean showing(Kind which) {
		return open != null && kind == which;
	}

	Optional<CallPopover> open() {
		return Optional.ofNullable(open);
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	/** Opens a popover at a control, or closes it where it is open. */
	void toggle(Kind which, Control anchor, Line line) {
		if (showing(which)) {
			open.popover().close();
			return;
		}
		if (which == closedKind && System.nanoTime() - closedAt < SAME_PRESS) {
			closedKind = null;
			return;
		}
		close();
		switch (which) {
			case TRANSFER -> pick(which, new TransferPopover(desk, anchor, panel, line));
			case CONFERENCE -> pick(which, new ConferencePopover(desk, anchor, panel, line));
			case FORWARD -> pick(which, new ForwardPopover(desk, anchor, panel, line));
			case KEYPAD -> {
				var keypad = new KeypadPopover(desk, anchor, panel, line);
				opened(which, keypad);
				keypad.open();
			}
			case AUDIO -> {
				var audio = new AudioPopover(desk, anchor, panel, line);
				opened(which, audio);
				audio.open();
			}
			case NOTE -> {
				var note = new NotePopover(desk, anchor, panel, line);
				opened(which, note);
				note.open();
			}
		}
	}

	void close() {
		if (open != null) {
			open.popover().close();
		}
	}

	private void pick(Kind which, PickPopover popover) {
		opened(which, popover);
		// Making it and showing it are a task each, with room for others between them.
		panel.getDisplay().asyncExec(popover::open);
	}

	private void opened(Kind which, CallPopover popover) {
		open = popover;
		kind = which;
		popover.popover().onClose(() -> {
			open = null;
			closedKind = which;
			closedAt = System.nanoTime();
			observers.changed();
		});
		observers.changed();
	}
}
