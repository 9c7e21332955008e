package org.webphone.rtp.internal;

import java.security.GeneralSecurityException;
import org.webphone.rtp.PacketTransform;
import org.webphone.rtp.SrtpSuite;

/** Protects what we send. */
public final class SrtpSender implements PacketTransform {

    private final SrtpCipher rtp;
    private final SrtpCipher rtcp;
    private boolean started;
    private int ssrc;
    private long rollover;
    private int lastSequence;
    private long rtcpIndex;

    public SrtpSender(SrtpSuite suite, byte[] keyAndSalt) {
        rtp = SrtpCipher.rtp(suite, keyAndSalt);
        rtcp = SrtpCipher.rtcp(suite, keyAndSalt);
    }

    @Override
    public int protectRtp(byte[] data, int length) {
        int header = SrtpHeader.rtp(data, length);
        if (header < 0 || length + MAX_GROWTH > data.length) {
            return REJECTED;
        }
        int source = SrtpHeader.word(data, 8);
        int sequence = (data[2] & 0xFF) << 8 | data[3] & 0xFF;
        if (!started || source != ssrc) {
            started = true;
            ssrc = source;
            rollover = 0;
        } else if (sequence < lastSequence) {
            // We never send out of order, so a smaller number is the next round.
            rollover++;
        }
        lastSequence = sequence;
        try {
            return rtp.seal(data, length, header, source, rollover << 16 | sequence);
        } catch (GeneralSecurityException failed) {
            return REJECTED;
        }
    }

    @Override
    public int protectRtcp(byte[] data, int length) {
        if (length < 8 || length + MAX_GROWTH > data.length) {
            return REJECTED;
        }
        // 31 bits: at one report in five seconds this lasts for centuries.
        rtcpIndex++;
        try {
            return rtcp.seal(data, length, 8, SrtpHeader.word(data, 4), rtcpIndex);
        } catch (GeneralSecurityException failed) {
            return REJECTED;
        }
    }

    @Override
    public int unprotectRtp(byte[] data, int length) {
        return REJECTED;
    }

    @Override
    public int unprotectRtcp(byte[] data, int length) {
        return REJECTED;
    }
}
