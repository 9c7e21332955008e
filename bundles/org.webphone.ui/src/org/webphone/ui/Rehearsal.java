package org.webphone.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays while nobody waits what the user will see later, so that what a class and a lambda cost for the first time is paid before:
 * made in a window that is never shown, laid out, painted into a picture, thrown away. One piece at a time, with rests, and never
 * right after a key or a click. UI thread.
 */
public final class Rehearsal {

	private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
	private static final int REST = 250;
	private static final int QUIET = 1_500;
	private static final int WIDTH = 352;
	private static final int HEIGHT = 640;
	/** Controls that are painted in one go. */
	private static final int FEW = 12;

	private final Display display;
	private final UiKit kit;
	private final Queue<Runnable> pieces = new ArrayDeque<>();
	private long touched = System.nanoTime();

	Rehearsal(Display display, UiKit kit) {
		this.display = display;
		this.kit = kit;
		display.addFilter(SWT.KeyDown, e -> touched = System.nanoTime());
		display.addFilter(SWT.MouseDown, e -> touched = System.nanoTime());
	}

	/** Adds a piece; whoever knows what will be needed does so while the window is made. */
	public void add(Runnable piece) {
		pieces.add(piece);
	}

	/** Adds a piece that fills a window. */
	public void scene(Consumer<Composite> fill) {
		add(() -> {
			var stage = new Shell(display, SWT.NO_TRIM);
			try {
				stage.setLayout(new FillLayout());
				fill.accept(new Panel(stage, kit, Token.SURFACE, Flex.column(0)));
				stage.setSize(WIDTH, HEIGHT);
				stage.layout(true, true);
				paint(stage);
			} finally {
				stage.dispose();
			}
		});
	}

	/** Adds what makes a page ready that is not in sight: laid out at a size, then painted, a few controls at a time. */
	public void page(Composite page, Supplier<Point> size) {
		add(() -> {
			if (!page.isDisposed() && !page.isVisible()) {
				page.setSize(size.get());
				page.layout(true, true);
				List<Control> all = new ArrayList<>();
				collect(page, all);
				for (int i = 0; i < all.size(); i += FEW) {
					List<Control> few = List.copyOf(all.subList(i, Math.min(all.size(), i + FEW)));
					add(() -> painted(few));
				}
			}
		});
	}

	/** @param busy whether the user has no time for it now */
	public void begin(BooleanSupplier busy) {
		display.timerExec(REST, () -> {
			if (pieces.isEmpty()) {
				return;
			}
			if (!busy.getAsBoolean() && System.nanoTime() - touched > QUIET * 1_000_000L) {
				play(pieces.remove());
			}
			begin(busy);
		});
	}

	/** Paints a control and all that it holds where nobody sees it. */
	public void paint(Composite all) {
		List<Control> controls = new ArrayList<>();
		collect(all, controls);
		painted(controls);
	}

	private void painted(List<Control> controls) {
		var image = new Image(display, WIDTH, HEIGHT);
		var gc = new GC(image);
		try {
			controls.stream().filter(c -> !c.isDisposed()).forEach(c -> paint(c, gc));
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	private static void paint(Control control, GC gc) {
		var event = new Event();
		event.gc = gc;
		event.width = Math.max(1, control.getSize().x);
		event.height = Math.max(1, control.getSize().y);
		control.notifyListeners(SWT.Paint, event);
	}

	/** In the order they are painted in; fields of the toolkit paint themselves. */
	private static void collect(Control control, List<Control> found) {
		if (control instanceof StyledText) {
			return;
		}
		found.add(control);
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				collect(child, found);
			}
		}
	}

	private static void play(Runnable piece) {
		try {
			piece.run();
		} catch (RuntimeException e) {
			// The real one tells the user what is wrong.
			LOG.info("A rehearsal failed", e);
		}
	}
}
