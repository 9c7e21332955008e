package org.webphone.ui.contacts.internal;

import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.webphone.telephony.CallService;

import jakarta.inject.Inject;

/** The view of the Contacts page. */
public final class ContactsPart {

	/** The command of the window that shows the list of calls. */
	private static final String CALLS = "org.webphone.app.page1";
	/** The command for the chosen row; each page with a list does it in its own way. */
	private static final String FAVOURITE = "org.webphone.ui.telephony.favourite";

	private final ContactsPage page;

	@Inject
	public ContactsPart(Composite parent, ContactsWorkplace workplace, CallService calls, ECommandService commands,
			EHandlerService handlers) {
		parent.setLayout(new FillLayout());
		var now = new CallsNow(calls, workplace.desk().kit().executor());
		parent.addListener(SWT.Dispose, e -> now.close());
		page = new ContactsPage(parent, workplace.desk(), now, () -> handlers.executeHandler(commands.createCommand(CALLS, null)));
		workplace.onCreate(() -> page.side().create());
		handlers.activateHandler(FAVOURITE, new Favour(page, workplace.desk()));
	}

	/** Makes the chosen contact a favourite, or takes it out. */
	public record Favour(ContactsPage page, ContactsDesk desk) {

		@CanExecute
		public boolean possible() {
			return page.chosen().isPresent();
		}

		@Execute
		public void execute() {
			page.chosen().ifPresent(c -> desk.orders().favourite(c, !desk.model().favourite(c)));
		}
	}

	@Focus
	void focus() {
		page.enter();
	}
}
