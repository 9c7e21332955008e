package org.webphone.rtp.internal;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES in Galois/counter mode (RFC 7714). The platform wants a new parameter object for each packet: the one allocation
 * on this path.
 */
final class GcmCipher implements SrtpCipher {

    private static final int TAG = 16;
    private static final int ENCRYPTED = 0x80;

    private final Cipher cipher;
    private final SecretKey key;
    private final byte[] salt;
    private final boolean rtcp;
    private final byte[] iv = new byte[12];
    private final byte[] word = new byte[4];

    GcmCipher(SessionKeys keys, boolean rtcp) {
        this.key = new SecretKeySpec(keys.cipherKey(), "AES");
        this.salt = keys.salt();
        this.rtcp = rtcp;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no AES-GCM", impossible);
        }
    }

    @Override
    public int seal(byte[] data, int length, int header, int ssrc, long index) throws GeneralSecurityException {
        start(Cipher.ENCRYPT_MODE, data, header, ssrc, index, ENCRYPTED);
        int end = header + cipher.doFinal(data, header, length - header, data, header);
        if (rtcp) {
            System.arraycopy(word, 0, data, end, 4);
            end += 4;
        }
        return end;
    }

    @Override
    public int open(byte[] data, int length, int header, int ssrc, long index) throws GeneralSecurityException {
        int end = rtcp ? length - 4 : length;
        if (end - TAG < header) {
            return -1;
        }
        if (rtcp && (data[end] & ENCRYPTED) == 0) {
            // Signed only: everything but the tag would be associated data. Nobody sends it, so it is not taken.
            return -1;
        }
        try {
            start(Cipher.DECRYPT_MODE, data, header, ssrc, index, ENCRYPTED);
            return header + cipher.doFinal(data, header, end - header, data, header);
        } catch (AEADBadTagException notAuthentic) {
            return -1;
        }
    }

    private void start(int mode, byte[] data, int header, int ssrc, long index, int flag)
            throws GeneralSecurityException {
        // Two zeros, SSRC, then ROC and sequence for RTP (section 8.1), two zeros and the index for RTCP (9.1).
        System.arraycopy(salt, 0, iv, 0, 12);
        for (int i = 0; i < 4; i++) {
            iv[2 + i] ^= (byte) (ssrc >> 24 - 8 * i);
        }
        for (int i = 0; i < 6; i++) {
            iv[6 + i] ^= (byte) (index >> 40 - 8 * i);
        }
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, iv));
        cipher.updateAAD(data, 0, header);
        if (rtcp) {
            word[0] = (byte) (index >> 24 & 0xFF | flag);
            word[1] = (byte) (index >> 16);
            word[2] = (byte) (index >> 8);
            word[3] = (byte) index;
            cipher.updateAAD(word, 0, 4);
        }
    }

    @Override
    public int growth() {
        return rtcp ? TAG + 4 : TAG;
    }

    @Override
    public int indexOffset() {
        return TAG;
    }
}
