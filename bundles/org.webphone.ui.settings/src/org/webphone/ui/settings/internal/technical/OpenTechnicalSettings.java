package org.webphone.ui.settings.internal.technical;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the technical settings. */
public final class OpenTechnicalSettings extends AbstractHandler {

	private TechnicalWindow technical;

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		if (technical == null) {
			technical = ContextInjectionFactory.make(TechnicalWindow.class, window.getWorkbench().getService(IEclipseContext.class));
		}
		technical.open(window.getShell());
		return null;
	}
}
