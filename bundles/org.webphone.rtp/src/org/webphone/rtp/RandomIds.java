package org.webphone.rtp;

import java.security.SecureRandom;
import java.util.Base64;

/** Random values that must not be guessed (RFC 3550 section 5.1, RFC 7022 section 4.2). */
final class RandomIds {

    private RandomIds() {
    }

    /** 96 random bits in base64. */
    static String canonicalName() {
        byte[] bits = new byte[12];
        new SecureRandom().nextBytes(bits);
        return Base64.getEncoder().encodeToString(bits);
    }
}
