package org.webphone.sip.internal;

/**
 * What transactions need to know of a message, read once on the thread that received it.
 *
 * @param branch  branch of the topmost Via, empty where it has none
 * @param sentBy  {@code host:port} of the topmost Via
 * @param viaHost host of the topmost Via
 * @param viaPort port of the topmost Via, -1 where it names none
 * @param rport   true when the topmost Via asks for symmetric routing (RFC 3581)
 * @param cseq    number of CSeq
 * @param method  method of CSeq
 */
record Facts(String branch, String sentBy, String viaHost, int viaPort, boolean rport, long cseq, String method) {

	static final String COOKIE = "z9hG4bK";

	boolean modern() {
		return branch.regionMatches(true, 0, COOKIE, 0, COOKIE.length()) && branch.length() > COOKIE.length();
	}
}
