package org.webphone.sample.broken;

import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** A page of the technical settings that cannot be shown. */
public final class BrokenSettings extends PreferencePage implements IWorkbenchPreferencePage {

	@Override
	public void init(IWorkbench workbench) {
		// Fails later.
	}

	@Override
	protected Control createContents(Composite parent) {
		throw new Broken("settings page");
	}
}
