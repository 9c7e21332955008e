package org.webphone.ui.settings.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** What the buttons of the Sound and Account pages do, as commands: the page is shown, so that the outcome is seen there. */
public final class PageCommands extends AbstractHandler {

	private static final String PREFIX = "org.webphone.ui.settings.";
	private static final String SIGN_OUT = "org.webphone.app.signOut";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IEclipseContext context = window.getService(IEclipseContext.class);
		SettingsDesk desk = ContextInjectionFactory.make(SettingsWorkplace.class, context).desk();
		Shell shell = window.getShell();
		String name = event.getCommand().getId().substring(PREFIX.length());
		show(window, name.equals("audioCheck") ? "sound" : "account");
		var questions = new DeleteQuestions(desk, () -> context.get(EHandlerService.class)
				.executeHandler(context.get(ECommandService.class).createCommand(SIGN_OUT, null)));
		switch (name) {
			case "import" -> new FileTransfers(desk).load(shell);
			case "export" -> new FileTransfers(desk).save(shell);
			case "audioCheck" -> desk.check().start();
			case "deleteHistory" -> questions.history(shell);
			case "deleteAll" -> questions.everything(shell);
			default -> throw new ExecutionException("There is no command " + name + '.');
		}
		return null;
	}

	private static void show(IWorkbenchWindow window, String page) throws ExecutionException {
		try {
			window.getActivePage().showView(PREFIX + page);
		} catch (PartInitException e) {
			throw new ExecutionException("The page " + page + " cannot be shown.", e);
		}
	}
}
