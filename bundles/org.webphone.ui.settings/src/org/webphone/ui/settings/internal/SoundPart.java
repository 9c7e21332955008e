package org.webphone.ui.settings.internal;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

import jakarta.inject.Inject;

/** The view of the Sound page. */
public final class SoundPart {

	private final SoundPage page;

	@Inject
	public SoundPart(Composite parent, SettingsWorkplace workplace) {
		parent.setLayout(new FillLayout());
		page = new SoundPage(parent, workplace.desk());
	}

	@Focus
	void focus() {
		page.enter();
	}
}
