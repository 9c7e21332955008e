package org.webphone.ui.tests;

import java.util.Arrays;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.ScrollPage;

/** What the screen shows of the running window, as colours and as files of the build. Safe from the test's thread. */
final class Pictures {

	private static final int MOST_PICTURES = 20;

	private final Desk desk;

	Pictures(Desk desk) {
		this.desk = desk;
	}

	/** The colour of a pixel of the window, from what is on the screen. */
	RGB colour(int x, int y) {
		ImageData data = capture();
		return data.palette.getRGB(data.getPixel(x, y));
	}

	/** Keeps what is on the screen as a file of the build. */
	void picture(String name) {
		keep(name, still(this::capture));
	}

	/** What is on the screen follows the model a few frames later: a picture counts when the next one is the same. */
	private ImageData still(Supplier<ImageData> camera) {
		// What the model has put on the queue is done before the first picture.
		desk.ui(() -> true);
		Desk.pause();
		ImageData last = camera.get();
		for (int i = 0; i < MOST_PICTURES; i++) {
			Desk.pause();
			ImageData next = camera.get();
			if (Arrays.equals(last.data, next.data)) {
				return next;
			}
			last = next;
		}
		// Something moves: a running time, a level.
		return last;
	}

	/** Keeps what the screen shows of a window, menus and pop-ups over it included. */
	void screen(String name, Shell window) {
		keep(name, still(() -> onScreen(window)));
	}

	/** The colour of a pixel of any window, from what is on the screen. */
	RGB colour(Shell window, int x, int y) {
		ImageData data = onScreen(window);
		return data.palette.getRGB(data.getPixel(x, y));
	}

	private ImageData onScreen(Shell window) {
		return desk.ui(() -> {
			Rectangle area = desk.display().map(window, null, window.getClientArea());
			var image = new Image(desk.display(), area.width, area.height);
			var gc = new GC(desk.display());
			try {
				gc.copyArea(image, area.x, area.y);
				return image.getImageData();
			} finally {
				gc.dispose();
				image.dispose();
			}
		});
	}

	/** Keeps all that a window with a scrolled page holds, as one picture. */
	void whole(String name, Shell window) {
		keep(name, still(() -> desk.ui(() -> {
			ScrollPage page = desk.all(window, ScrollPage.class).getFirst();
			Composite content = page.content();
			Point size = content.getSize();
			var image = new Image(desk.display(), size.x, size.y);
			var gc = new GC(image);
			try {
				content.print(gc);
				return image.getImageData();
			} finally {
				gc.dispose();
				image.dispose();
			}
		})));
	}

	private static void keep(String name, ImageData data) {
		var loader = new ImageLoader();
		loader.data = new ImageData[] { data };
		java.io.File folder = new java.io.File("target/screenshots");
		folder.mkdirs();
		loader.save(new java.io.File(folder, name + ".png").getPath(), SWT.IMAGE_PNG);
	}

	private ImageData capture() {
		return desk.ui(() -> {
			Shell shell = desk.shell();
			Rectangle area = shell.getClientArea();
			var image = new Image(desk.display(), area.width, area.height);
			var gc = new GC(shell);
			try {
				gc.copyArea(image, 0, 0);
				return image.getImageData();
			} finally {
				gc.dispose();
				image.dispose();
			}
		});
	}
}
