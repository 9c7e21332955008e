package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A fact as a pill with icon and word. */
public final class Tag extends Painted {

	private final Icon icon;
	private final Token fill;
	private final Token words;
	private String text = "";

	public Tag(Composite parent, UiKit kit, Icon icon, Token fill, Token words) {
		super(parent, kit, SWT.NO_FOCUS);
		this.icon = icon;
		this.fill = fill;
		this.words = words;
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_LABEL;
			}

			@Override
			public String name() {
				return text;
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	public Tag text(String value) {
		text = value;
		Accessibles.renamed(this);
		redraw();
		return this;
	}

	@Override
	protected Point preferred() {
		return new Point(Marks.tagWidth(kit(), text), 24);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		Marks.tag(painter, 0, (area.height - 24) / 2, icon, text, fill, words);
	}
}
