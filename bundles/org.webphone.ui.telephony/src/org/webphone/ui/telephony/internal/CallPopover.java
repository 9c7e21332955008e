package org.webphone.ui.telephony.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.webphone.ui.Popover;
import org.webphone.ui.UiKit;

/** A popover of the call panel. */
interface CallPopover {

	Popover popover();

	/** Hears Ctrl+Enter; true where it has a meaning here. */
	default boolean controlEnter() {
		return false;
	}

	/** A popover, wider in large text, that stands beside the whole panel, so that it covers nothing of the call, and points at one of its tiles. */
	static Popover beside(UiKit kit, Control anchor, Control panel, int width, String name) {
		return new Popover(anchor, kit).width(kit.type().scaled(width)).named(name).pointAt(() -> {
			Point tile = anchor.toDisplay(0, 0);
			Point side = panel.toDisplay(-6, 0);
			return new Rectangle(side.x, tile.y, panel.getSize().x + 12, anchor.getSize().y);
		});
	}
}
