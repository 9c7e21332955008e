package org.webphone.ui.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.webphone.ui.Choice;
import org.webphone.ui.FunctionTile;
import org.webphone.ui.Heading;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Toggle;
import org.webphone.ui.Words;

/** Finds labels whose words do not fit their place, and would end in an ellipsis. UI thread. */
final class Labels {

	/** Words of a button may reach to 4 px before its edge; its preferred size has room for 12 and a line on each side. */
	private static final int PADDING = 18;

	private Labels() {
	}

	/** One line for each label that is cut off. */
	static List<String> cutOff(List<Control> controls) {
		List<String> found = new ArrayList<>();
		for (Control control : controls) {
			int width = control.getSize().x;
			int wanted = switch (control) {
				case FunctionTile tile -> tile.kit().type().width(tile.text(), TextStyle.CAPTION_STRONG) + 8;
				case PushButton button -> button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x - PADDING;
				case Heading heading -> heading.needed();
				case Choice choice -> choice.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
				case Toggle toggle -> toggle.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
				case Words words when oneLine(words) -> words.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
				default -> 0;
			};
			if (wanted > width && width > 0 && !text(control).isEmpty() && !isFact(text(control))) {
				found.add(control.getClass().getSimpleName() + " \"" + text(control) + "\" needs " + wanted + " px and has " + width);
			}
		}
		return found;
	}

	/** The names of a folder and of a device, an address a number longer than any telephone's and the identity of a call are facts of any length, which end in an ellipsis by design. */
	static boolean isFact(String text) {
		return text.startsWith("/") || text.matches("Automati\\w+ \\(.*") || text.matches("\\S+@\\S+") || text.matches("[0-9a-f\\u2026-]{16,}.*")
				|| text.matches("\\+?[0-9 ]{25,}");
	}

	/** A sentence that wraps grows with less width; what stays one line must fit in it. */
	private static boolean oneLine(Words words) {
		return words.computeSize(20, SWT.DEFAULT).y == words.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
	}

	static String text(Control control) {
		return switch (control) {
			case FunctionTile tile -> tile.text();
			case PushButton button -> button.text();
			case Words words -> words.text();
			case Heading heading -> heading.title();
			case Choice choice -> choice.accessibleName() + ": "
					+ String.join(" ", choice.parts().stream().map(Choice.Part::text).toList());
			case Toggle toggle -> toggle.accessibleName();
			default -> "";
		};
	}
}
