package org.webphone.ui.telephony.spi;

import org.eclipse.swt.widgets.Composite;
import org.webphone.history.CallDetail;
import org.webphone.ui.UiKit;

/**
 * A section of the call details. Contributed by the extension point {@code org.webphone.ui.telephony.callDetailSections};
 * made by injection, once. Every method is called on the UI thread and must not block; a section that throws is written to
 * the log and left out.
 */
public interface CallDetailSection {

	/** The title in the language in use. */
	String title();

	/** Whether there is anything to show of this call. */
	default boolean offered(CallDetail call) {
		return true;
	}

	/** Fills the place below the title; children are placed one below the other. */
	void fill(Composite parent, UiKit kit, CallDetail call);
}
