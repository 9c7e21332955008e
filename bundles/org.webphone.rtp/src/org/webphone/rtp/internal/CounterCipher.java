package org.webphone.rtp.internal;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AES counter mode with HMAC-SHA1 (RFC 3711 sections 3.1, 3.4 and 4). */
final class CounterCipher implements SrtpCipher {

    private static final int ENCRYPTED = 0x80;

    private final CounterMode mode;
    private final Mac mac;
    private final int tag;
    private final boolean rtcp;
    private final byte[] signature = new byte[20];
    private final byte[] word = new byte[4];

    CounterCipher(SessionKeys keys, int tag, boolean rtcp) {
        this.mode = new CounterMode(keys.cipherKey(), keys.salt());
        this.tag = tag;
        this.rtcp = rtcp;
        try {
            mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(keys.authKey(), "HmacSHA1"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no HMAC-SHA1", impossible);
        }
    }

    @Override
    public int seal(byte[] data, int length, int header, int ssrc, long index) throws GeneralSecurityException {
        mode.apply(data, header, length, ssrc, index);
        int signed = length;
        if (rtcp) {
            word(index, ENCRYPTED);
            System.arraycopy(word, 0, data, length, 4);
            signed += 4;
        }
        sign(data, signed, index);
        System.arraycopy(signature, 0, data, signed, tag);
        return signed + tag;
    }

    @Override
    public int open(byte[] data, int length, int header, int ssrc, long index) throws GeneralSecurityException {
        int signed = length - tag;
        int end = rtcp ? signed - 4 : signed;
        if (end < header) {
            return -1;
        }
        sign(data, signed, index);
        int difference = 0;
        for (int i = 0; i < tag; i++) {
            difference |= signature[i] ^ data[signed + i];
        }
        if (difference != 0) {
            return -1;
        }
        if (!rtcp || (data[end] & ENCRYPTED) != 0) {
            mode.apply(data, header, end, ssrc, index);
        }
        return end;
    }

    /** Over the packet and, for RTP, the rollover counter that no packet carries. */
    private void sign(byte[] data, int length, long index) throws GeneralSecurityException {
        mac.update(data, 0, length);
        if (!rtcp) {
            word(index >> 16, 0);
            mac.update(word, 0, 4);
        }
        mac.doFinal(signature, 0);
    }

    private void word(long value, int flag) {
        word[0] = (byte) (value >> 24 & 0xFF | flag);
        word[1] = (byte) (value >> 16);
        word[2] = (byte) (value >> 8);
        word[3] = (byte) value;
    }

    @Override
    public int growth() {
        return rtcp ? 4 + tag : tag;
    }

    @Override
    public int indexOffset() {
        return 0;
    }
}
