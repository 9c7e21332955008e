package org.webphone.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.swt.SWT;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the menus, tooltips and scroll bars that GTK draws the colours of the theme: a style sheet of ours above the desktop's.
 * SWT reads such a sheet only once, when it starts, so the toolkit is asked by name; where it has changed, they keep the
 * desktop's colours. Where the desktop has high contrast itself, its colours are the right ones. UI thread.
 */
final class NativeColours {

	private static final Logger LOG = LoggerFactory.getLogger(NativeColours.class);
	private static final String TOOLKIT = "org.eclipse.swt.internal.";
	/** Above the desktop's theme, below what the user has written for himself. */
	private static final int APPLICATION = 600;

	private final Theme theme;
	private String shown = "";
	private long provider;

	NativeColours(Theme theme) {
		this.theme = theme;
	}

	/**
	 * To be called after each change of the theme.
	 *
	 * @param ofDesktop whether the desktop has high contrast too
	 */
	void show(boolean ofDesktop) {
		if (!"gtk".equals(SWT.getPlatform())) {
			return;
		}
		try {
			// Not the scheme is compared: in high contrast the system's colours may come a moment later, when it was dark before.
			String wanted = theme.scheme() == Scheme.HIGH_CONTRAST && ofDesktop ? "" : sheet();
			if (!wanted.equals(shown)) {
				shown = wanted;
				load(wanted);
			}
		} catch (ReflectiveOperationException | LinkageError | IOException e) {
			LOG.info("Menus and scroll bars keep the colours of the desktop: {}", e.toString());
		}
	}

	private String sheet() throws IOException {
		var sheet = new StringBuilder();
		for (Token token : Token.values()) {
			sheet.append("@define-color webphone-").append(token.key()).append(' ').append(theme.hex(token)).append(";\n");
		}
		String name = theme.scheme() == Scheme.HIGH_CONTRAST ? "natives-contrast.css" : "natives.css";
		try (InputStream rules = NativeColours.class.getResourceAsStream(name)) {
			return sheet.append(new String(rules.readAllBytes(), StandardCharsets.UTF_8)).toString();
		}
	}

	private void load(String sheet) throws ReflectiveOperationException {
		Class<?> gtk3 = Class.forName(TOOLKIT + "gtk3.GTK3");
		if (provider == 0) {
			provider = (long) Class.forName(TOOLKIT + "gtk.GTK").getMethod("gtk_css_provider_new").invoke(null);
			Object screen = Class.forName(TOOLKIT + "gtk.GDK").getMethod("gdk_screen_get_default").invoke(null);
			gtk3.getMethod("gtk_style_context_add_provider_for_screen", long.class, long.class, int.class).invoke(null, screen, provider,
					APPLICATION);
		}
		byte[] text = (sheet + '\0').getBytes(StandardCharsets.UTF_8);
		gtk3.getMethod("gtk_css_provider_load_from_data", long.class, byte[].class, long.class, long[].class).invoke(null, provider, text,
				-1L, null);
	}
}
