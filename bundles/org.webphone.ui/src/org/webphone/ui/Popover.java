package org.webphone.ui;

import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Region;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.webphone.core.Subscription;

/**
 * A small window beside the control it belongs to, with an arrow that points at it. Escape, a click elsewhere or the end of
 * that control closes it; it follows the window it stands over. Fill {@link #body()}, then {@link #open()}; a closed popover
 * is not opened again. UI thread.
 */
public final class Popover {

	/** Where the popover lies, seen from what it points at. The other side is taken where the screen ends. */
	public enum Place {
		LEFT, RIGHT, ABOVE, BELOW
	}

	private static final int CORNER = 8;
	private static final int MARGIN = 8;
	private static final int NOWHERE = Integer.MIN_VALUE;

	private final Control anchor;
	private final UiKit kit;
	private final Shell shell;
	private final Panel body;
	private final Subscription theme;
	private final Subscription language;
	private final Listener follow = e -> place();
	private final Listener leave = e -> close();
	private Place place = Place.LEFT;
	private int line = 1;
	private Token colour = Token.CONTROL;
	private boolean stays;
	private Supplier<Rectangle> target;
	private int width = SWT.DEFAULT;
	private Balloon balloon;
	private Control first;
	private Runnable closed = () -> {
	};

	public Popover(Control anchor, UiKit kit) {
		this.anchor = anchor;
		this.kit = kit;
		this.target = () -> anchor.getDisplay().map(anchor, null, new Rectangle(0, 0, anchor.getSize().x, anchor.getSize().y));
		shell = new Shell(anchor.getShell(), SWT.NO_TRIM | SWT.ON_TOP);
		body = new Panel(shell, kit, Token.SURFACE, Flex.column(8).padding(8, 16));
		theme = kit.theme().addListener(shell::redraw);
		// Its words are those of the moment it was made in; one that stays sees to them itself.
		language = kit.language().addListener(() -> {
			if (!stays) {
				close();
			}
		});
		shell.addListener(SWT.Paint, this::paint);
		shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(this::left));
		shell.addListener(SWT.Dispose, this::disposed);
		Shell window = anchor.getShell();
		window.addListener(SWT.Move, follow);
		window.addListener(SWT.Resize, follow);
		window.addListener(SWT.Iconify, leave);
		anchor.addListener(SWT.Dispose, leave);
	}

	/** What the popover holds: a column with gaps of 8; a layout of one's own may be set. */
	public Panel body() {
		return body;
	}

	public Shell shell() {
		return shell;
	}

	/** What assistive technology calls the window. */
	public Popover named(String name) {
		shell.setText(name);
		return this;
	}

	public Popover place(Place value) {
		place = value;
		return this;
	}

	/** Width of what it holds; the preferred width where none is given. The height is always the preferred one. */
	public Popover width(int pixels) {
		width = pixels;
		return this;
	}

	/** Draws its edge otherwise. */
	public Popover line(int pixels, Token token) {
		line = pixels;
		colour = token;
		return this;
	}

	/** Stays when the user works elsewhere in the window. */
	public Popover stays() {
		stays = true;
		return this;
	}

	/** Points at another rectangle, in coordinates of the display, than the anchor's own. */
	public Popover pointAt(Supplier<Rectangle> where) {
		target = where;
		return this;
	}

	/** Which control has the focus at first; the first that takes it where none is named. */
	public Popover focus(Control control) {
		first = control;
		return this;
	}

	/** Hears once that the popover is gone. */
	public Popover onClose(Runnable what) {
		closed = what;
		return this;
	}

	public Popover open() {
		place();
		shell.open();
		if (first == null || !first.setFocus()) {
			focusFirst(body);
		}
		return this;
	}

	/** Fits the size to a content that has changed; what stands at its top stays where the user reads or types. */
	public void resize() {
		if (!shell.isDisposed()) {
			kit.measures().begin();
			try {
				kit.measures().changed();
				place(isOpen() ? shell.getLocation().y : NOWHERE);
				body.place(true, true);
			} finally {
				kit.measures().end();
			}
		}
	}

	public boolean isOpen() {
		return !shell.isDisposed() && shell.isVisible();
	}

	public void close() {
		if (!shell.isDisposed()) {
			shell.close();
		}
	}

	/** The shell lost the focus: to a menu or a question of its own it stays, else it goes. */
	private void left() {
		if (stays || shell.isDisposed() || kit.menuOpen() || shell.getShells().length > 0) {
			return;
		}
		Display display = shell.getDisplay();
		if (display.getActiveShell() != shell || display.getFocusControl() == null) {
			close();
		}
	}

	private void place() {
		place(NOWHERE);
	}

	/** @param top where its top stays, as far as the arrow then still reaches what it points at; {@link #NOWHERE} to be placed anew */
	private void place(int top) {
		if (shell.isDisposed() || anchor.isDisposed()) {
			return;
		}
		Point size = body.computeSize(width, SWT.DEFAULT);
		int edge = line * kit.theme().line();
		int boxWidth = size.x + 2 * edge;
		int boxHeight = size.y + 2 * CORNER;
		Rectangle at = target.get();
		Rectangle screen = anchor.getMonitor().getClientArea();
		// What explains a window stays over it, where there is room.
		Rectangle window = stays ? screen.intersection(anchor.getShell().getBounds()) : screen;
		Place side = fits(place, at, boxWidth, boxHeight, screen) ? place : opposite(place);
		boolean beside = side == Place.LEFT || side == Place.RIGHT;
		int totalWidth = boxWidth + (beside ? Balloon.REACH : 0);
		int totalHeight = boxHeight + (beside ? 0 : Balloon.REACH);
		int middle = beside ? at.y + at.height / 2 : at.x + at.width / 2;
		int x = switch (side) {
			case LEFT -> at.x - totalWidth;
			case RIGHT -> at.x + at.width;
			case ABOVE, BELOW -> inside(middle - boxWidth / 2, boxWidth, window.x, window.width);
		};
		int y = switch (side) {
			case ABOVE -> at.y - totalHeight;
			case BELOW -> at.y + at.height;
			case LEFT, RIGHT -> inside(top == NOWHERE ? middle - boxHeight / 2 : Balloon.reach(top, middle, boxHeight), boxHeight, window.y, window.height);
		};
		var box = new Rectangle(side == Place.RIGHT ? Balloon.REACH : 0, side == Place.BELOW ? Balloon.REACH : 0, boxWidth,
				boxHeight);
		int arrow = Balloon.clamp(beside ? middle - y : middle - x, beside ? boxHeight : boxWidth);
		balloon = new Balloon(box, switch (side) {
			case LEFT -> Balloon.Side.RIGHT;
			case RIGHT -> Balloon.Side.LEFT;
			case ABOVE -> Balloon.Side.BOTTOM;
			case BELOW -> Balloon.Side.TOP;
		}, arrow);
		shell.setBounds(x, y, totalWidth, totalHeight);
		var region = new Region(shell.getDisplay());
		region.add(balloon.outline(0));
		Region old = shell.getRegion();
		shell.setRegion(region);
		if (old != null) {
			old.dispose();
		}
		body.setBounds(box.x + edge, box.y + CORNER, size.x, size.y);
		shell.redraw();
	}

	private static boolean fits(Place side, Rectangle at, int width, int height, Rectangle screen) {
		return switch (side) {
			case LEFT -> at.x - width - Balloon.REACH >= screen.x;
			case RIGHT -> at.x + at.width + width + Balloon.REACH <= screen.x + screen.width;
			case ABOVE -> at.y - height - Balloon.REACH >= screen.y;
			case BELOW -> at.y + at.height + height + Balloon.REACH <= screen.y + screen.height;
		};
	}

	private static Place opposite(Place side) {
		return switch (side) {
			case LEFT -> Place.RIGHT;
			case RIGHT -> Place.LEFT;
			case ABOVE -> Place.BELOW;
			case BELOW -> Place.ABOVE;
		};
	}

	private static int inside(int wanted, int length, int from, int space) {
		return Math.max(from + MARGIN, Math.min(wanted, from + space - MARGIN - length));
	}

	private void paint(Event e) {
		if (balloon != null) {
			e.gc.setAntialias(SWT.ON);
			e.gc.setBackground(kit.theme().color(colour));
			e.gc.fillRectangle(0, 0, shell.getSize().x, shell.getSize().y);
			e.gc.setBackground(kit.theme().color(Token.SURFACE));
			e.gc.fillPolygon(balloon.outline(line * kit.theme().line()));
		}
	}

	private void disposed(Event e) {
		theme.close();
		language.close();
		Region region = shell.getRegion();
		if (region != null) {
			region.dispose();
		}
		if (!anchor.isDisposed()) {
			anchor.removeListener(SWT.Dispose, leave);
			Shell window = anchor.getShell();
			window.removeListener(SWT.Move, follow);
			window.removeListener(SWT.Resize, follow);
			window.removeListener(SWT.Iconify, leave);
		}
		closed.run();
	}

	private static boolean focusFirst(Composite parent) {
		for (Control child : parent.getChildren()) {
			if (!child.isVisible() || !child.isEnabled()) {
				continue;
			}
			boolean took = child instanceof Field field ? field.setFocus()
					: child instanceof Pressable ? child.forceFocus()
							: child instanceof Composite inner && focusFirst(inner);
			if (took) {
				return true;
			}
		}
		return false;
	}
}
