package org.webphone.ui;

import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;

/** Alternates two frames, 600 ms each, and redraws only its owner. Stands still while the owner is hidden. UI thread. */
public final class Pulse {

	private static final int FRAME = 600;

	private final Canvas owner;
	private boolean running;
	private boolean second;

	public Pulse(Canvas owner) {
		this.owner = owner;
	}

	public void run(boolean on) {
		if (on && !running) {
			running = true;
			next(owner.getDisplay());
		} else if (!on) {
			running = false;
			second = false;
		}
	}

	/** Whether the second frame (white fill, no halo) is shown. */
	public boolean second() {
		return second;
	}

	private void next(Display display) {
		display.timerExec(FRAME, () -> {
			if (owner.isDisposed() || !running) {
				return;
			}
			second = !second;
			if (owner.isVisible()) {
				owner.redraw();
			}
			next(display);
		});
	}
}
