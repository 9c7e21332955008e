package org.webphone.app.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.contributions.IContributionFactory;
import org.eclipse.swt.widgets.Composite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.ui.NavigationPage;

/** What other bundles contribute to the window. One that fails is named in the log and left out. */
final class Contributions {

	private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);
	private static final String PREFIX = "org.webphone.ui.";

	private final IExtensionRegistry registry;
	private final IContributionFactory factory;
	private final IEclipseContext context;

	Contributions(IExtensionRegistry registry, IContributionFactory factory, IEclipseContext context) {
		this.registry = registry;
		this.factory = factory;
		this.context = context;
	}

	/** Pages in the order of the rail. */
	List<PageEntry> pages() {
		List<PageEntry> pages = new ArrayList<>();
		for (IConfigurationElement element : registry.getConfigurationElementsFor(PREFIX + "pages")) {
			if (create(element, context) instanceof NavigationPage page) {
				pages.add(new PageEntry(element.getAttribute("view"), order(element), page));
			}
		}
		pages.sort(Comparator.comparingInt(PageEntry::order));
		return pages;
	}

	/** Fills the place of the call panel. */
	void callPanel(Composite parent) {
		for (IConfigurationElement element : registry.getConfigurationElementsFor(PREFIX + "callPanel")) {
			IEclipseContext own = context.createChild("call panel");
			own.set(Composite.class, parent);
			// Its commands belong to the window, whatever has the focus.
			own.set(EHandlerService.class, context.get(EHandlerService.class));
			parent.addDisposeListener(e -> own.dispose());
			if (create(element, own) != null) {
				return;
			}
		}
	}

	private Object create(IConfigurationElement element, IEclipseContext where) {
		String uri = "bundleclass://" + element.getContributor().getName() + '/' + element.getAttribute("class");
		try {
			return factory.create(uri, where);
		} catch (RuntimeException | LinkageError e) {
			LOG.error("The contribution {} failed and is left out", uri, e);
			return null;
		}
	}

	static int order(IConfigurationElement element) {
		try {
			return Integer.parseInt(element.getAttribute("order"));
		} catch (NumberFormatException e) {
			LOG.warn("The page {} of {} has no number for its order; it comes last", element.getAttribute("view"),
					element.getContributor().getName());
			return Integer.MAX_VALUE;
		}
	}
}
