package org.webphone.ui.contacts.internal;

import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
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

	private final ContactsPage page;

	@Inject
	public ContactsPart(Composite parent, ContactsWorkplace workplace, CallService calls, ECommandService commands,
			EHandlerService handlers) {
		parent.setLayout(new FillLayout());
		var now = new CallsNow(calls, workplace.desk().kit().executor());
		parent.addListener(SWT.Dispose, e -> now.close());
		page = new ContactsPage(parent, workplace.desk(), now, () -> handlers.executeHandler(commands.createCommand(CALLS, null)));
		workplace.onCreate(() -> page.side().create());
	}

	@Focus
	void focus() {
		page.enter();
	}
}
