package org.webphone.app.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.webphone.ui.CanvasList;
import org.webphone.ui.DialKey;
import org.webphone.ui.Field;
import org.webphone.ui.Popover.Place;
import org.webphone.ui.PushButton;
import org.webphone.ui.TargetFrame;

/** What the guided tour points at: the real widgets where they are at that moment, else the area they belong to. */
final class TourStops {

	private static final int LIST = 320;
	/** Height of the title above the favourites. */
	private static final int TITLE = 32;

	private final Rail rail;
	private final Header header;
	private final Composite panel;
	private final Supplier<Rectangle> content;

	/** @param content the place of the pages, in coordinates of the display */
	TourStops(Rail rail, Header header, Composite panel, Supplier<Rectangle> content) {
		this.rail = rail;
		this.header = header;
		this.panel = panel;
		this.content = content;
	}

	List<TourStep> steps() {
		return List.of(step("pages", Place.RIGHT, this::pages), step("call", Place.LEFT, this::dialPad),
				step("list", Place.BELOW, this::list), step("search", Place.BELOW, () -> at(header.search())),
				step("favourites", Place.LEFT, this::favourites), step("status", Place.BELOW, () -> at(header.status())));
	}

	/** The frame around what is pointed at stays inside the window. */
	private TourStep step(String key, Place place, Supplier<Rectangle> target) {
		return new TourStep(key, place, () -> {
			Rectangle area = at(panel.getShell());
			int by = TargetFrame.MARGIN;
			return target.get().intersection(new Rectangle(area.x + by, area.y + by, area.width - 2 * by, area.height - 2 * by));
		});
	}

	/** The beginning of the list; the balloon stands over the rest of it. */
	private Rectangle list() {
		Rectangle all = content.get();
		return new Rectangle(all.x, all.y, all.width, Math.min(LIST, all.height / 2));
	}

	private Rectangle pages() {
		Rectangle all = at(rail.items().getFirst());
		rail.items().forEach(item -> all.add(at(item)));
		return all;
	}

	private Rectangle dialPad() {
		Optional<Rectangle> field = find(panel, Field.class, f -> f.getSize().y >= 56).map(TourStops::at);
		Optional<Rectangle> call = find(panel, PushButton.class, b -> b.kind() == PushButton.Kind.CALL).map(TourStops::at);
		if (field.isEmpty() || call.isEmpty() || find(panel, DialKey.class, k -> true).isEmpty()) {
			return inside(at(panel));
		}
		field.get().add(call.get());
		return field.get();
	}

	private Rectangle favourites() {
		return find(panel, CanvasList.class, l -> true).map(list -> {
			Rectangle rows = at(list);
			int height = Math.clamp(rows.height, TITLE, Math.max(TITLE, list.rows().count() * list.rowBounds(0).height));
			return new Rectangle(rows.x, rows.y - TITLE, rows.width, height + TITLE);
		}).orElseGet(() -> inside(at(panel)));
	}

	private static <C extends Control> Optional<C> find(Composite parent, Class<C> type, Predicate<C> which) {
		for (Control child : parent.getChildren()) {
			if (!child.isVisible()) {
				continue;
			}
			if (type.isInstance(child) && which.test(type.cast(child))) {
				return Optional.of(type.cast(child));
			}
			if (child instanceof Composite inner) {
				Optional<C> found = find(inner, type, which);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	/** The frame stands around it; an area at the edge of the window is framed inside itself. */
	static Rectangle inside(Rectangle r) {
		int by = 12;
		return new Rectangle(r.x + by, r.y + by, r.width - 2 * by, r.height - 2 * by);
	}

	static Rectangle at(Control control) {
		Rectangle own = control instanceof Shell shell ? shell.getClientArea()
				: new Rectangle(0, 0, control.getSize().x, control.getSize().y);
		return control.getDisplay().map(control, null, own);
	}
}
