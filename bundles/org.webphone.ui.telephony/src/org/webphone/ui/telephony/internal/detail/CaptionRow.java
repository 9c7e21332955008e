package org.webphone.ui.telephony.internal.detail;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Accessibles;
import org.webphone.ui.Painted;
import org.webphone.ui.Painter;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/**
 * Words at the beginning of a line and others at its end. One control and not one for each: the window of a call has dozens of
 * such lines, and what it takes to open is the making of its controls.
 */
final class CaptionRow extends Painted {

	private static final int GAP = 4;

	private final Caption first;
	private final Caption[] others;

	/** A few words in one look. */
	record Caption(String text, TextStyle style, Token colour) {
	}

	CaptionRow(Composite parent, UiKit kit, Caption first, Caption... others) {
		super(parent, kit, SWT.NO_FOCUS);
		this.first = first;
		this.others = others;
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_LABEL;
			}

			@Override
			public String name() {
				return first.text() + Arrays.stream(others).map(c -> ' ' + c.text()).collect(Collectors.joining());
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	@Override
	protected Point preferred() {
		int width = width(first);
		int height = height(first);
		for (Caption other : others) {
			width += GAP + width(other);
			height = Math.max(height, height(other));
		}
		return new Point(width, height);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		int end = area.width;
		for (int i = others.length - 1; i >= 0; i--) {
			int width = width(others[i]);
			painter.text(others[i].text(), others[i].style(), others[i].colour(), new Rectangle(end - width, 0, width, area.height),
					Painter.Align.LEFT);
			end -= width + GAP;
		}
		painter.text(first.text(), first.style(), first.colour(), new Rectangle(0, 0, end, area.height), Painter.Align.LEFT);
	}

	private int width(Caption caption) {
		return kit().type().width(caption.text(), caption.style());
	}

	private int height(Caption caption) {
		return Math.max(caption.style().line(), kit().type().height(caption.style()));
	}
}
