package org.webphone.ui.telephony.internal;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.swt.widgets.Composite;

import org.webphone.ui.telephony.internal.popup.PopUps;

import jakarta.inject.Inject;

/** The call panel at its place in a window, with its commands and keys; the large and the small window have one each. */
public final class CallPanelPart {

	@Inject
	public CallPanelPart(Composite parent, TelephonyDesk telephony, EHandlerService handlers, PopUps popUps) {
		var panel = new CallPanel(parent, telephony.desk());
		if (telephony.add(panel)) {
			new PanelCommands(telephony.desk(), telephony::panel).activate(handlers);
			new RehearsedCalls(telephony.desk(), panel).offer();
		}
		popUps.besides(parent.getShell());
		new TypedDigits(telephony.desk(), panel).listen();
	}
}
