package org.webphone.ui.contacts.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the Contacts page with the form of a new personal contact. */
public final class NewContactHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		try {
			window.getActivePage().showView("org.webphone.ui.contacts.contacts");
		} catch (PartInitException e) {
			throw new ExecutionException("The Contacts page cannot be shown.", e);
		}
		ContextInjectionFactory.make(ContactsWorkplace.class, window.getService(IEclipseContext.class)).create();
		return null;
	}
}
