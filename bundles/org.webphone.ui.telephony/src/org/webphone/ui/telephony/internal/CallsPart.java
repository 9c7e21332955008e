package org.webphone.ui.telephony.internal;

import java.util.function.Consumer;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

import org.webphone.history.CallRecord;

import jakarta.inject.Inject;
import org.eclipse.e4.ui.di.Focus;

/** The view of the Calls page. */
public final class CallsPart {

	/** Identity of the view. */
	public static final String ID = "org.webphone.ui.telephony.calls";

	private final CallsPage page;

	@Inject
	public CallsPart(Composite parent, TelephonyDesk telephony, EHandlerService handlers) {
		parent.setLayout(new FillLayout());
		Desk desk = telephony.desk();
		page = new CallsPage(parent, desk);
		row(handlers, "details", call -> desk.details().open(call.id()));
		row(handlers, "favourite", call -> desk.favourites().toggle(call.number()));
	}

	/** A command for the chosen row; it belongs to this page. */
	private void row(EHandlerService handlers, String name, Consumer<CallRecord> what) {
		handlers.activateHandler(PanelCommands.PREFIX + name,
				new PanelCommands.Handler(() -> page.chosen().isPresent(), () -> page.chosen().ifPresent(what)));
	}

	@Focus
	void focus() {
		page.enter();
	}
}
