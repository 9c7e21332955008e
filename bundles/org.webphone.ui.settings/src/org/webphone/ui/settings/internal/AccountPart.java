package org.webphone.ui.settings.internal;

import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

import jakarta.inject.Inject;

/** The view of the Account page. */
public final class AccountPart {

	private final AccountPage page;

	@Inject
	public AccountPart(Composite parent, SettingsWorkplace workplace, ECommandService commands, EHandlerService handlers) {
		parent.setLayout(new FillLayout());
		page = new AccountPage(parent, workplace.desk(),
				id -> handlers.executeHandler(commands.createCommand(id, null)), workplace.product());
	}

	@Focus
	void focus() {
		page.enter();
	}
}
