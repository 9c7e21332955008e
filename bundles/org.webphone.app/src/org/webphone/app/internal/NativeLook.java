package org.webphone.app.internal;

import org.eclipse.swt.SWT;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.ui.Scheme;
import org.webphone.ui.Theme;

/**
 * Lets what the system draws (menus, scroll bars, tool tips) follow the scheme. SWT has a door for that on GTK only, which is
 * not part of its API; where it is shut the menus stay as the system has them.
 */
final class NativeLook {

	private static final Logger LOG = LoggerFactory.getLogger(NativeLook.class);

	private NativeLook() {
	}

	/** Follows the scheme until the subscription is closed. */
	static Subscription follow(Theme theme) {
		apply(theme.scheme());
		return theme.addListener(() -> apply(theme.scheme()));
	}

	private static void apply(Scheme scheme) {
		if (!"gtk".equals(SWT.getPlatform())) {
			return;
		}
		try {
			SWT.class.getClassLoader().loadClass("org.eclipse.swt.internal.gtk.OS")
					.getMethod("setDarkThemePreferred", boolean.class).invoke(null, scheme == Scheme.DARK);
		} catch (ReflectiveOperationException | LinkageError e) {
			LOG.info("Menus stay as the system has them", e);
		}
	}
}
