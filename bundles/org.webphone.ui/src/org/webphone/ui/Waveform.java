package org.webphone.ui;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The course of a recording: what was played is blue, the rest grey. Click, drag and arrow keys go to another place. */
public final class Waveform extends Painted {

	/** How many peaks are drawn. */
	public static final int PEAKS = 76;

	private static final Duration STEP = Duration.ofSeconds(5);
	private static final int LEAST = 3;

	private float[] peaks = new float[PEAKS];
	private Duration length = Duration.ZERO;
	private Duration position = Duration.ZERO;
	private String name = "";
	private boolean dragging;
	private Consumer<Duration> listener = d -> {
	};

	public Waveform(Composite parent, UiKit kit) {
		super(parent, kit, SWT.NONE);
		addListener(SWT.MouseDown, this::down);
		addListener(SWT.MouseMove, e -> {
			if (dragging) {
				pick(at(e.x));
			}
		});
		addListener(SWT.MouseUp, e -> dragging = false);
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT
				&& e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		addListener(SWT.FocusIn, e -> showRing(!dragging, 4));
		addListener(SWT.FocusOut, e -> showRing(false, 4));
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_SLIDER;
			}

			@Override
			public String name() {
				return name;
			}

			@Override
			public int state() {
				return Accessibles.state(Waveform.this);
			}

			@Override
			public String value() {
				return Long.toString(position.toSeconds());
			}
		});
		Accessibles.value(this, () -> (int) position.toSeconds(), () -> (int) length.toSeconds(), v -> pick(Duration.ofSeconds(v)));
	}

	/** What is played, "Recording". */
	public Waveform named(String value) {
		name = value;
		Accessibles.renamed(this);
		return this;
	}

	/** @param values any number of peaks from 0 to 1, in the order of time; drawn as {@link #PEAKS} */
	public Waveform show(float[] values, Duration whole) {
		peaks = reduce(values, PEAKS);
		length = whole;
		position(position);
		redraw();
		return this;
	}

	public Duration position() {
		return position;
	}

	/** Shows how far it has played, without telling the listener. */
	public Waveform position(Duration value) {
		Duration inside = value.isNegative() ? Duration.ZERO : value.compareTo(length) > 0 ? length : value;
		if (!inside.equals(position)) {
			boolean seconds = inside.toSeconds() != position.toSeconds();
			position = inside;
			if (seconds) {
				getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
			}
			redraw();
		}
		return this;
	}

	/** Hears the place the user went to. */
	public void onSeek(Consumer<Duration> what) {
		listener = what;
	}

	/** Goes to a place as the user would. */
	public void pick(Duration value) {
		if (isEnabled()) {
			position(value);
			listener.accept(position);
		}
	}

	/** The highest of each share, so that a short loud sound does not vanish. */
	static float[] reduce(float[] values, int count) {
		var out = new float[count];
		for (int i = 0; i < count && values.length > 0; i++) {
			int from = i * values.length / count;
			int to = Math.max(from + 1, (i + 1) * values.length / count);
			for (int j = from; j < to; j++) {
				out[i] = Math.max(out[i], Math.clamp(values[j], 0f, 1f));
			}
		}
		return out;
	}

	/** Minutes and seconds of a place, "01:07". */
	public static String clock(Duration at) {
		return String.format(Locale.ROOT, "%02d:%02d", at.toMinutes(), at.toSecondsPart());
	}

	@Override
	protected Point preferred() {
		return new Point(232, 40);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		double share = share();
		for (int i = 0; i < PEAKS; i++) {
			int x = i * area.width / PEAKS;
			int wide = Math.max(1, area.width / PEAKS - 1);
			int high = Math.max(LEAST, Math.round(peaks[i] * area.height));
			boolean played = i < share * PEAKS;
			painter.gc().setAlpha(played ? 255 : 128);
			painter.round(new Rectangle(x, (area.height - high) / 2, wide, high), 1, played ? Token.ACCENT : Token.CONTROL);
		}
		painter.gc().setAlpha(255);
		painter.fill(new Rectangle(Math.min(area.width - 2, (int) (share * area.width)), 0, 2, area.height), Token.INK);
	}

	private double share() {
		return length.isZero() ? 0 : (double) position.toMillis() / length.toMillis();
	}

	private Duration at(int x) {
		return Duration.ofMillis(Math.round((double) x / Math.max(1, getSize().x) * length.toMillis()));
	}

	private void down(Event e) {
		if (e.button == 1) {
			dragging = true;
			setFocus();
			showRing(false, 4);
			pick(at(e.x));
		}
	}

	private void key(Event e) {
		switch (e.keyCode) {
			case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> pick(position.minus(STEP));
			case SWT.ARROW_RIGHT, SWT.ARROW_UP -> pick(position.plus(STEP));
			case SWT.HOME -> pick(Duration.ZERO);
			case SWT.END -> pick(length);
			default -> {
				// Other keys belong to the window.
			}
		}
	}
}
