package org.webphone.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** The navigation at the left of the window. */
final class Rail extends Panel {

	private static final int WIDTH = 96;
	/** Large text makes room for itself, a name that a bundle has forgotten to translate does not. */
	private static final int MOST = 160;
	private static final int FIRST = 72;
	private static final int STEP = 72;

	private final List<RailItem> items = new ArrayList<>();
	private int width = WIDTH;
	private Panel divider;
	private RailItem below;
	private int chosen;

	/** @param open shows a page */
	Rail(Composite parent, UiKit kit, List<PageEntry> pages, Consumer<PageEntry> open) {
		super(parent, kit, Token.RAIL, null);
		var mark = new Mark(this, kit, 40, 22, 12);
		mark.setBounds(28, 12, 40, 40);
		addListener(org.eclipse.swt.SWT.Resize, e -> mark.setLocation((getSize().x - 40) / 2, 12));
		for (int i = 0; i < pages.size(); i++) {
			PageEntry page = pages.get(i);
			var item = new RailItem(this, kit, page.icon());
			item.setBounds(0, FIRST + i * STEP, RailItem.BAR + RailItem.WIDTH, RailItem.HEIGHT);
			item.onPress(() -> open.accept(page));
			items.add(item);
		}
		kit.language().speak(this, () -> {
			for (int i = 0; i < items.size(); i++) {
				items.get(i).text(pages.get(i).title());
			}
			widen();
		});
	}

	/** 96 px, and more where large text needs it. */
	int width() {
		return width;
	}

	private void widen() {
		int before = width;
		width = Math.clamp(items.stream().mapToInt(RailItem::needed).max().orElse(0) + WIDTH - RailItem.WIDTH, WIDTH, MOST);
		if (width != before) {
			for (RailItem item : items) {
				item.setSize(width - WIDTH + RailItem.BAR + RailItem.WIDTH, RailItem.HEIGHT);
			}
			if (below != null) {
				below.setSize(width - WIDTH + RailItem.BAR + RailItem.WIDTH, RailItem.HEIGHT);
			}
		}
	}

	/** An entry below a divider, for what is no page; hidden at first. */
	RailItem below(Icon icon) {
		int end = FIRST + items.size() * STEP;
		divider = new Panel(this, kit(), Token.RAIL_DIVIDER, null);
		divider.setBounds(20, end, 56, 1);
		below = new RailItem(this, kit(), icon);
		below.setBounds(0, end + 16, width - WIDTH + RailItem.BAR + RailItem.WIDTH, RailItem.HEIGHT);
		showBelow(false);
		return below;
	}

	void showBelow(boolean shown) {
		divider.setVisible(shown);
		below.setVisible(shown);
	}

	/** Marks the page in sight. */
	void show(int index) {
		chosen = index;
		for (int i = 0; i < items.size(); i++) {
			items.get(i).on(i == index);
		}
	}

	/** Gives the focus to the entry of the page in sight. */
	boolean enter() {
		return !items.isEmpty() && items.get(Math.max(0, chosen)).setFocus();
	}

	List<RailItem> items() {
		return items;
	}
}
