package org.webphone.ui.telephony.internal.detail;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Accessibles;
import org.webphone.ui.Painted;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** What a fact is called, and the fact. */
final class FactLine extends Painted {

	private static final int HEIGHT = 24;
	private static final int LABEL = 128;

	/** So much of either end of an identity tells it apart. */
	private static final int ENDS = 9;

	private final String label;
	private String value;
	private boolean ends;

	FactLine(Composite parent, UiKit kit, String label, String value) {
		super(parent, kit, SWT.NO_FOCUS);
		this.label = label;
		this.value = value;
		addListener(SWT.Resize, e -> tip());
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_LABEL;
			}

			@Override
			public String name() {
				return label + ": " + FactLine.this.value;
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	void value(String now) {
		value = now;
		tip();
		Accessibles.renamed(this);
		redraw();
	}

	/** What can be read anyway needs no second telling. */
	private void tip() {
		setToolTipText(kit().type().width(value, TextStyle.BODY_MEDIUM) > getSize().x - label() ? value : null);
	}

	/** Where it is too long, beginning and end of the value are shown. */
	FactLine ends() {
		ends = true;
		return this;
	}

	private String shown(int room) {
		String shown = value;
		for (int n = ENDS; ends && n > 2 && value.length() > 2 * n && kit().type().width(shown, TextStyle.BODY_MEDIUM) > room; n--) {
			shown = value.substring(0, n) + '\u2026' + value.substring(value.length() - n);
		}
		return shown;
	}

	@Override
	protected Point preferred() {
		return new Point(label() + kit().type().width(value, TextStyle.BODY_MEDIUM), HEIGHT + kit().type().extra(TextStyle.BODY));
	}

	private int label() {
		return kit().type().scaled(LABEL);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		painter.text(label, TextStyle.BODY, Token.INK_2, new Rectangle(0, 0, label(), area.height), Align.LEFT);
		painter.text(shown(area.width - label()), TextStyle.BODY_MEDIUM, Token.INK, new Rectangle(label(), 0, area.width - label(), area.height), Align.LEFT);
	}
}
