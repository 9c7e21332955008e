package org.webphone.ui.telephony.internal;

import org.webphone.ui.UiKit;
import org.webphone.ui.telephony.internal.detail.CallDetails;

/**
 * What every widget of this bundle needs.
 *
 * @param kit        colours, type, icons
 * @param words      words in the language in use
 * @param shown      names and numbers for reading
 * @param calls      the lines
 * @param dial       the number being entered
 * @param history    finished calls
 * @param favourites favourites and their states
 * @param details    opens the window of a past call
 * @param tools      what can be done in a call
 * @param extras     what other bundles add
 */
record Desk(UiKit kit, CallWords words, Shown shown, CallsModel calls, DialModel dial, HistoryModel history,
		FavouritesModel favourites, CallDetails details, CallTools tools, Extras extras) {

	/** The text of a key. */
	String say(String key) {
		return words.messages().get(key);
	}

	String say(String key, Object... values) {
		return words.messages().get(key, values);
	}
}
