package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.webphone.core.Subscription;

/**
 * An area as wide as its place and as high as it needs, with a native scroll bar where that is more than there is. Its
 * children belong into {@link #content()}; the child with the focus is brought into sight. UI thread.
 */
public final class ScrollPage extends ScrolledComposite {

	private final UiKit kit;
	private final Panel content;

	public ScrollPage(Composite parent, UiKit kit, Token fill, Layout layout) {
		super(parent, SWT.V_SCROLL | SWT.NO_FOCUS);
		this.kit = kit;
		UiKit.painted(this);
		content = new Panel(this, kit, fill, layout);
		setContent(content);
		setExpandHorizontal(true);
		setExpandVertical(true);
		setShowFocusedControl(true);
		getVerticalBar().setIncrement(40);
		addListener(SWT.Resize, e -> fit());
		Subscription theme = kit.theme().addListener(() -> themed(fill));
		addListener(SWT.Dispose, e -> theme.close());
		themed(fill);
	}

	public Panel content() {
		return content;
	}

	/** Measures anew; to be called after children came, went or changed their size. */
	public void fit() {
		Rectangle area = getClientArea();
		kit.measures().begin();
		try {
			kit.measures().changed();
			setMinHeight(area.width == 0 ? 0 : content.computeSize(area.width, SWT.DEFAULT).y);
			getVerticalBar().setPageIncrement(Math.max(40, area.height - 40));
			content.place(true, true);
		} finally {
			kit.measures().end();
		}
	}

	/** Measures the page anew that a control stands in, however deep; nothing where it stands in none. */
	public static void fitAround(Control control) {
		for (Composite at = control.getParent(); at != null; at = at.getParent()) {
			if (at instanceof ScrollPage page) {
				page.fit();
				return;
			}
		}
	}

	private void themed(Token fill) {
		setBackground(kit.theme().color(fill));
	}
}
