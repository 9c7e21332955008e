package org.webphone.ui.tests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Assertions;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The running window as a test sees it: finds its widgets, presses them, waits, takes pictures. Safe from the test's thread. */
final class Desk {

	/** A busy machine may be given more, as with the tests of the product. */
	private static final Duration PATIENCE = Duration.ofSeconds(20L * Math.max(1, Integer.getInteger("webphone.patience", 1)));

	private final Display display = PlatformUI.getWorkbench().getDisplay();
	private final Pictures pictures = new Pictures(this);

	Display display() {
		return display;
	}

	Shell shell() {
		return ui(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
	}

	/** An OSGi service of the running product. */
	<S> S service(Class<S> type) {
		BundleContext context = FrameworkUtil.getBundle(Desk.class).getBundleContext();
		var tracker = new ServiceTracker<S, S>(context, type, null);
		tracker.open();
		try {
			return Assertions.assertDoesNotThrow(() -> tracker.waitForService(PATIENCE.toMillis()));
		} finally {
			tracker.close();
		}
	}

	/** Asks something on the UI thread. */
	<T> T ui(Supplier<T> question) {
		var answer = new ArrayList<T>(1);
		var failure = new ArrayList<Throwable>(1);
		display.syncExec(() -> {
			try {
				answer.add(question.get());
			} catch (RuntimeException | AssertionError e) {
				failure.add(e);
			}
		});
		if (!failure.isEmpty()) {
			if (failure.getFirst() instanceof AssertionError wrong) {
				throw wrong;
			}
			throw (RuntimeException) failure.getFirst();
		}
		return answer.getFirst();
	}

	/** Waits until {@code fact} is true on the UI thread. */
	void await(String what, BooleanSupplier fact) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!ui(fact::getAsBoolean)) {
			if (System.nanoTime() > end) {
				picture("waited-in-vain");
				Assertions.fail("waited in vain: " + what);
			}
			pause();
		}
	}

	/** The visible controls of a class, in the order of the tree; those of windows over the main one, such as popovers, come last. */
	<C extends Control> List<C> all(Class<C> type) {
		return ui(() -> {
			List<C> found = new ArrayList<>();
			Shell main = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
			collect(main, type, found);
			for (Shell over : main.getShells()) {
				if (over.isVisible()) {
					collect(over, type, found);
				}
			}
			return found;
		});
	}

	/** The visible controls of a class in one window. */
	<C extends Control> List<C> all(Shell window, Class<C> type) {
		return ui(() -> {
			List<C> found = new ArrayList<>();
			if (!window.isDisposed()) {
				collect(window, type, found);
			}
			return found;
		});
	}

	/** The visible controls of every window of the program. */
	List<Control> everywhere() {
		return ui(() -> {
			List<Control> found = new ArrayList<>();
			for (Shell shell : display.getShells()) {
				if (shell.isVisible()) {
					collect(shell, Control.class, found);
				}
			}
			return found;
		});
	}

	/** Waits for a visible window besides the main one that contains a control of a class. */
	<C extends Control> Shell window(String what, Class<C> type, Predicate<C> which) {
		Supplier<Optional<Shell>> found = () -> Arrays.stream(display.getShells())
				.filter(s -> s != shell() && s.isVisible() && all(s, type).stream().anyMatch(which)).findFirst();
		return awaitOne(what, found);
	}

	/** Runs a command of the window, without waiting for it: some open a window with a loop of its own. */
	void command(String id) {
		display.asyncExec(() -> {
			try {
				PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(IHandlerService.class).executeCommand(id, null);
			} catch (org.eclipse.core.commands.common.CommandException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	/** Whether a command can be run now; on the UI thread. */
	boolean enabled(String id) {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id).isEnabled();
	}

	<C extends Control> Optional<C> find(Class<C> type, Predicate<C> which) {
		return ui(() -> all(type).stream().filter(which).findFirst());
	}

	/** Waits for a visible control. */
	<C extends Control> C await(String what, Class<C> type, Predicate<C> which) {
		return awaitOne(what, () -> find(type, which));
	}

	/** Waits for something and returns the very one that was seen: a moment later it may be gone. */
	private <T> T awaitOne(String what, Supplier<Optional<T>> question) {
		var seen = new ArrayList<T>(1);
		await(what, () -> {
			question.get().ifPresent(seen::add);
			return !seen.isEmpty();
		});
		return seen.getFirst();
	}

	/** The visible control of a class that is not exported, by its simple name. */
	Control named(String simpleName) {
		return await(simpleName + " is shown", Control.class, c -> c.getClass().getSimpleName().equals(simpleName));
	}

	/** Bounds relative to the client area of the window. */
	Rectangle bounds(Control control) {
		return ui(() -> {
			Point size = control.getSize();
			Point at = display.map(control, control.getShell(), 0, 0);
			return new Rectangle(at.x, at.y, size.x, size.y);
		});
	}

	void click(Control control) {
		Point size = ui(control::getSize);
		click(control, size.x / 2, size.y / 2);
	}

	/** A left click at a place inside the control. */
	void click(Control control, int x, int y) {
		ui(() -> {
			for (int type : new int[] { SWT.MouseDown, SWT.MouseUp }) {
				var event = new Event();
				event.x = x;
				event.y = y;
				event.button = 1;
				event.count = 1;
				control.notifyListeners(type, event);
			}
			return true;
		});
	}

	/** Types on the control that has the focus, through the filters of the display, as a user would. */
	void type(char sign) {
		var event = new Event();
		event.character = sign;
		event.keyCode = sign;
		press(event);
	}

	void key(int keyCode) {
		var event = new Event();
		event.keyCode = keyCode;
		press(event);
	}

	private void press(Event event) {
		for (int type : new int[] { SWT.KeyDown, SWT.KeyUp }) {
			ui(() -> {
				shell().forceActive();
				event.type = type;
				return display.post(event);
			});
		}
	}

	/**
	 * Presses a key with modifiers, such as {@code SWT.MOD1}, or none (0), on whatever has the focus. It is let go in the same moment: one
	 * that is held while the window is busy would repeat.
	 */
	void key(int modifiers, int keyCode) {
		List<Integer> keys = new ArrayList<>(IntStream.of(SWT.CTRL, SWT.SHIFT, SWT.ALT).filter(m -> (modifiers & m) != 0).boxed().toList());
		keys.add(keyCode);
		change(() -> {
			keys.forEach(key -> post(SWT.KeyDown, key));
			keys.reversed().forEach(key -> post(SWT.KeyUp, key));
		});
	}

	private void post(int type, int keyCode) {
		var event = new Event();
		event.type = type;
		if (keyCode > ' ' && keyCode < SWT.DEL) {
			event.character = (char) keyCode;
		} else {
			event.keyCode = keyCode;
		}
		display.post(event);
	}

	/** Runs a command as a menu entry would. */
	void run(String command) {
		ui(() -> {
			try {
				PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(IHandlerService.class).executeCommand(command, null);
			} catch (CommandException e) {
				throw new AssertionError(command, e);
			}
			return true;
		});
	}

	/** Runs a command whose handler throws, in the event loop as a key would. */
	void runBroken(String command) {
		display.asyncExec(() -> {
			try {
				PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
			} catch (CommandException e) {
				throw new IllegalStateException(e);
			}
		});
		ui(() -> true);
	}

	/** Changes something on the UI thread. */
	void change(Runnable what) {
		ui(() -> {
			what.run();
			return true;
		});
	}

	/** The colour of a pixel of the window. */
	RGB colour(int x, int y) {
		return pictures.colour(x, y);
	}

	RGB colour(Shell window, int x, int y) {
		return pictures.colour(window, x, y);
	}

	/** Keeps what is on the screen as a file of the build. */
	void picture(String name) {
		pictures.picture(name);
	}

	void screen(String name, Shell window) {
		pictures.screen(name, window);
	}

	void whole(String name, Shell window) {
		pictures.whole(name, window);
	}

	/** Lets the window do what is on its queue, and a little more: for looking again. */
	static void pause() {
		LockSupport.parkNanos(40_000_000);
	}

	private static <C extends Control> void collect(Composite parent, Class<C> type, List<C> found) {
		for (Control child : parent.getChildren()) {
			if (!child.isVisible()) {
				continue;
			}
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite composite) {
				collect(composite, type, found);
			}
		}
	}
}
