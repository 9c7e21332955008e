package org.webphone.ui.tests;

import org.webphone.ui.CanvasList;
import org.webphone.ui.Pressable;
import org.webphone.ui.PushButton;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Words;

/** What the tests of other people's bundles do with the pages of the window. */
final class Pages {

	private final Desk desk;

	Pages(Desk desk) {
		this.desk = desk;
	}

	/** Opens a page by its entry in the rail. */
	void open(String name) {
		desk.click(entry(name));
	}

	Pressable entry(String name) {
		return desk.await("the entry " + name, Pressable.class,
				p -> p.getClass().getSimpleName().equals("RailItem") && name.equals(p.accessibleName()));
	}

	void awaitTitle(String name) {
		desk.await("the page " + name, Words.class, w -> w.style() == TextStyle.TITLE && name.equals(w.text()));
	}

	/** Chooses the first row of the list on the Contacts page, whose card then stands beside it. */
	void firstContact() {
		open("Contacts");
		CanvasList list = desk.await("the list of contacts", CanvasList.class,
				l -> l.getSize().x > 300 && l.rows().count() > 0 && l.getShell() == desk.shell());
		desk.change(() -> {
			int row = 0;
			while (!list.rows().selectable(row)) {
				row++;
			}
			list.select(row);
		});
	}

	/** Presses a button that may be made anew at any moment, because others fit. */
	void press(String words) {
		desk.await("a button " + words, () -> {
			var found = desk.find(PushButton.class, b -> words.equals(b.text()));
			found.ifPresent(PushButton::press);
			return found.isPresent();
		});
	}

	/** Opens the details of the last call that is over. */
	void lastDetails(CanvasList calls) {
		desk.await("a call that is over", () -> {
			calls.setFocus();
			for (int row = 0; row < calls.rows().count(); row++) {
				if (calls.rows().selectable(row)) {
					calls.select(row);
					if (desk.enabled("org.webphone.ui.telephony.details")) {
						return true;
					}
				}
			}
			return false;
		});
		desk.run("org.webphone.ui.telephony.details");
		desk.await("the details are open", PushButton.class, b -> b.text().equals("Call back") && b.getShell() != desk.shell());
	}

	void closeDetails() {
		desk.change(() -> desk.all(PushButton.class).stream().filter(b -> b.text().equals("Call back") && b.getShell() != desk.shell())
				.findFirst().orElseThrow().getShell().close());
	}
}
