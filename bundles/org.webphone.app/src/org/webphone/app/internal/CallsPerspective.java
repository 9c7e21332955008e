package org.webphone.app.internal;

import java.util.Arrays;
import java.util.Comparator;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.webphone.ui.Extensions;

/** All pages in one stack, without an editor area. */
public final class CallsPerspective implements IPerspectiveFactory {

	/** Identity of the perspective. */
	static final String ID = "org.webphone.app.calls";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		layout.setFixed(true);
		IFolderLayout stack = layout.createFolder("pages", IPageLayout.LEFT, 1f, layout.getEditorArea());
		IConfigurationElement[] pages = Platform.getExtensionRegistry()
				.getConfigurationElementsFor("org.webphone.ui.pages");
		Arrays.stream(pages).sorted(Comparator.comparingInt(Extensions::order))
				.forEach(page -> stack.addView(page.getAttribute("view")));
	}
}
