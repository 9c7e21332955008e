package org.webphone.ui;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The look of what the system draws: menus, scroll bars, tooltips, dialogs. SWT has no public way to switch it at run time; its
 * internal one has the same name on every platform and is reached by name, so that its absence costs no more than the switch.
 */
final class Natives {

	private static final Logger LOG = LoggerFactory.getLogger(Natives.class);

	private final Display display;
	private final String themeAtStart;
	private final boolean darkAtStart;
	private boolean dark;
	private MethodHandle resolution;
	private long screen;

	Natives(Display display) {
		this.display = display;
		this.themeAtStart = themeName();
		this.darkAtStart = Display.isSystemDarkTheme();
		this.dark = darkAtStart;
		findResolution();
	}

	/** Draws the natives dark or light from now on. */
	void dark(boolean wanted) {
		if (wanted == dark) {
			return;
		}
		dark = wanted;
		try {
			os().getMethod("setTheme", boolean.class).invoke(null, wanted);
		} catch (ReflectiveOperationException | LinkageError e) {
			LOG.info("Menus and scroll bars keep the look of the system: {}", cause(e));
		}
	}

	/**
	 * Dots per inch that GTK draws text with: more where the desktop has large text. SWT does not tell of its change; asking costs
	 * less than a microsecond. -1 where it is not known.
	 */
	double textResolution() {
		if (resolution == null) {
			return -1;
		}
		try {
			return (double) resolution.invokeExact(screen);
		} catch (Throwable e) {
			LOG.info("Large text is not followed: {}", e.toString());
			resolution = null;
			return -1;
		}
	}

	private void findResolution() {
		if (!"gtk".equals(SWT.getPlatform())) {
			return;
		}
		try {
			Class<?> gdk = Class.forName("org.eclipse.swt.internal.gtk.GDK");
			screen = (long) gdk.getMethod("gdk_screen_get_default").invoke(null);
			resolution = MethodHandles.lookup().unreflect(gdk.getMethod("gdk_screen_get_resolution", long.class));
		} catch (ReflectiveOperationException | LinkageError e) {
			LOG.info("Large text is not followed: {}", cause(e));
		}
	}

	/** Whether the user's system is dark now, whatever was set here. */
	boolean systemDark() {
		if (!"gtk".equals(SWT.getPlatform())) {
			return Display.isSystemDarkTheme();
		}
		// SWT reads this once; the name of the theme is what changes.
		String theme = themeName();
		return theme.equals(themeAtStart) ? darkAtStart : theme.endsWith("-dark") || theme.endsWith(":dark");
	}

	/** GTK does not tell SWT of high contrast, but its themes for it have it in their name. */
	boolean systemHighContrast() {
		return display.getHighContrast() || themeName().toLowerCase(Locale.ROOT).contains("highcontrast");
	}

	private static String themeName() {
		if (!"gtk".equals(SWT.getPlatform())) {
			return "";
		}
		try {
			return String.valueOf(os().getMethod("getThemeName").invoke(null));
		} catch (ReflectiveOperationException | LinkageError e) {
			LOG.info("The theme of the system is not known: {}", cause(e));
			return "";
		}
	}

	private static Class<?> os() throws ClassNotFoundException {
		return Class.forName("org.eclipse.swt.internal." + SWT.getPlatform() + ".OS");
	}

	private static String cause(Throwable e) {
		return String.valueOf(e instanceof InvocationTargetException i ? i.getCause() : e);
	}
}
