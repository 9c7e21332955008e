package org.webphone.app.internal;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Java give back what is long forgotten, in a moment in which nobody would notice. The collector in use is the smallest there is, but
 * it looks at old objects only once its limit is reached: in half an hour of busy use 100 MiB came together, of which none was needed. To
 * look at them stops every thread for about 0.1 s, so it is done between calls and when keys and mouse have rested. UI thread.
 */
final class Tidying {

	/** How often it is asked whether it is time, in ms. */
	private static final int EVERY = 500;
	/** So long the window has its start to itself, in ms. */
	private static final int FIRST = 20_000;
	/** So long keys and mouse rest before, in ns. */
	static final long REST = 3_000_000_000L;
	/** What the heap has grown by when it is worth it. */
	static final long WORTH = 16L << 20;

	private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

	private final BooleanSupplier busy;
	private final LongSupplier heap;
	private final LongSupplier clock;
	private final Runnable collect;
	private long touched;
	private long left;

	/**
	 * @param busy    whether a call would be disturbed
	 * @param heap    octets of the heap, free ones included
	 * @param clock   ns
	 * @param collect collects
	 */
	Tidying(BooleanSupplier busy, LongSupplier heap, LongSupplier clock, Runnable collect) {
		this.busy = busy;
		this.heap = heap;
		this.clock = clock;
		this.collect = collect;
		this.touched = clock.getAsLong();
	}

	/** Looks after the heap of this program for as long as there is a display. */
	static void begin(Display display, BooleanSupplier busy) {
		var tidying = new Tidying(busy, Runtime.getRuntime()::totalMemory, System::nanoTime, System::gc);
		for (int touch : new int[] { SWT.KeyDown, SWT.MouseDown, SWT.MouseMove, SWT.MouseVerticalWheel }) {
			display.addFilter(touch, e -> tidying.touched());
		}
		display.timerExec(FIRST, new Runnable() {

			@Override
			public void run() {
				tidying.look();
				display.timerExec(EVERY, this);
			}
		});
	}

	/** The user has done something. */
	void touched() {
		touched = clock.getAsLong();
	}

	/** Tidies where it is worth it and disturbs nobody; the first time in any case, since a start leaves a lot. */
	void look() {
		long grown = heap.getAsLong() - left;
		if (grown < WORTH || busy.getAsBoolean() || clock.getAsLong() - touched < REST) {
			return;
		}
		long began = clock.getAsLong();
		collect.run();
		left = heap.getAsLong();
		LOG.debug("Tidied in {} ms, the heap has {} MiB", (clock.getAsLong() - began) / 1_000_000, left >> 20);
	}
}
