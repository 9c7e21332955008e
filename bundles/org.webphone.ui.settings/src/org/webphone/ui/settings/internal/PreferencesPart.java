package org.webphone.ui.settings.internal;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.contributions.IContributionFactory;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Extensions;
import org.webphone.ui.settings.spi.PreferenceCard;

import jakarta.inject.Inject;

/** The view of the Preferences page. */
public final class PreferencesPart {

	private final PreferencesPage page;

	@Inject
	public PreferencesPart(Composite parent, SettingsWorkplace workplace, IExtensionRegistry registry,
			IContributionFactory factory, IEclipseContext context) {
		parent.setLayout(new FillLayout());
		page = new PreferencesPage(parent, workplace.desk(), new Extensions(registry, factory)
				.of("org.webphone.ui.settings.preferenceCards", PreferenceCard.class, context));
	}

	@Focus
	void focus() {
		page.enter();
	}
}
