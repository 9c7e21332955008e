package org.webphone.contacts.internal;

/**
 * Keeps a spreadsheet from taking a cell for a formula: an apostrophe goes in front of what looks like one, and is taken
 * away when the table is read again. A stranger's name must not calculate on the user's machine.
 */
final class Formula {

	/** The last four are the wide ones of Chinese and Japanese keyboards, which a spreadsheet there takes for the same. */
	private static final String STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

	private Formula() {
	}

	static String guarded(String cell) {
		return suspicious(cell) || cell.length() > 1 && cell.charAt(0) == '\'' && suspicious(cell.substring(1)) ? '\'' + cell : cell;
	}

	static String unguarded(String cell) {
		boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && (suspicious(cell.substring(1)) || cell.charAt(1) == '\'');
		return guarded ? cell.substring(1) : cell;
	}

	private static boolean suspicious(String cell) {
		return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0;
	}
}
