package org.webphone.app.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Monitor;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.prefs.BackingStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers where the window stood and how large it was, also while it is maximised. */
final class WindowPlace {

	private static final Logger LOG = LoggerFactory.getLogger(WindowPlace.class);
	/** As much of the title must be in sight that the window can be moved. */
	private static final int GRIP = 120;

	private final Shell shell;
	private final IEclipsePreferences memory = InstanceScope.INSTANCE.getNode("org.webphone.app");
	private Rectangle normal;

	WindowPlace(Shell shell) {
		this.shell = shell;
	}

	/** Puts the window where it was, and watches it from now on. */
	void restore() {
		List<Rectangle> monitors = Arrays.stream(shell.getDisplay().getMonitors()).map(Monitor::getClientArea).toList();
		parse(memory.get("window", "")).flatMap(r -> fitting(r, monitors)).ifPresent(shell::setBounds);
		normal = shell.getBounds();
		if (memory.getBoolean("maximised", false)) {
			shell.setMaximized(true);
		}
		shell.addListener(SWT.Resize, e -> note());
		shell.addListener(SWT.Move, e -> note());
		shell.addListener(SWT.Close, e -> store());
		shell.addListener(SWT.Dispose, e -> store());
	}

	/**
	 * Where a window may stand that stood at {@code saved}: there, made smaller where the monitor is, or nowhere special when no
	 * monitor shows its title any more.
	 */
	static Optional<Rectangle> fitting(Rectangle saved, List<Rectangle> monitors) {
		var grip = new Rectangle(saved.x, saved.y, saved.width, 32);
		return monitors.stream().filter(m -> {
			Rectangle seen = m.intersection(grip);
			return seen.width >= GRIP && seen.height >= 16;
		}).findFirst().map(m -> new Rectangle(saved.x, Math.max(saved.y, m.y), Math.min(saved.width, m.width),
				Math.min(saved.height, m.height)));
	}

	static Optional<Rectangle> parse(String text) {
		if (!text.matches("-?\\d{1,6},-?\\d{1,6},\\d{3,5},\\d{3,5}")) {
			return Optional.empty();
		}
		int[] n = Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
		return Optional.of(new Rectangle(n[0], n[1], n[2], n[3]));
	}

	private void note() {
		if (!shell.getMaximized() && !shell.getMinimized() && !shell.getFullScreen()) {
			normal = shell.getBounds();
		}
	}

	private void store() {
		// Where the program ends, the window may be gone already.
		if (!shell.isDisposed() && shell.getSize().x > 0) {
			memory.putBoolean("maximised", shell.getMaximized());
		}
		memory.put("window", normal.x + "," + normal.y + "," + normal.width + "," + normal.height);
		try {
			memory.flush();
		} catch (BackingStoreException e) {
			LOG.warn("The place of the window could not be stored", e);
		}
	}
}
