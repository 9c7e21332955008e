package org.webphone.sip.internal;

/** Tags of From and To. Ours can be told from others', which says whether a dialog could ever have been ours. */
final class Tags {

	private static final String MARK = "wp";
	private static final int RANDOM_OCTETS = 6;

	private Tags() {
	}

	static String fresh() {
		return MARK + ViaText.random(RANDOM_OCTETS);
	}

	static boolean ours(String tag) {
		return tag.length() == MARK.length() + 2 * RANDOM_OCTETS && tag.startsWith(MARK)
				&& tag.substring(MARK.length()).chars().allMatch(c -> Character.digit(c, 16) >= 0);
	}
}
