package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.webphone.preferences.GeneralSettings.Appearance;

/** How the window looks: what the user has chosen, or what the system has, followed while the program runs. UI thread. */
public final class Look {

	private final Display display;
	private final Theme theme;
	private final Natives natives;
	private final NativeColours colours;
	private Appearance chosen = Appearance.SYSTEM;

	Look(Display display, Theme theme) {
		this.display = display;
		this.theme = theme;
		this.natives = new Natives(display);
		this.colours = new NativeColours(theme);
		// Comes with every change of the system's look, also with the one made here: then nothing is left to do.
		display.addListener(SWT.Settings, e -> apply());
	}

	/** As {@link Natives#textResolution()}. */
	double textResolution() {
		return natives.textResolution();
	}

	public Appearance chosen() {
		return chosen;
	}

	/** Shows what was chosen at once, in all windows; menus and scroll bars of the system go along. */
	public void choose(Appearance wish) {
		chosen = wish;
		apply();
	}

	private void apply() {
		boolean systemDark = natives.systemDark();
		Scheme scheme = switch (chosen) {
			case LIGHT -> Scheme.LIGHT;
			case DARK -> Scheme.DARK;
			case HIGH_CONTRAST -> Scheme.HIGH_CONTRAST;
			case SYSTEM -> natives.systemHighContrast() ? Scheme.HIGH_CONTRAST : systemDark ? Scheme.DARK : Scheme.LIGHT;
		};
		natives.dark(scheme == Scheme.DARK || scheme == Scheme.HIGH_CONTRAST && systemDark);
		theme.use(scheme, SystemColours.of(display));
		colours.show(natives.systemHighContrast());
	}
}
