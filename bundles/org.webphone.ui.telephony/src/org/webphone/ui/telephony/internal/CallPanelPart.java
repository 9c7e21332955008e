package org.webphone.ui.telephony.internal;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.swt.widgets.Composite;

import org.webphone.ui.telephony.internal.popup.PopUps;

import jakarta.inject.Inject;

/** The call panel at its place in the window, with its commands and keys. */
public final class CallPanelPart {

	@Inject
	public CallPanelPart(Composite parent, TelephonyDesk telephony, EHandlerService handlers, PopUps popUps) {
		var panel = new CallPanel(parent, telephony.desk());
		new PanelCommands(telephony.desk(), () -> panel).activate(handlers);
		popUps.besides(parent.getShell());
		new TypedDigits(telephony.desk(), panel).listen();
	}
}
