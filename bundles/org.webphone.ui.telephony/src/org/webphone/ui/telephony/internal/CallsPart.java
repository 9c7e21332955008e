package org.webphone.ui.telephony.internal;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

import jakarta.inject.Inject;
import org.eclipse.e4.ui.di.Focus;

/** The view of the Calls page. */
public final class CallsPart {

	/** Identity of the view. */
	public static final String ID = "org.webphone.ui.telephony.calls";

	private final CallsPage page;

	@Inject
	public CallsPart(Composite parent, TelephonyDesk telephony) {
		parent.setLayout(new FillLayout());
		page = new CallsPage(parent, telephony.desk());
	}

	@Focus
	void focus() {
		page.list().setFocus();
	}
}
