package org.webphone.app.internal.gallery;

import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Painted;
import org.webphone.ui.Painter;
import org.webphone.ui.UiKit;

/** A place of a fixed size that is drawn on. */
final class Drawn extends Painted {

	private final Point size;
	private final BiConsumer<Painter, Rectangle> drawing;

	Drawn(Composite parent, UiKit kit, int width, int height, BiConsumer<Painter, Rectangle> drawing) {
		super(parent, kit, SWT.NO_FOCUS);
		this.size = new Point(width, height);
		this.drawing = drawing;
	}

	@Override
	protected Point preferred() {
		return size;
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		drawing.accept(painter, area);
	}
}
