package org.webphone.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A field that shows the chosen one of several values; pressed, it opens a menu of them. The arrow keys choose too. */
public final class Select<T> extends Pressable {

	private static final int HEIGHT = 40;
	private static final int PADDING = 12;
	private static final int CHEVRON = 16;

	/**
	 * One value.
	 *
	 * @param value what it stands for
	 * @param text  the words
	 */
	public record Option<T>(T value, String text) {
	}

	private List<Option<T>> options = List.of();
	private T chosen;
	private Icon icon;
	private String name = "";
	private Consumer<T> listener = v -> {
	};

	public Select(Composite parent, UiKit kit) {
		super(parent, kit);
		onPress(this::open);
	}

	public Select<T> options(List<Option<T>> value) {
		options = List.copyOf(value);
		redraw();
		return this;
	}

	public List<Option<T>> options() {
		return options;
	}

	/** Shows a value as chosen without telling the listener. */
	public Select<T> choose(T value) {
		if (!Objects.equals(value, chosen)) {
			chosen = value;
			Accessibles.renamed(this);
			redraw();
		}
		return this;
	}

	public T chosen() {
		return chosen;
	}

	/** What the field is for, for assistive technology. */
	public Select<T> named(String value) {
		name = value;
		return this;
	}

	public Select<T> icon(Icon value) {
		icon = value;
		return this;
	}

	/** Hears a value that the user has chosen. */
	public void onChoose(Consumer<T> what) {
		listener = what;
	}

	/** Chooses as the user would. */
	public void pick(T value) {
		if (isEnabled() && !Objects.equals(value, chosen)) {
			choose(value);
			listener.accept(value);
		}
	}

	@Override
	public String accessibleName() {
		return name.isEmpty() ? text() : name + ", " + text();
	}

	@Override
	protected int role() {
		return ACC.ROLE_COMBOBOX;
	}

	@Override
	protected void arrow(int direction) {
		int next = index() + direction;
		if (next >= 0 && next < options.size()) {
			pick(options.get(next).value());
		}
	}

	@Override
	protected Point preferred() {
		int width = options.stream().mapToInt(o -> kit().type().width(o.text(), TextStyle.BODY_MEDIUM)).max().orElse(80);
		return new Point(width + 2 * PADDING + 8 + CHEVRON + (icon == null ? 0 : 26), HEIGHT);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		Token fill = !isEnabled() ? Token.GREY_SOFT : hovered() ? Token.HOVER : Token.SURFACE;
		painter.box(area, radius(), fill, 1, isEnabled() ? Token.CONTROL : Token.BORDER);
		int x = PADDING + 1;
		if (icon != null) {
			painter.icon(icon, 18, Token.INK_2, x, (area.height - 18) / 2);
			x += 26;
		}
		int end = area.width - PADDING - CHEVRON;
		painter.text(text(), TextStyle.BODY_MEDIUM, isEnabled() ? Token.INK : Token.INK_2,
				new Rectangle(x, 0, Math.max(0, end - 8 - x), area.height), Painter.Align.LEFT);
		painter.icon(Icon.CHEVRON_DOWN, CHEVRON, Token.INK_2, end, (area.height - CHEVRON) / 2);
	}

	private String text() {
		int i = index();
		return i < 0 ? "" : options.get(i).text();
	}

	private int index() {
		for (int i = 0; i < options.size(); i++) {
			if (Objects.equals(options.get(i).value(), chosen)) {
				return i;
			}
		}
		return -1;
	}

	private void open() {
		var menu = new Menu(this);
		for (Option<T> option : options) {
			var item = new MenuItem(menu, SWT.RADIO);
			item.setText(NativeWords.entry(option.text()));
			item.setSelection(Objects.equals(option.value(), chosen));
			item.addListener(SWT.Selection, e -> {
				if (item.getSelection()) {
					pick(option.value());
				}
			});
		}
		menu.addListener(SWT.Hide, e -> getDisplay().asyncExec(menu::dispose));
		menu.setLocation(toDisplay(0, getSize().y));
		menu.setVisible(true);
	}
}
