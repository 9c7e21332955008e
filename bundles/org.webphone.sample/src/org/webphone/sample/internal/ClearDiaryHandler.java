package org.webphone.sample.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.handlers.HandlerUtil;

/** What the menu entry and the keys of the sample do. */
public final class ClearDiaryHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IEclipseContext context = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(IEclipseContext.class);
		ContextInjectionFactory.make(Diary.class, context).clear();
		return null;
	}
}
