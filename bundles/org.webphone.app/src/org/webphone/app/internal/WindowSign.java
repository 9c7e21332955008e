package org.webphone.app.internal;

import java.io.ByteArrayInputStream;
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
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.ui.UiKit;

/**
 * The product's sign in the title and in the task bar, for every window that has one, also those of the platform. It is drawn in
 * the background, so that no window waits for it.
 */
final class WindowSign {

	private static final int[] SIZES = { 16, 24, 32, 48, 64, 128 };

	private final Display display;
	private Image[] images;

	private WindowSign(Display display) {
		this.display = display;
	}

	/** UI thread. */
	static void follow(UiKit kit) {
		var sign = new WindowSign(kit.display());
		NamedExecutors.thread("window-sign", () -> {
			ImageData[] drawn = draw();
			kit.executor().execute(() -> sign.use(drawn));
		}).start();
	}

	private static ImageData[] draw() {
		try (InputStream in = WindowSign.class.getResourceAsStream("webphone.svg")) {
			String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return IntStream.of(SIZES).mapToObj(size -> svg.replace("width=\"64\" height=\"64\"", "width=\"" + size + "\" height=\"" + size + '"'))
					.map(text -> new ImageData(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))).toArray(ImageData[]::new);
		} catch (IOException e) {
			throw new UncheckedIOException("The sign of the window cannot be read", e);
		}
	}

	private void use(ImageData[] drawn) {
		images = Arrays.stream(drawn).map(data -> new Image(display, data)).toArray(Image[]::new);
		display.disposeExec(() -> Arrays.stream(images).forEach(Image::dispose));
		Arrays.stream(display.getShells()).forEach(this::mark);
		display.addFilter(SWT.Show, event -> {
			if (event.widget instanceof Shell shell) {
				mark(shell);
			}
		});
	}

	private void mark(Shell shell) {
		if ((shell.getStyle() & SWT.TOOL) == 0) {
			shell.setImages(images);
		}
	}
}
