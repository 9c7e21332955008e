package org.webphone.ui;

import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Region;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.webphone.core.Subscription;

/**
 * A frame around a part of a window, for a guided tour: a shell with a hole, through which the part is seen and clicked. It
 * follows the window; the rest is not dimmed. UI thread.
 */
public final class TargetFrame {

	/** Space between the frame's outer edge and the part. */
	public static final int MARGIN = 9;

	private static final int LINE = 3;
	private static final int RADIUS = 14;

	private final Shell window;
	private final Shell shell;
	private final UiKit kit;
	private final Subscription theme;
	private final Listener follow = e -> place();
	private Supplier<Rectangle> target = () -> new Rectangle(0, 0, 0, 0);

	public TargetFrame(Shell window, UiKit kit) {
		this.window = window;
		this.kit = kit;
		shell = new Shell(window, SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
		UiKit.painted(shell);
		shell.addListener(SWT.Paint, this::paint);
		theme = kit.theme().addListener(this::place);
		window.addListener(SWT.Move, follow);
		window.addListener(SWT.Resize, follow);
		shell.addListener(SWT.Dispose, e -> {
			theme.close();
			if (shell.getRegion() != null) {
				shell.getRegion().dispose();
			}
			if (!window.isDisposed()) {
				window.removeListener(SWT.Move, follow);
				window.removeListener(SWT.Resize, follow);
			}
		});
	}

	/** Shows the frame around a rectangle in coordinates of the display. */
	public void show(Supplier<Rectangle> what) {
		target = what;
		place();
		shell.setVisible(true);
	}

	/** The frame's place, its line included. */
	public Rectangle bounds() {
		return shell.getBounds();
	}

	public void visible(boolean on) {
		if (!shell.isDisposed()) {
			shell.setVisible(on);
		}
	}

	public void close() {
		shell.dispose();
	}

	/** In high contrast the frame also goes around what is filled with its own colour: its inner half has the other one. */
	private void paint(Event e) {
		if (kit.theme().scheme() == Scheme.HIGH_CONTRAST) {
			Point size = shell.getSize();
			new Painter(e.gc, kit).round(new Rectangle(LINE, LINE, size.x - 2 * LINE, size.y - 2 * LINE), RADIUS - LINE, Token.SURFACE);
		}
	}

	private void place() {
		if (shell.isDisposed() || window.isDisposed()) {
			return;
		}
		Rectangle r = target.get();
		int width = r.width + 2 * MARGIN;
		int height = r.height + 2 * MARGIN;
		int line = LINE * kit.theme().line();
		shell.setBackground(kit.theme().color(Token.ACCENT));
		shell.setBounds(r.x - MARGIN, r.y - MARGIN, width, height);
		var region = new Region(shell.getDisplay());
		region.add(Balloon.rounded(new Rectangle(0, 0, width, height), RADIUS));
		region.subtract(Balloon.rounded(new Rectangle(line, line, width - 2 * line, height - 2 * line), RADIUS - line));
		Region old = shell.getRegion();
		shell.setRegion(region);
		shell.redraw();
		if (old != null) {
			old.dispose();
		}
	}
}
