package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.webphone.core.Subscription;

/** A field for several lines of text with a painted frame; Tab leaves it. */
public final class NoteField extends Canvas {

	private static final int PADDING = 8;

	private final UiKit kit;
	private final StyledText input;
	private String kept = "";
	private String name = "";

	public NoteField(Composite parent, UiKit kit) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		this.kit = kit;
		input = new StyledText(this, SWT.MULTI | SWT.WRAP);
		input.setFont(kit.type().font(TextStyle.BODY));
		EditMenu.on(kit, input);
		input.addModifyListener(e -> kept = input.getText());
		input.addListener(SWT.FocusIn, e -> redraw());
		input.addListener(SWT.FocusOut, e -> redraw());
		input.addListener(SWT.Traverse, e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT
				|| e.detail == SWT.TRAVERSE_TAB_PREVIOUS || e.detail == SWT.TRAVERSE_ESCAPE);
		input.getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent e) {
				e.result = name;
			}
		});
		addListener(SWT.Paint, e -> {
			e.gc.setBackground(getParent().getBackground());
			e.gc.fillRectangle(e.x, e.y, e.width, e.height);
			new Painter(e.gc, kit).box(new Rectangle(0, 0, getSize().x, getSize().y), 8, Token.SURFACE,
					input.isFocusControl() ? 2 : 1, input.isFocusControl() ? Token.FOCUS : Token.CONTROL);
		});
		addListener(SWT.Resize, e -> input.setBounds(PADDING, PADDING, Math.max(0, getSize().x - 2 * PADDING),
				Math.max(0, getSize().y - 2 * PADDING)));
		addListener(SWT.MouseDown, e -> input.setFocus());
		Subscription theme = kit.theme().addListener(this::themed);
		addListener(SWT.Dispose, e -> theme.close());
		themed();
	}

	/** Name for assistive technology. */
	public NoteField named(String value) {
		name = value;
		return this;
	}

	/** What stands in it; the last text also after the control is gone. */
	public String text() {
		return kept;
	}

	public NoteField text(String value) {
		input.setText(value);
		input.setCaretOffset(value.length());
		return this;
	}

	/** Hears that the user has left the field. */
	public void onLeave(Runnable what) {
		input.addListener(SWT.FocusOut, e -> what.run());
	}

	@Override
	public boolean setFocus() {
		return input.setFocus();
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		return new Point(wHint == SWT.DEFAULT ? 240 : wHint, hHint == SWT.DEFAULT ? 96 : hHint);
	}

	private void themed() {
		input.setBackground(kit.theme().color(Token.SURFACE));
		input.setForeground(kit.theme().color(Token.INK));
		redraw();
	}
}
