package org.webphone.ui.settings.internal.technical;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.DialogPage;
import org.eclipse.jface.preference.IPreferencePageContainer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.webphone.ui.Flex;
import org.webphone.ui.Panel;
import org.webphone.ui.ScrollPage;
import org.webphone.ui.Token;

/**
 * A page of the technical settings as the workbench wants it, made of our own widgets so that it follows language and theme. The
 * form is filled when it is made; nothing is stored before {@link #performOk()}.
 */
abstract class TechnicalPage extends DialogPage implements IWorkbenchPreferencePage {

	private TechnicalDesk desk;
	private ScrollPage scroll;
	private Form form;

	@Override
	public final void init(IWorkbench workbench) {
		desk = ContextInjectionFactory.make(TechnicalDesk.class, workbench.getService(IEclipseContext.class));
	}

	final TechnicalDesk desk() {
		return desk;
	}

	final Form form() {
		return form;
	}

	/** The page's name in the language in use. */
	abstract String name();

	/** Makes the rows. */
	abstract void fill(Form rows);

	/** Stores what the rows hold; false, with complaints in the form, where something cannot be used. */
	abstract boolean store();

	/** The area around the form. */
	final Panel area() {
		return scroll.content();
	}

	final void fit() {
		if (scroll != null && !scroll.isDisposed()) {
			scroll.fit();
		}
	}

	@Override
	public final void createControl(Composite parent) {
		scroll = new ScrollPage(parent, desk.kit(), Token.SURFACE, Flex.column(8).padding(8, 24, 24, 24));
		before(scroll.content());
		form = new Form(scroll.content(), desk, this::fit);
		fill(form);
		setControl(scroll);
		fit();
	}

	/** What stands above the form. */
	void before(Panel place) {
	}

	@Override
	public final boolean performOk() {
		if (form == null) {
			return true;
		}
		form.content();
		boolean stored = store();
		if (!stored) {
			form.firstComplaint().ifPresent(c -> c.setFocus());
		}
		return stored;
	}

	@Override
	public Point computeSize() {
		return new Point(560, 400);
	}

	@Override
	public boolean isValid() {
		return true;
	}

	@Override
	public boolean okToLeave() {
		return true;
	}

	@Override
	public boolean performCancel() {
		return true;
	}

	@Override
	public void setContainer(IPreferencePageContainer container) {
		// The window asks for nothing that a container would have to know.
	}

	@Override
	public void setSize(Point size) {
		if (scroll != null) {
			scroll.setSize(size);
		}
	}
}
