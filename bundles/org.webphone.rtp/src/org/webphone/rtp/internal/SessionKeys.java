package org.webphone.rtp.internal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.webphone.rtp.SrtpSuite;

/** Keys of a session, derived once from the master key (RFC 3711 section 4.3, key derivation rate 0). */
record SessionKeys(byte[] cipherKey, byte[] authKey, byte[] salt) {

    private static final int AUTH_KEY = 20;
    /** Labels of cipher, authentication and salt: 0-2 for RTP, 3-5 for RTCP. */
    private static final int RTP = 0;
    private static final int RTCP = 3;

    static SessionKeys rtp(SrtpSuite suite, byte[] keyAndSalt) {
        return derive(suite, keyAndSalt, RTP);
    }

    static SessionKeys rtcp(SrtpSuite suite, byte[] keyAndSalt) {
        return derive(suite, keyAndSalt, RTCP);
    }

    private static SessionKeys derive(SrtpSuite suite, byte[] keyAndSalt, int label) {
        if (keyAndSalt.length != suite.keyLength() + suite.saltLength()) {
            throw new IllegalArgumentException(suite + " needs " + suite.keyLength() + " octets of key and "
                    + suite.saltLength() + " of salt, not " + keyAndSalt.length);
        }
        byte[] key = Arrays.copyOf(keyAndSalt, suite.keyLength());
        // The salt of GCM is 12 octets and is filled up with zeros (RFC 7714 section 11).
        byte[] salt = Arrays.copyOf(Arrays.copyOfRange(keyAndSalt, suite.keyLength(), keyAndSalt.length), 14);
        return new SessionKeys(derive(key, salt, label, suite.keyLength()), derive(key, salt, label + 1, AUTH_KEY),
                derive(key, salt, label + 2, suite.saltLength()));
    }

    static byte[] derive(byte[] masterKey, byte[] masterSalt, int label, int length) {
        byte[] salt = masterSalt.clone();
        salt[7] ^= (byte) label;
        byte[] derived = new byte[length];
        try {
            new CounterMode(masterKey, salt).apply(derived, 0, length, 0, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES failed on a whole number of blocks", impossible);
        }
        return derived;
    }

    @Override
    public String toString() {
        return "SessionKeys[hidden]";
    }
}
