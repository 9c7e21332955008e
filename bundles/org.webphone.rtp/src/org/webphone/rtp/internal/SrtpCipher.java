package org.webphone.rtp.internal;

import java.security.GeneralSecurityException;
import org.webphone.rtp.SrtpSuite;

/** Encrypts and signs packets whose index is known. For one direction; RTP and RTCP have one each, one thread each. */
interface SrtpCipher {

    /** Seals {@code data[0..length)} whose first {@code header} octets stay readable; the new length. */
    int seal(byte[] data, int length, int header, int ssrc, long index) throws GeneralSecurityException;

    /** Opens it in place; the new length, or -1 when it is not authentic. */
    int open(byte[] data, int length, int header, int ssrc, long index) throws GeneralSecurityException;

    /** Octets by which packets grow at least. */
    int growth();

    /** The index that a received RTCP packet carries. */
    default long index(byte[] data, int length) {
        int at = length - growth() + indexOffset();
        return ((data[at] & 0x7FL) << 24 | (data[at + 1] & 0xFF) << 16 | (data[at + 2] & 0xFF) << 8
                | data[at + 3] & 0xFF);
    }

    /** Where the RTCP index begins in what was added: before the signature (RFC 3711) or behind it (RFC 7714). */
    int indexOffset();

    static SrtpCipher rtp(SrtpSuite suite, byte[] keyAndSalt) {
        SessionKeys keys = SessionKeys.rtp(suite, keyAndSalt);
        return suite.isAead() ? new GcmCipher(keys, false) : new CounterCipher(keys, suite.tagLength(), false);
    }

    static SrtpCipher rtcp(SrtpSuite suite, byte[] keyAndSalt) {
        SessionKeys keys = SessionKeys.rtcp(suite, keyAndSalt);
        // The short signature is for RTP only (RFC 4568 section 6.2.2).
        return suite.isAead() ? new GcmCipher(keys, true) : new CounterCipher(keys, 10, true);
    }
}
