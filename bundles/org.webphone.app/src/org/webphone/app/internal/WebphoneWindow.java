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

	private static final int STYLES = 500;

	private final Runnable opened;
	private MainWindow main;

	/** @param opened to be called once the window is in sight */
	WebphoneWindow(IWorkbenchWindowConfigurer configurer, Runnable opened) {
		super(configurer);
		this.opened = opened;
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

	/** Closing goes the way of the command, which may ask first. */
	@Override
	public boolean preWindowShellClose() {
		main.close();
		return false;
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
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		NoTabs.apply(window.getShell());
		// The window itself is painted: what style sheets are for is opened later, and reading them would delay its first picture.
		IEclipseContext context = window.getService(IEclipseContext.class);
		window.getShell().getDisplay().timerExec(STYLES, () -> ContextInjectionFactory.make(WorkbenchColours.class, context));
		main.opened();
		new WindowPlace(getWindowConfigurer().getWindow().getShell()).restore();
		opened.run();
	}
}
