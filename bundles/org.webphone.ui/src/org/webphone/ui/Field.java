package org.webphone.ui;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.webphone.core.Subscription;

/** A field for one line of text with a painted frame, an icon before it and room for a control behind it. */
public final class Field extends Canvas {

	/** Height, padding and type. */
	public enum Size {
		FILTER(32, 8, 16, TextStyle.BODY), NORMAL(40, 12, 20, TextStyle.BODY), DIAL(56, 16, 20, TextStyle.DIAL);

		final int height;
		final int padding;
		final int icon;
		final TextStyle style;

		Size(int height, int padding, int icon, TextStyle style) {
			this.height = height;
			this.padding = padding;
			this.icon = icon;
			this.style = style;
		}
	}

	private static final int LOCK = 18;

	private final UiKit kit;
	private final Size size;
	private final TextInput input;
	private Icon icon;
	private int iconSize;
	private String hint = "";
	private String hintKey = "";
	private String name = "";
	private boolean error;
	private boolean locked;
	private Control trailing;
	private int trailingGap;
	private boolean posed;
	private BooleanSupplier call = () -> false;

	public Field(Composite parent, UiKit kit, Size size, boolean password) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		this.kit = kit;
		UiKit.painted(this);
		this.size = size;
		this.iconSize = size.icon;
		this.input = password ? new PasswordInput(this, kit, size.style, () -> name) : new PlainInput(this, kit, size.style, () -> name);
		addListener(SWT.Paint, this::paint);
		addListener(SWT.Resize, e -> place());
		addListener(SWT.MouseDown, e -> input.control().setFocus());
		input.onChange(t -> redraw());
		input.control().addListener(SWT.FocusIn, e -> redraw());
		input.control().addListener(SWT.FocusOut, e -> redraw());
		input.control().addListener(SWT.Paint, this::paintHint);
		Subscription theme = kit.theme().addListener(this::themed);
		addListener(SWT.Dispose, e -> theme.close());
		themed();
	}

	public Field icon(Icon value) {
		return icon(value, size.icon);
	}

	public Field icon(Icon value, int pixels) {
		icon = value;
		iconSize = pixels;
		place();
		return this;
	}

	/** Shown while the field is empty. */
	public Field hint(String value) {
		if (value.equals(hint)) {
			return this;
		}
		hint = value;
		input.control().redraw();
		input.hint(value);
		return this;
	}

	/** A key that leads to this field, shown at its end: "Ctrl K". */
	public Field keyHint(String value) {
		hintKey = value;
		place();
		redraw();
		return this;
	}

	/** Name for assistive technology. */
	public Field named(String value) {
		name = value;
		input.control().getAccessible().sendEvent(org.eclipse.swt.accessibility.ACC.EVENT_NAME_CHANGED, null);
		return this;
	}

	/** Name for assistive technology. */
	public String accessibleName() {
		return name;
	}

	/** Places a child of this field at its end, {@code gap} pixels from the edge. */
	public Field trailing(Control control, int gap) {
		trailing = control;
		trailingGap = gap;
		place();
		return this;
	}

	/** Shows the field as focused, as for a picture. */
	public Field pose(boolean asFocused) {
		posed = asFocused;
		redraw();
		return this;
	}

	public Field error(boolean on) {
		error = on;
		redraw();
		return this;
	}

	/** Locked by somebody else: the text can be read and copied, a lock stands at its end; a sentence below says who did it. */
	public Field locked(boolean on) {
		locked = on;
		input.editable(!on);
		themed();
		place();
		return this;
	}

	public boolean locked() {
		return locked;
	}

	public String text() {
		return input.text();
	}

	public void text(String value) {
		if (!value.equals(input.text())) {
			input.text(value);
		}
	}

	/** Hears every change of the text. */
	public void onChange(Consumer<String> what) {
		input.onChange(what);
	}

	/** Hears Enter. */
	public void onEnter(Runnable what) {
		input.control().addListener(SWT.DefaultSelection, e -> what.run());
		if (input.control() instanceof StyledText) {
			input.control().addListener(SWT.KeyDown, e -> {
				if ((e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) && (e.stateMask & SWT.MODIFIER_MASK) == 0) {
					what.run();
				}
			});
		}
	}

	/** @param what calls who or what is typed here; false where nothing is. The key for calls asks for it while the focus is here. */
	public void onCall(BooleanSupplier what) {
		call = what;
	}

	/** Calls who or what is typed here. @return false where nothing is, or what is typed is for something else */
	public boolean call() {
		return call.getAsBoolean();
	}

	/** Whether a password is shown in clear. */
	public void reveal(boolean shown) {
		input.reveal(shown);
	}

	/** Height, padding and type. */
	public Size size() {
		return size;
	}

	/** The control that holds the focus. */
	public Control control() {
		return input.control();
	}

	/** Inserts as typing at the caret would. */
	public void insert(String typed) {
		input.insert(typed);
	}

	@Override
	public boolean setFocus() {
		// Asked also while the window goes, whose last control with the focus hands it on.
		return !input.control().isDisposed() && input.control().setFocus();
	}

	@Override
	public void setEnabled(boolean enabled) {
		super.setEnabled(enabled);
		input.control().setEnabled(enabled);
		themed();
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		return new Point(wHint == SWT.DEFAULT ? 200 : wHint,
				Math.max(size.height, kit.type().height(size.style) + 10));
	}

	/** Drawn, not told to the toolkit; {@link Painted#setBackground} says why. */
	@Override
	public Color getBackground() {
		return getParent().getBackground();
	}

	private void themed() {
		Token fill = open() ? Token.SURFACE : Token.GREY_SOFT;
		input.colours(kit.theme().color(fill), kit.theme().color(open() ? Token.INK : Token.INK_2));
		if (trailing != null) {
			trailing.setBackground(kit.theme().color(fill));
		}
		redraw();
	}

	private void place() {
		Rectangle area = new Rectangle(0, 0, getSize().x, getSize().y);
		int x = size.padding + (icon == null ? 0 : iconSize + 8);
		int end = area.width - size.padding;
		if (trailing != null) {
			Point t = trailing.computeSize(SWT.DEFAULT, SWT.DEFAULT);
			end = area.width - trailingGap - t.x;
			trailing.setBounds(end, (area.height - t.y) / 2, t.x, t.y);
			end -= 8;
		} else if (locked) {
			end -= LOCK + 8;
		} else if (!hintKey.isEmpty()) {
			end -= keyWidth() + 8;
		}
		input.place(x + 1, Math.max(0, end - x - 1), area.height);
	}

	private boolean open() {
		return isEnabled() && !locked;
	}

	private int keyWidth() {
		return kit.type().width(hintKey, TextStyle.CAPTION) + 14;
	}

	private void paint(Event e) {
		var painter = new Painter(e.gc, kit);
		var area = new Rectangle(0, 0, getSize().x, getSize().y);
		boolean focused = posed || input.control().isFocusControl();
		Token line = error ? Token.RED : focused ? Token.FOCUS : open() ? Token.CONTROL : Token.BORDER;
		e.gc.setBackground(getBackground());
		e.gc.fillRectangle(e.x, e.y, e.width, e.height);
		painter.box(area, 8, open() ? Token.SURFACE : Token.GREY_SOFT, error || focused ? 2 : 1, line);
		if (icon != null) {
			painter.icon(error ? Icon.WARNING : icon, iconSize, error ? Token.RED : Token.INK_2, size.padding + 1,
					(area.height - iconSize) / 2);
		}
		if (locked) {
			painter.icon(Icon.LOCK, LOCK, Token.INK_2, area.width - size.padding - LOCK, (area.height - LOCK) / 2);
		}
		if (!hintKey.isEmpty() && trailing == null) {
			var key = new Rectangle(area.width - size.padding - keyWidth(), (area.height - 20) / 2, keyWidth(), 20);
			painter.box(key, 5, Token.SUNKEN, 1, Token.BORDER);
			painter.text(hintKey, TextStyle.CAPTION, Token.INK_2, key, Painter.Align.CENTER);
		}
	}

	private void paintHint(Event e) {
		if (input.paintsHint() && input.text().isEmpty()) {
			Point s = input.control().getSize();
			new Painter(e.gc, kit).text(hint, size.style, Token.INK_3, new Rectangle(0, 0, s.x, s.y),
					Painter.Align.LEFT);
		}
	}
}
