package org.webphone.rtp.internal;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES in the counter mode of RFC 3711 section 4.1.1. The blocks are encrypted by the platform's AES in one call on
 * buffers made once: its own counter mode wants new objects for each packet, which the media thread must not make.
 * One thread.
 */
final class CounterMode {

    private static final int BLOCK = 16;
    private static final int BLOCKS = 128;

    private final Cipher aes;
    private final byte[] iv = new byte[BLOCK];
    private final byte[] salt;
    private final byte[] counters = new byte[BLOCK * BLOCKS];
    private final byte[] stream = new byte[BLOCK * BLOCKS];

    /** {@code salt} has 14 octets. */
    CounterMode(byte[] key, byte[] salt) {
        this.salt = salt.clone();
        try {
            aes = Cipher.getInstance("AES/ECB/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no AES", impossible);
        }
    }

    /** Encrypts or decrypts {@code data[from..to)} of a packet with that SSRC and 48-bit index. */
    void apply(byte[] data, int from, int to, int ssrc, long index) throws GeneralSecurityException {
        System.arraycopy(salt, 0, iv, 0, salt.length);
        iv[14] = 0;
        iv[15] = 0;
        for (int i = 0; i < 4; i++) {
            iv[4 + i] ^= (byte) (ssrc >> 24 - 8 * i);
        }
        for (int i = 0; i < 6; i++) {
            iv[8 + i] ^= (byte) (index >> 40 - 8 * i);
        }
        int counter = 0;
        for (int at = from; at < to; at += stream.length) {
            int octets = Math.min(to - at, stream.length);
            int blocks = (octets + BLOCK - 1) / BLOCK;
            for (int block = 0; block < blocks; block++, counter++) {
                System.arraycopy(iv, 0, counters, block * BLOCK, BLOCK);
                counters[block * BLOCK + 14] = (byte) (counter >> 8);
                counters[block * BLOCK + 15] = (byte) counter;
            }
            aes.update(counters, 0, blocks * BLOCK, stream, 0);
            for (int i = 0; i < octets; i++) {
                data[at + i] ^= stream[i];
            }
        }
    }
}
