package org.webphone.ui.settings.internal;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

import jakarta.inject.Inject;

/** The view of the Preferences page. */
public final class PreferencesPart {

	private final PreferencesPage page;

	@Inject
	public PreferencesPart(Composite parent, SettingsWorkplace workplace) {
		parent.setLayout(new FillLayout());
		page = new PreferencesPage(parent, workplace.desk());
	}

	@Focus
	void focus() {
		page.enter();
	}
}
