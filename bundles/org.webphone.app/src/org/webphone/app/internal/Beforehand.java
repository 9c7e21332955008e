package org.webphone.app.internal;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;

/**
 * Does once the window stands what would hold it up later: makes the pages that are not in sight, one by one while nobody talks, and
 * loads the classes of the window on a thread of their own. UI thread.
 */
final class Beforehand {

	private static final Logger LOG = LoggerFactory.getLogger(Beforehand.class);
	private static final int FIRST = 1500;
	private static final int STEP = 500;

	private final Display display;
	private final BooleanSupplier busy;
	private final Consumer<String> make;
	private final Queue<String> views = new ArrayDeque<>();
	private Runnable then = () -> {
	};

	/**
	 * @param busy whether the user has no time for it now
	 * @param make makes the page of a view without showing it
	 */
	Beforehand(Display display, BooleanSupplier busy, Consumer<String> make) {
		this.display = display;
		this.busy = busy;
		this.make = make;
	}

	/** @param next what comes after the pages */
	void begin(List<String> pages, Runnable next) {
		views.addAll(pages);
		then = next;
		display.timerExec(FIRST, () -> {
			NamedExecutors.thread("classes beforehand", Beforehand::load).start();
			step();
		});
	}

	private void step() {
		if (views.isEmpty()) {
			then.run();
			return;
		}
		if (!busy.getAsBoolean()) {
			make.accept(views.remove());
		}
		display.timerExec(STEP, this::step);
	}

	private static void load() {
		for (Bundle bundle : FrameworkUtil.getBundle(Beforehand.class).getBundleContext().getBundles()) {
			BundleWiring wiring = bundle.adapt(BundleWiring.class);
			if (wiring == null || bundle.getState() != Bundle.ACTIVE || !window(bundle.getSymbolicName())) {
				continue;
			}
			for (String file : wiring.listResources("org/webphone", "*.class", BundleWiring.LISTRESOURCES_LOCAL | BundleWiring.LISTRESOURCES_RECURSE)) {
				String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
				try {
					bundle.loadClass(name);
				} catch (ClassNotFoundException | LinkageError e) {
					// Something optional is not installed; who needs the class says so.
					LOG.debug("{} cannot be loaded beforehand", name, e);
				}
			}
		}
	}

	private static boolean window(String bundle) {
		return bundle.startsWith("org.webphone.ui") || bundle.equals("org.webphone.app");
	}
}
