package org.webphone.rtp;

import java.util.Arrays;
import java.util.Optional;

/** The crypto suites of SRTP that we speak (RFC 4568 section 6.2, RFC 6188, RFC 7714), named as in SDP. */
public enum SrtpSuite {
    AES_CM_128_HMAC_SHA1_80(16, 14, 10),
    AES_CM_128_HMAC_SHA1_32(16, 14, 4),
    AES_256_CM_HMAC_SHA1_80(32, 14, 10),
    AES_256_CM_HMAC_SHA1_32(32, 14, 4),
    AEAD_AES_128_GCM(16, 12, 16),
    AEAD_AES_256_GCM(32, 12, 16);

    private final int keyLength;
    private final int saltLength;
    private final int tagLength;

    SrtpSuite(int keyLength, int saltLength, int tagLength) {
        this.keyLength = keyLength;
        this.saltLength = saltLength;
        this.tagLength = tagLength;
    }

    public static Optional<SrtpSuite> named(String name) {
        return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
    }

    /** Octets of the master key. */
    public int keyLength() {
        return keyLength;
    }

    /** Octets of the master salt, which follows the key. */
    public int saltLength() {
        return saltLength;
    }

    /** Octets that an RTP packet grows by. */
    public int tagLength() {
        return tagLength;
    }

    public boolean isAead() {
        return saltLength == 12;
    }
}
