package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.webphone.core.Subscription;

/**
 * A control that draws itself. Follows the theme, takes the background of its parent (its corners are its own) and, when
 * focused by keyboard, lets the parent draw a focus ring one pixel outside; where the parent has no room for it, inside. UI thread.
 */
public abstract class Painted extends Canvas {

	private static final int RING = 4;
	/** How far a ring stands out. */
	private static final int REACH = 3;

	private final UiKit kit;
	private Token behind;
	private Color back;
	private boolean ring;
	private int inside = -1;
	private int outside = -1;

	protected Painted(Composite parent, UiKit kit, int style) {
		super(parent, style | SWT.DOUBLE_BUFFERED);
		this.kit = kit;
		UiKit.painted(this);
		addListener(SWT.Paint, this::draw);
		Subscription theme = kit.theme().addListener(this::themed);
		addListener(SWT.Dispose, e -> theme.close());
		setBackground(parent.getBackground());
	}

	protected abstract void paint(Painter painter, Rectangle area);

	/** Size in pixels where the layout asks for none. */
	protected abstract Point preferred();

	public final UiKit kit() {
		return kit;
	}

	/** What stands behind the corners; needed where the parent paints something else than its background. */
	public Painted behind(Token token) {
		behind = token;
		themed();
		return this;
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		Point size = preferred();
		return new Point(wHint == SWT.DEFAULT ? size.x : wHint, hHint == SWT.DEFAULT ? size.y : hHint);
	}

	/** A name of ten thousand characters must not cover the screen, and one with an ampersand keeps it. */
	@Override
	public void setToolTipText(String text) {
		super.setToolTipText(NativeWords.tip(text));
	}

	@Override
	public String getToolTipText() {
		return NativeWords.told(super.getToolTipText());
	}

	/**
	 * Draws it with the rest. The toolkit's own way costs a style sheet a control on GTK, made here and read again at each drawing.
	 */
	@Override
	public void setBackground(Color colour) {
		if (!colour.equals(back)) {
			back = colour;
			redraw();
		}
	}

	@Override
	public Color getBackground() {
		return back == null ? super.getBackground() : back;
	}

	@Override
	public void redraw() {
		// What is drawn anew may have another size too.
		if (kit != null) {
			kit.measures().changed();
		}
		super.redraw();
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

	/** Called after a change of the theme. */
	protected void themed() {
		setBackground(behind == null ? getParent().getBackground() : kit.theme().color(behind));
		redraw();
	}

	/** What the focus ring goes around, in coordinates of the control: the whole, or what is to be seen of it. */
	protected Rectangle shape() {
		return new Rectangle(0, 0, getSize().x, getSize().y);
	}

	private Rectangle shapeInParent() {
		Rectangle shape = shape();
		return new Rectangle(getLocation().x + shape.x, getLocation().y + shape.y, shape.width, shape.height);
	}

	/** Shows or hides the focus ring around a shape of this corner radius. */
	protected final void showRing(boolean shown, int radius) {
		if (shown == ring) {
			return;
		}
		if (shown && getSize().x == 0) {
			// Whether there is room around it is known when it has its place.
			getDisplay().asyncExec(() -> {
				if (!isDisposed() && getSize().x > 0 && isFocusControl()) {
					showRing(true, radius);
				}
			});
			return;
		}
		ring = shown;
		Composite parent = getParent();
		Rectangle b = shapeInParent();
		Rectangle all = parent.getClientArea();
		boolean room = b.x >= REACH && b.y >= REACH && b.x + b.width + REACH <= all.width && b.y + b.height + REACH <= all.height;
		if (inside >= 0 || shown && !room) {
			inside = shown ? radius : -1;
			redraw();
			return;
		}
		outside = shown ? radius : -1;
		redraw();
		PaintListener painting = e -> new Painter(e.gc, kit).focusRing(shapeInParent(), radius);
		if (shown) {
			parent.addPaintListener(painting);
			setData(Painted.class.getName(), painting);
		} else if (getData(Painted.class.getName()) instanceof PaintListener old) {
			parent.removePaintListener(old);
		}
		parent.redraw(b.x - RING, b.y - RING, b.width + 2 * RING, b.height + 2 * RING, false);
	}

	private void draw(Event e) {
		var painter = new Painter(e.gc, kit);
		var area = new Rectangle(0, 0, getSize().x, getSize().y);
		e.gc.setBackground(back);
		e.gc.fillRectangle(e.x, e.y, e.width, e.height);
		paint(painter, area);
		if (outside >= 0) {
			// What is seen may be smaller than what can be hit: this part of the ring lies within.
			painter.focusRing(shape(), outside);
		}
		if (inside >= 0) {
			Rectangle shape = shape();
			painter.outline(shape, inside, 2, Token.FOCUS);
			// On a button of the same colour it would not be seen.
			int line = 2 * kit.theme().line();
			painter.outline(new Rectangle(shape.x + line, shape.y + line, shape.width - 2 * line, shape.height - 2 * line),
					Math.max(0, inside - line), 1, Token.SURFACE);
		}
	}
}
