package org.webphone.app.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.EclipseContextFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.webphone.preferences.DataFolder;
import org.webphone.telephony.TrustQuestion;
import org.webphone.ui.UiExecutor;

/** Opens the desktop and stays until its window is closed. */
public final class WebphoneApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Object words = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		Arguments arguments = Arguments.of(words instanceof String[] array ? List.of(array) : List.of());
		// The one place where services are reached from outside: everything below is injected.
		IEclipseContext services = EclipseContextFactory
				.getServiceContext(FrameworkUtil.getBundle(WebphoneApplication.class).getBundleContext())
				.createChild("webphone");
		Optional<OnlyOne> only = OnlyOne.take(services.get(DataFolder.class).path());
		if (only.isEmpty()) {
			services.dispose();
			return EXIT_OK;
		}
		Display display = PlatformUI.createDisplay();
		Killed.endsInOrder(display);
		only.get().whenAsked(() -> new UiExecutor(display).execute(() -> toFront(display)));
		services.set(Display.class, display);
		services.set(Arguments.class, arguments);
		try {
			Startup startup = ContextInjectionFactory.make(Startup.class, services);
			FrameworkUtil.getBundle(WebphoneApplication.class).getBundleContext().registerService(TrustQuestion.class,
					startup.session().trust(), null);
			context.applicationRunning();
			if (!startup.signIn()) {
				return EXIT_OK;
			}
			int code = PlatformUI.createAndRunWorkbench(display, new WebphoneWorkbench(startup));
			startup.close();
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			services.dispose();
			display.dispose();
			only.get().close();
		}
	}

	private static void toFront(Display display) {
		for (Shell shell : display.getShells()) {
			if (shell.isVisible() && (shell.getStyle() & SWT.TOOL) == 0) {
				shell.setMinimized(false);
				shell.forceActive();
			}
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
		}
	}
}
