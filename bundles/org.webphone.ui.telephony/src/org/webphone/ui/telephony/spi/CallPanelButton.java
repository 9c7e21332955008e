package org.webphone.ui.telephony.spi;

import org.webphone.telephony.CallSnapshot;
import org.webphone.ui.Icon;

/**
 * A function of the call panel, shown as a tile among our own while a call is answered. Contributed by the extension point
 * {@code org.webphone.ui.telephony.callPanelButtons}; made by injection, once. Every method is called on the UI thread and
 * must not block; what it throws is written to the log, and neither the call nor the window suffers from it.
 */
public interface CallPanelButton {

	Icon icon();

	/** The label in the language in use, at most about 14 letters; asked for whenever it is shown. */
	String title();

	/** Whether the button has a sense in this call as it stands now. */
	default boolean offered(CallSnapshot call) {
		return true;
	}

	/** The user has pressed it. */
	void pressed(CallSnapshot call);
}
