package org.webphone.app.internal;

import java.util.List;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Extensions;
import org.webphone.ui.NavigationPage;

/** What other bundles contribute to the window. */
final class Contributions {

	private static final String PREFIX = "org.webphone.ui.";

	private final Extensions extensions;
	private final IEclipseContext context;

	Contributions(Extensions extensions, IEclipseContext context) {
		this.extensions = extensions;
		this.context = context;
	}

	/** Pages in the order of the rail. */
	List<PageEntry> pages() {
		return extensions.of(PREFIX + "pages", NavigationPage.class, context).stream()
				.map(e -> new PageEntry(e.element().getAttribute("view"), e)).toList();
	}

	/** Fills the place of the call panel with the first contribution that can be made. */
	void callPanel(Composite parent) {
		IEclipseContext own = context.createChild("call panel");
		own.set(Composite.class, parent);
		// Its commands belong to the window, whatever has the focus.
		own.set(EHandlerService.class, context.get(EHandlerService.class));
		parent.addDisposeListener(e -> own.dispose());
		extensions.first(PREFIX + "callPanel", Object.class, own);
	}
}
