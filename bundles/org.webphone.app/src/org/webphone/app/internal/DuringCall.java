package org.webphone.app.internal;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.webphone.preferences.GeneralSettings;

/**
 * Shows contacts or calls in the content while a call lasts, as the user has chosen, and goes back afterwards. It never takes
 * a form away: only these two pages make room, and whoever chooses another page during the call stays there. UI thread.
 */
final class DuringCall {

	static final String CONTACTS = "org.webphone.ui.contacts.contacts";
	static final String CALLS = "org.webphone.ui.telephony.calls";

	private final Supplier<GeneralSettings.DuringCall> wish;
	private final Supplier<String> current;
	private final Consumer<String> open;
	private boolean talking;
	private String before = "";
	private String opened = "";

	/**
	 * @param wish    what the user wants to see
	 * @param current the page in sight
	 * @param open    shows a page
	 */
	DuringCall(Supplier<GeneralSettings.DuringCall> wish, Supplier<String> current, Consumer<String> open) {
		this.wish = wish;
		this.current = current;
		this.open = open;
	}

	/** The user has chosen the page in sight, and stays there after the call. */
	void chosen() {
		opened = "";
	}

	/** Whether this page only stands in place of the one the user has chosen. */
	boolean standsIn(String page) {
		return !opened.isEmpty() && page.equals(opened);
	}

	/** @param now whether a call lasts */
	void talking(boolean now) {
		if (now == talking) {
			return;
		}
		talking = now;
		String page = current.get();
		if (now) {
			String wanted = wish.get() == GeneralSettings.DuringCall.CONTACTS ? CONTACTS : CALLS;
			before = page;
			opened = "";
			if (!page.equals(wanted) && (page.equals(CONTACTS) || page.equals(CALLS))) {
				opened = wanted;
				open.accept(wanted);
			}
		} else if (standsIn(page)) {
			opened = "";
			open.accept(before);
		}
	}
}
