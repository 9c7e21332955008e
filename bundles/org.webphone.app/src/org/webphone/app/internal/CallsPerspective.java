package org.webphone.app.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The first page alone, without an editor area; the window opens the others when they are chosen. */
public final class CallsPerspective implements IPerspectiveFactory {

	private static final String CALLS = "org.webphone.ui.telephony.calls";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		layout.setFixed(true);
		layout.addStandaloneView(CALLS, false, IPageLayout.LEFT, 1f, layout.getEditorArea());
	}
}
