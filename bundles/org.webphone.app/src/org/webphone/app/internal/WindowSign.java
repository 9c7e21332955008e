package org.webphone.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.Drawings;
import org.webphone.ui.UiKit;

/**
 * The product's sign in the title and in the task bar, for every window that has one, also those of the platform. It is drawn in
 * the background, so that no window waits for it.
 */
final class WindowSign {

	private static final int[] SIZES = { 16, 24, 32, 48, 64, 128 };

	private final UiKit kit;
	private final Drawings drawings;
	private Image[] images;

	private WindowSign(UiKit kit, Drawings drawings) {
		this.kit = kit;
		this.drawings = drawings;
	}

	static WindowSign of(UiKit kit, Drawings drawings) {
		return new WindowSign(kit, drawings);
	}

	/** Draws it and puts it on every window. Any thread. */
	void draw() {
		ImageData[] drawn = IntStream.of(SIZES)
				.mapToObj(size -> drawings.of("webphone", size, () -> svg(size)).image()).toArray(ImageData[]::new);
		kit.executor().execute(() -> use(drawn));
	}

	private static String svg(int size) {
		try (InputStream in = WindowSign.class.getResourceAsStream("webphone.svg")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8)
					.replace("width=\"64\" height=\"64\"", "width=\"" + size + "\" height=\"" + size + '"');
		} catch (IOException e) {
			throw new UncheckedIOException("The sign of the window cannot be read", e);
		}
	}

	private void use(ImageData[] drawn) {
		Display display = kit.display();
		images = Arrays.stream(drawn).map(data -> new Image(display, data)).toArray(Image[]::new);
		display.disposeExec(() -> Arrays.stream(images).forEach(Image::dispose));
		Arrays.stream(display.getShells()).forEach(this::mark);
		display.addFilter(SWT.Show, event -> {
			if (event.widget instanceof Shell shell) {
				mark(shell);
			}
		});
	}

	/** Each window makes copies of its own: a popover has no place for a sign, and no dialog stands in the task bar. */
	private void mark(Shell shell) {
		if ((shell.getStyle() & SWT.TITLE) != 0 && (shell.getStyle() & SWT.TOOL) == 0) {
			shell.setImages(shell.getParent() == null ? images : Arrays.copyOf(images, 3));
		}
	}
}
