package org.webphone.ui;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.webphone.core.Subscription;

/**
 * A list that paints only the rows in sight, all of one height. Chosen with mouse and keyboard; what can be done with a
 * row stands at its end and in its context menu. UI thread.
 */
public final class CanvasList extends Canvas {

	private final UiKit kit;
	private String name = "";
	private final int rowHeight;
	private final ListView view;
	private boolean roundBottom;
	private RowSource rows;
	private final RowAim aim;
	private final ListMouse mouse;
	private int posed = -1;
	private IntConsumer selection = i -> {
	};

	public CanvasList(Composite parent, UiKit kit, RowSource rows, int rowHeight) {
		super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		this.kit = kit;
		UiKit.painted(this);
		this.rows = rows;
		this.rowHeight = rowHeight;
		this.view = new ListView(rows);
		this.aim = new RowAim(() -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()), rowHeight);
		this.mouse = new ListMouse(this, aim);
		addListener(SWT.Paint, this::paint);
		addListener(SWT.Resize, e -> resized());
		mouse.listen();
		addListener(SWT.MouseVerticalWheel, e -> scrollByHand(view.top() - e.count * rowHeight / 2));
		addListener(SWT.KeyDown, this::keyDown);
		addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
				|| e.detail == SWT.TRAVERSE_TAB_PREVIOUS || e.detail == SWT.TRAVERSE_ESCAPE);
		addListener(SWT.FocusIn, e -> redraw());
		addListener(SWT.FocusOut, e -> redraw());
		getVerticalBar().addListener(SWT.Selection, e -> scrollByHand(getVerticalBar().getSelection()));
		Subscription theme = kit.theme().addListener(this::redraw);
		addListener(SWT.Dispose, e -> theme.close());
		new RowDrag(this, kit).listen();
		ListAccessibles.describe(this);
		resized();
	}

	/** What the list holds, for assistive technology. */
	public CanvasList named(String value) {
		name = value;
		Accessibles.renamed(this);
		return this;
	}

	String name() {
		return name;
	}

	/** Draws the lower corners of the card around the list. */
	public CanvasList roundBottom() {
		roundBottom = true;
		return this;
	}

	/** Shows other rows, or the same rows after a change; the selection stays with its row. */
	public void show(RowSource next) {
		rows = next;
		boolean arrived = view.show(next);
		resized();
		mouse.followRows();
		getAccessible().selectionChanged();
		if (arrived) {
			selection.accept(view.selected());
		}
	}

	/** Hears the index of the row chosen by the user; -1 for none. */
	public void onSelect(IntConsumer what) {
		selection = what;
	}

	public RowSource rows() {
		return rows;
	}

	/** Index of the chosen row, -1 for none. */
	public int selected() {
		return view.selected();
	}

	public void select(int row) {
		if (view.select(row)) {
			scrollTo(view.reveal(rowHeight, getClientArea().height));
			selection.accept(row);
			getAccessible().setFocus(row);
			getAccessible().selectionChanged();
			redraw();
		}
	}

	/** Calls whom the chosen row stands for. @return false where none is chosen or the rows are of something else */
	public boolean call() {
		if (selected() < 0 || !rows.calls()) {
			return false;
		}
		rows.open(selected());
		return true;
	}

	/** Shows one row as under the pointer and one as focused by keyboard, as for a picture. */
	public void pose(int asHovered, int asFocused) {
		mouse.pose(asHovered);
		posed = asFocused;
		redraw();
	}

	/** Where a row stands now; it may lie outside the client area. */
	public Rectangle rowBounds(int row) {
		return new Rectangle(0, row * rowHeight - view.top(), getClientArea().width, rowHeight);
	}

	/** Where an action of a row stands now. */
	public Rectangle actionBounds(int row, int action) {
		return placed(row).get(action).bounds();
	}

	/** Indices of the rows in sight: first and the one after the last. */
	int[] inSight() {
		int height = getClientArea().height;
		return new int[] { Math.min(rows.count(), view.top() / rowHeight),
				Math.min(rows.count(), (view.top() + height + rowHeight - 1) / rowHeight) };
	}

	private void resized() {
		int height = getClientArea().height;
		int content = rows.count() * rowHeight;
		ScrollBar bar = getVerticalBar();
		boolean needed = content > height && height > 0;
		if (bar.getVisible() != needed) {
			bar.setVisible(needed);
		}
		bar.setValues(view.top(), 0, Math.max(1, content), Math.max(1, Math.min(height, content)), rowHeight,
				Math.max(rowHeight, height - rowHeight));
		scrollTo(view.top());
		redraw();
	}

	private void scrollByHand(int wanted) {
		scrollTo(wanted);
		aim.forget();
	}

	private void scrollTo(int wanted) {
		int most = Math.max(0, rows.count() * rowHeight - getClientArea().height);
		int top = Math.clamp(wanted, 0, most);
		if (top != view.top()) {
			view.top(top);
			getVerticalBar().setSelection(top);
			redraw();
		}
	}

	private void paint(Event e) {
		var painter = new Painter(e.gc, kit);
		Rectangle area = getClientArea();
		painter.fill(area, Token.SURFACE);
		int last = Math.min(rows.count() - 1, (view.top() + e.y + e.height) / rowHeight);
		for (int row = (view.top() + Math.max(0, e.y)) / rowHeight; row <= last; row++) {
			paintRow(painter, row);
		}
		int[] range = inSight();
		aim.painted(IntStream.range(range[0], range[1]).mapToObj(rows::key).toList(), range[0], view.top());
		if (roundBottom) {
			CardCorners.bottom(painter, area);
		}
	}

	private void paintRow(Painter painter, int row) {
		Rectangle r = rowBounds(row);
		boolean chosen = row == view.selected();
		RowLook look = rows.look(row);
		if (look.equals(RowLook.PLAIN)) {
			look = chosen ? RowLook.SELECTED : mouse.hovers(row) ? RowLook.HOVERED : look;
		}
		if (rows.radius() > 0) {
			painter.round(r, rows.radius(), look.fill());
		} else {
			painter.fill(r, look.fill());
		}
		if (rows.lines()) {
			painter.fill(new Rectangle(r.x, r.y, r.width, 1), Token.BORDER);
		}
		if (look.bar() != null && rows.radius() == 0) {
			painter.fill(new Rectangle(r.x, r.y, 3, r.height), look.bar());
		}
		rows.paint(painter, row, r);
		for (RowActions.Placed placed : placed(row)) {
			boolean at = mouse.hovers(row, placed.bounds());
			RowActions.paint(painter, placed, at, at && mouse.down());
		}
		if (chosen) {
			// Without fills the bar alone is lost beside the edge of a window.
			painter.contrastLine(new Rectangle(r.x + 1, r.y + 1, r.width - 2, r.height - 1), rows.radius());
		}
		if (row == posed || chosen && isFocusControl() && kit.byKeyboard()) {
			painter.outline(new Rectangle(r.x + 1, r.y + 1, r.width - 2, r.height - 1), rows.radius(), 2, Token.FOCUS);
		}
	}

	List<RowActions.Placed> placed(int row) {
		return RowActions.place(kit, rows.actions(row), rowBounds(row), rows.edge());
	}

	/** Paints those rows in sight anew for which {@code which} is true, and leaves the others alone. */
	public void redrawRows(IntPredicate which) {
		int[] sight = inSight();
		for (int row = sight[0]; row < sight[1]; row++) {
			if (which.test(row)) {
				redrawRow(row);
			}
		}
	}

	void redrawRow(int row) {
		if (row >= 0) {
			Rectangle r = rowBounds(row);
			redraw(r.x, r.y, r.width, r.height, false);
		}
	}

	/** Whether an action of a row stands there. */
	boolean onAction(int x, int y) {
		return mouse.onAction(x, y);
	}

	/** The row at this height, -1 for none. */
	int rowAt(int y) {
		int row = (y + view.top()) / rowHeight;
		return row < rows.count() ? row : -1;
	}

	private void keyDown(Event e) {
		int page = Math.max(1, getClientArea().height / rowHeight - 1);
		int now = view.selected();
		if ((e.stateMask & SWT.MOD3) != 0) {
			return;
		}
		switch (e.keyCode) {
			case SWT.ARROW_DOWN -> select(view.step(now, 1, 1));
			case SWT.ARROW_UP -> select(view.step(now, -1, 1));
			case SWT.PAGE_DOWN -> select(view.step(now, 1, page));
			case SWT.PAGE_UP -> select(view.step(now, -1, page));
			case SWT.HOME -> select(view.step(-1, 1, 1));
			case SWT.END -> select(view.step(rows.count(), -1, 1));
			case SWT.CR, SWT.KEYPAD_CR -> {
				if (now >= 0 && (e.stateMask & SWT.MODIFIER_MASK) == 0) {
					rows.open(now);
				}
			}
			default -> {
				// Other keys belong to the window.
			}
		}
	}
}
