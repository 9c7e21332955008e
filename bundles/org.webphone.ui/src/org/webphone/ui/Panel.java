package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.webphone.core.Subscription;

/** An area in one token colour, plain or as a rounded card. Children in its corners must stand inside the radius. */
public class Panel extends Composite {

	private final UiKit kit;
	private Token fill;
	private Card card;

	/** Outline of a card. */
	private record Card(int radius, int width, Token line, Token outside) {
	}

	public Panel(Composite parent, UiKit kit, Token fill, Layout layout) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		this.kit = kit;
		UiKit.painted(this);
		this.fill = fill;
		setLayout(layout);
		themed();
		Subscription theme = kit.theme().addListener(this::themed);
		addListener(SWT.Dispose, e -> theme.close());
		addListener(SWT.Paint, e -> {
			if (card == null) {
				e.gc.setBackground(getBackground());
				e.gc.fillRectangle(e.x, e.y, e.width, e.height);
				return;
			}
			var painter = new Painter(e.gc, kit);
			var area = new Rectangle(0, 0, getSize().x, getSize().y);
			painter.fill(area, card.outside);
			painter.box(area, card.radius, this.fill, card.width, card.line);
		});
	}

	/** Drawn, not told to the toolkit; {@link Painted#setBackground} says why. */
	@Override
	public Color getBackground() {
		return kit == null || fill == null ? super.getBackground() : kit.theme().color(fill);
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		return kit.measures().of(this, wHint, hHint, () -> super.computeSize(wHint, hHint, changed));
	}

	@Override
	public void setBounds(int x, int y, int width, int height) {
		kit.measures().begin();
		try {
			super.setBounds(x, y, width, height);
		} finally {
			kit.measures().end();
		}
	}

	@Override
	public void setBounds(Rectangle bounds) {
		setBounds(bounds.x, bounds.y, bounds.width, bounds.height);
	}

	@Override
	public void layout(boolean changed, boolean all) {
		kit.measures().changed();
		place(changed, all);
	}

	/** As {@link #layout(boolean, boolean)}, where nothing has changed since it was measured. */
	void place(boolean changed, boolean all) {
		kit.measures().begin();
		try {
			super.layout(changed, all);
		} finally {
			kit.measures().end();
		}
	}

	@Override
	public void setLayoutData(Object data) {
		kit.measures().changed();
		super.setLayoutData(data);
	}

	@Override
	public void setVisible(boolean shown) {
		kit.measures().changed();
		super.setVisible(shown);
	}

	/** Draws a rounded frame; {@code outside} is what stands behind the corners. */
	public Panel card(int radius, int width, Token line, Token outside) {
		card = new Card(radius, width, line, outside);
		redraw();
		return this;
	}

	public Panel fill(Token value) {
		fill = value;
		themed();
		return this;
	}

	public Token fill() {
		return fill;
	}

	public UiKit kit() {
		return kit;
	}

	private void themed() {
		for (var child : getChildren()) {
			if (child instanceof Painted painted) {
				painted.themed();
			}
		}
		redraw();
	}
}
