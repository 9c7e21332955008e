package org.webphone.app.internal;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The workbench: one window, no bars. */
final class WebphoneWorkbench extends WorkbenchAdvisor {

	private final Startup startup;

	WebphoneWorkbench(Startup startup) {
		this.startup = startup;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(false);
		startup.provide(configurer.getWorkbench().getService(IEclipseContext.class));
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return CallsPerspective.ID;
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new WebphoneWindow(configurer, startup::opened);
	}
}
