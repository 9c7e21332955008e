package org.webphone.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolderRenderer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Takes the tabs from the workbench's stack of pages: the rail shows which page is open, and the page fills the stack. */
final class NoTabs extends CTabFolderRenderer {

	private NoTabs(CTabFolder parent) {
		super(parent);
	}

	/** Applies to every stack inside {@code area}. */
	static void apply(Composite area) {
		for (Control child : area.getChildren()) {
			if (child instanceof CTabFolder folder) {
				folder.setRenderer(new NoTabs(folder));
				folder.setTabHeight(0);
				folder.setBorderVisible(false);
				folder.setMinimizeVisible(false);
				folder.setMaximizeVisible(false);
				// The workbench goes on using what stands at the right of the tabs, so it stays, without any size.
			} else if (child instanceof Composite inner) {
				apply(inner);
			}
		}
	}

	@Override
	protected Point computeSize(int part, int state, GC gc, int wHint, int hHint) {
		return new Point(0, 0);
	}

	@Override
	protected Rectangle computeTrim(int part, int state, int x, int y, int width, int height) {
		return new Rectangle(x, y, width, height);
	}

	@Override
	protected void draw(int part, int state, Rectangle bounds, GC gc) {
		if (part == PART_BACKGROUND && (state & SWT.BACKGROUND) == 0) {
			gc.setBackground(parent.getBackground());
			gc.fillRectangle(bounds);
		}
	}
}
