package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.ui.CanvasList;
import org.webphone.ui.Painted;
import org.webphone.ui.Pressable;

/** What assistive technology is told of every control of every page and dialog, and the order in which Tab goes through them. */
class AccessibilityTest {

	private static final Set<Integer> NAMELESS = Set.of(ACC.ROLE_GRAPHIC, ACC.ROLE_SEPARATOR);
	private static final Set<Integer> WITH_VALUE = Set.of(ACC.ROLE_SLIDER, ACC.ROLE_PROGRESSBAR);

	/** Of what is pressed, in both directions (section 9 of the design). */
	private static final int HIT = 32;

	private final Window window = new Window();
	private final Desk desk = window.desk;

	@BeforeEach
	void ready() {
		window.ready();
	}

	@Test
	void everyControlHasRoleNameStateAndValue() {
		Set<String> wrong = new LinkedHashSet<>();
		List<String> seen = new ArrayList<>();
		new Walk(window, (place, controls) -> desk.change(() -> {
			for (Control control : controls) {
				if (!control.isDisposed() && ours(control)) {
					seen.add(place);
					wrong.addAll(complaints(place, control));
				}
			}
		})).everything();
		assertEquals("", String.join("\n", wrong));
		assertTrue(seen.size() > 1000, "controls seen: " + seen.size());
	}

	private static boolean ours(Control control) {
		return control instanceof Painted || control instanceof CanvasList || control instanceof StyledText || control instanceof Text;
	}

	private static List<String> complaints(String place, Control control) {
		var told = new Told(control);
		List<String> found = new ArrayList<>();
		String what = place + ": " + control.getClass().getSimpleName() + " \"" + told.name() + "\" ";
		boolean native_ = control instanceof StyledText || control instanceof Text;
		if (!native_ && told.role() < 0) {
			found.add(what + "has no role");
		}
		if (told.name().isBlank() && !NAMELESS.contains(told.role()) && told.role() != ACC.ROLE_LABEL) {
			found.add(what + "has no name");
		}
		boolean reached = control instanceof Pressable || control instanceof CanvasList;
		if (reached && (told.state() & ACC.STATE_FOCUSABLE) == 0) {
			found.add(what + "does not say that it can have the focus");
		}
		if (reached && control.isEnabled() == ((told.state() & ACC.STATE_DISABLED) != 0)) {
			found.add(what + "tells wrongly whether it can be used");
		}
		if (control instanceof Pressable && (control.getSize().x < HIT || control.getSize().y < HIT)) {
			found.add(what + "is too small to hit: " + control.getSize());
		}
		if (WITH_VALUE.contains(told.role()) && told.value().isEmpty()) {
			found.add(what + "has no value");
		}
		return found;
	}

	@Test
	void tabReachesEverythingInTheOrderOfReading() {
		var walk = new Walk(window, (place, controls) -> {
		});
		List<String> wrong = new ArrayList<>();
		for (Pressable entry : walk.entries()) {
			desk.click(entry);
			String page = desk.ui(entry::accessibleName);
			List<Control> order = tabOrder();
			for (Control control : desk.all(Control.class)) {
				if (desk.ui(() -> control instanceof Pressable && control.isEnabled() && !order.contains(control) && !skipped(control))) {
					wrong.add(page + ": Tab does not reach " + desk.ui(((Pressable) control)::accessibleName));
				}
			}
			desk.change(() -> wrong.addAll(outOfOrder(page, order)));
		}
		desk.click(walk.entries().getFirst());
		assertEquals("", String.join("\n", wrong));
	}

	/** A radio group has one stop. */
	private static boolean skipped(Control control) {
		return (control.getStyle() & SWT.NO_FOCUS) != 0;
	}

	/** Presses Tab until it comes round. */
	private List<Control> tabOrder() {
		List<Control> order = new ArrayList<>();
		desk.change(() -> desk.all(org.webphone.ui.Field.class).getFirst().setFocus());
		for (int i = 0; i < 300; i++) {
			Control now = desk.ui(() -> {
				Control focus = desk.display().getFocusControl();
				return focus == null ? desk.shell() : focus;
			});
			if (order.contains(now)) {
				break;
			}
			order.add(now);
			desk.change(() -> now.traverse(SWT.TRAVERSE_TAB_NEXT));
		}
		return order;
	}

	/** Stops of the same parent that come before one above or left of them. */
	private static List<String> outOfOrder(String page, List<Control> order) {
		List<String> found = new ArrayList<>();
		for (int i = 1; i < order.size(); i++) {
			Control before = order.get(i - 1);
			Control now = order.get(i);
			Composite parent = now.getParent();
			if (before.getParent() == parent && Comparator.comparingInt((Point p) -> p.y).thenComparingInt(p -> p.x)
					.compare(rounded(before), rounded(now)) > 0) {
				found.add(page + ": " + new Told(before).name() + " comes before " + new Told(now).name());
			}
		}
		return found;
	}

	/** Controls of one line may differ by some pixels in height. */
	private static Point rounded(Control control) {
		Point at = control.getLocation();
		return new Point(at.x, (at.y + control.getSize().y / 2) / 24);
	}
}
