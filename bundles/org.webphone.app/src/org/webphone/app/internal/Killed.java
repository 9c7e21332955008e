package org.webphone.app.internal;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;

/**
 * Ends the program as if its window were closed when the system ends the process, at log-out for instance: calls are hung up, the
 * registration goes, places are remembered, and what makes the next start quick is written.
 */
final class Killed {

	private static final Logger LOG = LoggerFactory.getLogger(Killed.class);
	private static final long PATIENCE_SECONDS = 8;

	private Killed() {
	}

	static void endsInOrder(Display display) {
		Framework framework = FrameworkUtil.getBundle(Killed.class).getBundleContext().getBundle(0).adapt(Framework.class);
		Runtime.getRuntime().addShutdownHook(NamedExecutors.thread("end", () -> end(display, framework)));
	}

	/** Also runs at the end of an orderly end, where nothing is left to wait for. */
	private static void end(Display display, Framework framework) {
		try {
			if (!display.isDisposed()) {
				display.asyncExec(() -> close(display));
			}
		} catch (SWTException e) {
			LOG.debug("The window has gone already", e);
		}
		try {
			framework.waitForStop(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void close(Display display) {
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().close();
		} else {
			Arrays.stream(display.getShells()).filter(shell -> !shell.isDisposed()).forEach(Shell::close);
		}
	}
}
