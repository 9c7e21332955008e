package org.webphone.ui;

import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** One of several parts is chosen, with a click or the arrow keys; each part is a radio button to assistive technology. */
public abstract class Choice extends Pressable {

	/**
	 * One part.
	 *
	 * @param text  the word
	 * @param icon  drawn before it; null for none
	 * @param count drawn after it; empty for none
	 * @param name  the word in full
	 */
	public record Part(String text, Icon icon, String count, String name) {

		public Part(String text) {
			this(text, null, "", text);
		}
	}

	private List<Part> parts = List.of();
	private int chosen;
	private String name = "";
	private IntConsumer listener = i -> {
	};

	protected Choice(Composite parent, UiKit kit) {
		super(parent, kit);
		tellParts();
	}

	public final Choice parts(List<Part> value) {
		if (!parts.equals(value)) {
			parts = List.copyOf(value);
			redraw();
		}
		return this;
	}

	public final List<Part> parts() {
		return parts;
	}

	/** Name of the whole. */
	public final Choice named(String value) {
		name = value;
		return this;
	}

	public final int chosen() {
		return chosen;
	}

	/** Shows a part as chosen without telling the listener. */
	public final Choice choose(int index) {
		if (chosen != index) {
			chosen = index;
			getAccessible().selectionChanged();
			redraw();
		}
		return this;
	}

	/** Hears the index of a part that the user has chosen. */
	public final void onChoose(IntConsumer what) {
		listener = what;
	}

	/** Chooses as the user would. */
	public final void pick(int index) {
		if (isEnabled() && index >= 0 && index < parts.size() && index != chosen) {
			choose(index);
			listener.accept(index);
		}
	}

	/** Place of a part inside the control. */
	public abstract Rectangle partBounds(int index);

	@Override
	public final void press() {
		// A part is chosen by moving to it; there is nothing more to press.
	}

	@Override
	protected final void clicked(int x, int y) {
		pick(partAt(x, y));
	}

	@Override
	protected final void arrow(int direction) {
		pick(Math.floorMod(chosen + direction, Math.max(1, parts.size())));
	}

	@Override
	public final String accessibleName() {
		return name;
	}

	@Override
	protected final int role() {
		return ACC.ROLE_GROUP;
	}

	@Override
	protected Point preferred() {
		if (parts.isEmpty()) {
			return new Point(0, 32);
		}
		Rectangle last = partBounds(parts.size() - 1);
		return new Point(last.x + last.width, 32);
	}

	protected final int partAt(int x, int y) {
		for (int i = 0; i < parts.size(); i++) {
			if (partBounds(i).contains(x, y)) {
				return i;
			}
		}
		return -1;
	}

	/** Width of icon, word and count with their gaps. */
	protected final int contentWidth(Part part, TextStyle style) {
		int icon = part.icon() == null ? 0 : 16 + 6;
		int count = part.count().isEmpty() ? 0 : 6 + kit().type().width(part.count(), TextStyle.CAPTION_STRONG);
		return icon + kit().type().width(part.text(), style) + count;
	}

	private void tellParts() {
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {

			@Override
			public void getChildCount(AccessibleControlEvent e) {
				e.detail = parts.size();
			}

			@Override
			public void getChildren(AccessibleControlEvent e) {
				e.children = java.util.stream.IntStream.range(0, parts.size()).boxed().toArray();
			}

			@Override
			public void getRole(AccessibleControlEvent e) {
				if (e.childID >= 0) {
					e.detail = ACC.ROLE_RADIOBUTTON;
				}
			}

			@Override
			public void getState(AccessibleControlEvent e) {
				if (e.childID >= 0) {
					e.detail = ACC.STATE_SELECTABLE | (e.childID == chosen ? ACC.STATE_CHECKED : 0);
				}
			}

			@Override
			public void getLocation(AccessibleControlEvent e) {
				if (e.childID >= 0 && e.childID < parts.size()) {
					Rectangle r = partBounds(e.childID);
					Point p = toDisplay(r.x, r.y);
					e.x = p.x;
					e.y = p.y;
					e.width = r.width;
					e.height = r.height;
				}
			}
		});
		getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent e) {
				if (e.childID >= 0 && e.childID < parts.size()) {
					e.result = parts.get(e.childID).name();
				}
			}
		});
	}
}
