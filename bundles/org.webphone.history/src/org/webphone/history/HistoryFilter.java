package org.webphone.history;

/**
 * What to show of the history.
 *
 * @param kind which calls
 * @param text part of name or number in any notation; empty for all
 */
public record HistoryFilter(Kind kind, String text) {

	/** The chips above the list. */
	public enum Kind {
		ALL, MISSED, INCOMING, OUTGOING, PICKUP
	}

	public static final HistoryFilter ALL = new HistoryFilter(Kind.ALL, "");
}
