package org.webphone.app.internal;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Shape of the window. */
final class WebphoneWindow extends WorkbenchWindowAdvisor {

	private static final Point SIZE = new Point(1280, 800);
	private static final Point LEAST = new Point(1024, 640);

	private MainWindow main;

	WebphoneWindow(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		window.setTitle("Webphone");
		window.setInitialSize(SIZE);
		window.setShowMenuBar(true);
		window.setShowCoolBar(false);
		window.setShowStatusLine(false);
		window.setShowPerspectiveBar(false);
		window.setShowProgressIndicator(false);
	}

	@Override
	public void postWindowCreate() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		Shell shell = window.getShell();
		shell.setMinimumSize(LEAST);
		IEclipseContext context = window.getService(IEclipseContext.class);
		context.set(IWorkbenchWindow.class, window);
		main = ContextInjectionFactory.make(MainWindow.class, context);
	}

	@Override
	public void postWindowOpen() {
		NoTabs.apply(getWindowConfigurer().getWindow().getShell());
		main.opened();
	}
}
