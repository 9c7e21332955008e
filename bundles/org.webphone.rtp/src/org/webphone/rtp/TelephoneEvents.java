package org.webphone.rtp;

/** Event codes of the sixteen keys (RFC 4733 section 3.2). */
public final class TelephoneEvents {

    private static final String KEYS = "0123456789*#ABCD";

    private TelephoneEvents() {
    }

    /** 0-15, or -1 for a character that is no key; letters in either case. */
    public static int code(char key) {
        return KEYS.indexOf(Character.toUpperCase(key));
    }

    /** The key of codes 0-15. */
    public static char key(int code) {
        return KEYS.charAt(code);
    }
}
