package org.webphone.app.internal;

import java.util.Locale;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.css.swt.theme.IThemeManager;
import org.webphone.core.Subscription;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/**
 * Gives the workbench's style sheet of the look in use to what is made of ready-made widgets: preference dialog, error log,
 * questions of the platform. UI thread.
 */
final class WorkbenchColours {

	private static final String PREFIX = "org.webphone.ui.theme.";

	private final UiKit kit;
	private final IThemeEngine engine;

	@Inject
	WorkbenchColours(UiKit kit, IThemeManager themes) {
		this.kit = kit;
		this.engine = themes.getEngineForDisplay(kit.display());
		apply();
		Subscription subscription = kit.theme().addListener(this::apply);
		kit.display().disposeExec(subscription::close);
	}

	private void apply() {
		engine.setTheme(PREFIX + kit.theme().scheme().name().toLowerCase(Locale.ROOT).replace('_', '-'), false);
	}
}
