package org.webphone.app.internal;

import java.util.List;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.EclipseContextFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.webphone.telephony.TrustQuestion;

/** Opens the desktop and stays until its window is closed. */
public final class WebphoneApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Object words = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		Arguments arguments = Arguments.of(words instanceof String[] array ? List.of(array) : List.of());
		Display display = PlatformUI.createDisplay();
		// The one place where services are reached from outside: everything below is injected.
		IEclipseContext services = EclipseContextFactory
				.getServiceContext(FrameworkUtil.getBundle(WebphoneApplication.class).getBundleContext())
				.createChild("webphone");
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
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
		}
	}
}
