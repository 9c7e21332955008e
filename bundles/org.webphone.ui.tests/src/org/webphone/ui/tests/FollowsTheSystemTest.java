package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallState;
import org.webphone.ui.Painted;
import org.webphone.ui.Scheme;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** The user changes the look of the system while the program runs. GTK: its setting is changed as a settings daemon does. */
class FollowsTheSystemTest {

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private UiKit kit;
	private String before;

	@BeforeEach
	void asTheSystem() {
		window.ready();
		kit = desk.all(Painted.class).getFirst().kit();
		before = desk.ui(() -> (String) os("getThemeName"));
		desk.run("org.webphone.app.appearanceSystem");
	}

	@AfterEach
	void asBefore() {
		theme(before);
		window.calls.calls().forEach(Call::hangUp);
		desk.run("org.webphone.app.appearanceLight");
	}

	private static Object os(String method) {
		try {
			return Class.forName("org.eclipse.swt.internal.gtk.OS").getMethod(method).invoke(null);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	private void theme(String name) {
		desk.change(() -> {
			try {
				Object settings = Class.forName("org.eclipse.swt.internal.gtk.GTK").getMethod("gtk_settings_get_default").invoke(null);
				Class.forName("org.eclipse.swt.internal.gtk.OS").getMethod("g_object_set", long.class, byte[].class, byte[].class, long.class)
						.invoke(null, settings, text("gtk-theme-name"), text(name), 0L);
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	private static byte[] text(String name) {
		return (name + '\0').getBytes(StandardCharsets.UTF_8);
	}

	private void awaitScheme(Scheme scheme) {
		desk.await(scheme + " is shown", () -> kit.theme().scheme() == scheme);
	}

	@Test
	void theWindowFollowsInTheMiddleOfACall() {
		window.dial("600");
		window.awaitState(CallState.Active.class);
		theme("Adwaita-dark");
		awaitScheme(Scheme.DARK);
		desk.picture("follows-dark");
		theme("HighContrast");
		awaitScheme(Scheme.HIGH_CONTRAST);
		theme("Adwaita");
		awaitScheme(Scheme.LIGHT);
		assertEquals(CallState.Active.class, window.calls.calls().getFirst().snapshot().state().getClass());
	}

	@Test
	void whoHasChosenALookKeepsIt() {
		desk.run("org.webphone.app.appearanceLight");
		theme("Adwaita-dark");
		desk.await("GTK has changed", () -> "Adwaita-dark".equals(os("getThemeName")));
		desk.ui(() -> desk.display().readAndDispatch());
		assertEquals(Scheme.LIGHT, desk.ui(() -> kit.theme().scheme()));
	}

	/** The system's colours for high contrast come a moment after the look: until then they are those of the dark look before it. */
	@Test
	void menusHaveTheColoursOfTheWindowInEachLook() {
		for (String look : List.of("Dark", "Contrast", "Dark", "Light")) {
			desk.run("org.webphone.app.appearance" + look);
			desk.await("the menu bar is as the window, " + look, () -> menuBar().equals(kit.theme().color(Token.SURFACE).getRGB()));
		}
	}

	private RGB menuBar() {
		Point corner = desk.display().map(desk.shell(), null, 0, 0);
		var image = new Image(desk.display(), 1, 1);
		var gc = new GC(desk.display());
		try {
			gc.copyArea(image, corner.x + 600, corner.y - 6);
			ImageData data = image.getImageData();
			return data.palette.getRGB(data.getPixel(0, 0));
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
