package org.webphone.ui.telephony.internal;

import java.util.List;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.webphone.ui.Extensions;
import org.webphone.ui.Extensions.Extension;
import org.webphone.ui.telephony.spi.CallDetailSection;
import org.webphone.ui.telephony.spi.CallPanelButton;

/**
 * What other bundles contribute to calls.
 *
 * @param buttons  functions of the call panel
 * @param sections sections of the call details
 */
record Extras(List<Extension<CallPanelButton>> buttons, List<Extension<CallDetailSection>> sections) {

	private static final String PREFIX = "org.webphone.ui.telephony.";

	static final Extras NONE = new Extras(List.of(), List.of());

	static Extras of(Extensions extensions, IEclipseContext context) {
		return new Extras(extensions.of(PREFIX + "callPanelButtons", CallPanelButton.class, context),
				extensions.of(PREFIX + "callDetailSections", CallDetailSection.class, context));
	}
}
