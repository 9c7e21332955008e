package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A line of one pixel between parts of a page. */
public final class Rule extends Painted {

	public Rule(Composite parent, UiKit kit) {
		super(parent, kit, SWT.NO_FOCUS);
		Accessibles.decorative(this, ACC.ROLE_SEPARATOR);
	}

	@Override
	protected Point preferred() {
		return new Point(1, 1);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		painter.fill(area, Token.BORDER);
	}
}
