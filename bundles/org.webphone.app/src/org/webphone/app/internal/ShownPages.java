package org.webphone.app.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.preferences.Settings;
import org.webphone.ui.Rehearsal;

/** Which page is in sight, how another comes there, and what the rail marks meanwhile. UI thread. */
final class ShownPages {

	private static final Logger LOG = LoggerFactory.getLogger(ShownPages.class);

	private final IWorkbenchWindow window;
	private final Rail rail;
	private final List<PageEntry> pages;
	private final DuringCall during;
	private String current;
	private boolean talking;

	ShownPages(IWorkbenchWindow window, Rail rail, List<PageEntry> pages, Settings preferences) {
		this.window = window;
		this.rail = rail;
		this.pages = pages;
		current = pages.isEmpty() ? "" : pages.getFirst().view();
		during = new DuringCall(() -> preferences.general().duringCall(), () -> current, view -> of(view).ifPresent(this::show));
		rail.show(0);
	}

	List<PageEntry> all() {
		return pages;
	}

	/** The views of the pages that are not in sight. */
	List<String> others() {
		return pages.stream().map(PageEntry::view).filter(v -> !v.equals(current)).toList();
	}

	/** What the user has chosen comes into sight and stays there. */
	void open(PageEntry page) {
		if (show(page)) {
			rail.show(pages.indexOf(page));
			during.chosen();
		}
	}

	void open(String view) {
		of(view).ifPresent(this::open);
	}

	/**
	 * Another page may stand in while a call lasts; it comes right behind the call panel, so that neither waits for the other.
	 *
	 * @param now whether one lasts
	 */
	void talking(boolean now) {
		if (now != talking) {
			talking = now;
			Shell shell = window.getShell();
			shell.getDisplay().asyncExec(() -> {
				if (!shell.isDisposed()) {
					during.talking(now);
				}
			});
		}
	}

	/** Follows whoever has brought a page to the front; the rail does not where the page only stands in while a call lasts. */
	void shown(String view) {
		of(view).ifPresent(page -> {
			if (!during.standsIn(view)) {
				rail.show(pages.indexOf(page));
			}
			current = view;
		});
	}

	/**
	 * Makes a page without showing it.
	 *
	 * @param rehearsal plays it later, as large as the page in sight
	 */
	void make(String view, Rehearsal rehearsal) {
		try {
			EPartService parts = window.getService(EPartService.class);
			MPart part = parts.findPart(view);
			if (part != null && part.getObject() == null) {
				parts.showPart(part, EPartService.PartState.CREATE);
				name();
				if (part.getWidget() instanceof Composite page) {
					rehearsal.page(page, () -> size(parts, page));
				}
			}
		} catch (RuntimeException e) {
			// A page of somebody else: it says so when it is opened.
			LOG.error("The page {} failed when it was made", view, e);
		}
	}

	private Point size(EPartService parts, Composite page) {
		return parts.findPart(current) instanceof MPart seen && seen.getWidget() instanceof Composite shown ? shown.getSize() : page.getSize();
	}

	/** The workbench names a view once, in the language of the start; its tab is not to be seen, but told to assistive technology. */
	void name() {
		EPartService parts = window.getService(EPartService.class);
		for (PageEntry page : pages) {
			MPart part = parts.findPart(page.view());
			if (part != null && !page.title().equals(part.getLabel())) {
				part.setLabel(page.title());
			}
		}
	}

	/** Gives the focus to the page in sight. */
	boolean enter() {
		if (window.getActivePage().getActivePart() == null) {
			return false;
		}
		window.getActivePage().getActivePart().setFocus();
		return true;
	}

	/** The page that went has taken its focus along; where the new one takes none, keys would go nowhere. */
	void keepFocus() {
		Shell shell = window.getShell();
		Control focus = shell.getDisplay().getFocusControl();
		Shell active = shell.getDisplay().getActiveShell();
		if ((active == null || active == shell) && (focus == null || focus.getShell() != shell || !focus.isVisible())) {
			rail.enter();
		}
	}

	private Optional<PageEntry> of(String view) {
		return pages.stream().filter(p -> p.view().equals(view)).findFirst();
	}

	/** Shows a page in place of another for a while; the rail goes on marking where the user is. */
	private boolean show(PageEntry page) {
		try {
			window.getActivePage().showView(page.view());
			name();
			shown(page.view());
			keepFocus();
			return true;
		} catch (PartInitException e) {
			LOG.error("The page {} cannot be shown", page.view(), e);
			return false;
		}
	}
}
