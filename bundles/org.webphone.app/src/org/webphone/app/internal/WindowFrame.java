package org.webphone.app.internal;

import org.eclipse.e4.ui.workbench.renderers.swt.TrimmedPartLayout;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.UiKit;

/**
 * Places rail, header, banner and call panel around what the workbench shows. The workbench's own layout of the window
 * keeps gutters free for them, because its trim bars would run across the corners.
 */
final class WindowFrame {

	/** Of the call panel; the second part grows with large text. */
	private static final int FIXED = 224;
	private static final int GROWING = 128;
	private static final int BANNER = 48;

	private final Shell shell;
	private final UiKit kit;
	private final Rail rail;
	private final Control header;
	private final Control banner;
	private final Control panel;

	WindowFrame(Shell shell, UiKit kit, Rail rail, Control header, Control banner, Control panel) {
		this.shell = shell;
		this.kit = kit;
		this.rail = rail;
		this.header = header;
		this.banner = banner;
		this.panel = panel;
		shell.addListener(SWT.Resize, e -> arrange());
	}

	/** The place of the pages, framed inside itself, in coordinates of the display. */
	Rectangle content() {
		Rectangle area = shell.getClientArea();
		int top = Header.HEIGHT + (banner.getVisible() ? 16 + BANNER : 0);
		return TourStops.inside(shell.getDisplay().map(shell, null, new Rectangle(area.x + rail.width(), area.y + top,
				area.width - rail.width() - panelWidth(), area.height - top)));
	}

	private int panelWidth() {
		return FIXED + kit.type().scaled(GROWING);
	}

	void arrange() {
		int wide = panelWidth();
		if (shell.getLayout() instanceof TrimmedPartLayout trim) {
			boolean wasFree = trim.gutterLeft == rail.width() && trim.gutterRight == wide;
			int top = Header.HEIGHT + (banner.getVisible() ? 16 + BANNER : 0);
			if (!wasFree || trim.gutterTop != top) {
				trim.gutterLeft = rail.width();
				trim.gutterRight = wide;
				trim.gutterTop = top;
				shell.layout();
			}
		}
		Rectangle area = shell.getClientArea();
		int right = area.x + area.width - wide;
		rail.setBounds(area.x, area.y, rail.width(), area.height);
		header.setBounds(area.x + rail.width(), area.y, area.width - rail.width(), Header.HEIGHT);
		panel.setBounds(right, area.y + Header.HEIGHT, wide, area.height - Header.HEIGHT);
		int left = area.x + rail.width();
		banner.setBounds(left, area.y + Header.HEIGHT, right - left, 16 + BANNER);
	}
}
