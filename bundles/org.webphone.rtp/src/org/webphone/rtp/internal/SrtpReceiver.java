package org.webphone.rtp.internal;

import java.security.GeneralSecurityException;
import org.webphone.rtp.PacketTransform;
import org.webphone.rtp.SrtpSuite;

/** Opens what we receive. Each source has a window of its own; only authentic packets change anything. */
public final class SrtpReceiver implements PacketTransform {

    private final SrtpCipher rtp;
    private final SrtpCipher rtcp;
    private final Sources rtpSources = new Sources();
    private final Sources rtcpSources = new Sources();
    private final int identifierLength;
    private final boolean identifierBehind;
    private final int tag;

    public SrtpReceiver(SrtpSuite suite, byte[] keyAndSalt, int identifierLength) {
        rtp = SrtpCipher.rtp(suite, keyAndSalt);
        rtcp = SrtpCipher.rtcp(suite, keyAndSalt);
        if (identifierLength < 0 || identifierLength > 128) {
            throw new IllegalArgumentException("a key identifier has 0 to 128 octets, not " + identifierLength);
        }
        this.identifierLength = identifierLength;
        // With GCM the identifier stands behind all (RFC 7714), else before the signature (RFC 3711).
        this.identifierBehind = suite.isAead();
        this.tag = suite.tagLength();
    }

    @Override
    public int unprotectRtp(byte[] data, int length) {
        int octets = withoutIdentifier(data, length, tag);
        int header = SrtpHeader.rtp(data, octets);
        if (header < 0 || octets < header + rtp.growth()) {
            return REJECTED;
        }
        int ssrc = SrtpHeader.word(data, 8);
        ReplayWindow window = rtpSources.of(ssrc);
        long index = window.estimate((data[2] & 0xFF) << 8 | data[3] & 0xFF);
        return open(rtp, data, octets, header, ssrc, index, window, rtpSources);
    }

    @Override
    public int unprotectRtcp(byte[] data, int length) {
        int octets = withoutIdentifier(data, length, 10);
        if (octets < 8 + rtcp.growth() || (data[0] & 0xC0) != 0x80) {
            return REJECTED;
        }
        int ssrc = SrtpHeader.word(data, 4);
        ReplayWindow window = rtcpSources.of(ssrc);
        return open(rtcp, data, octets, 8, ssrc, rtcp.index(data, octets), window, rtcpSources);
    }

    private static int open(SrtpCipher cipher, byte[] data, int octets, int header, int ssrc, long index,
            ReplayWindow window, Sources sources) {
        if (!window.isFresh(index)) {
            return REJECTED;
        }
        try {
            int plain = cipher.open(data, octets, header, ssrc, index);
            if (plain >= 0) {
                window.take(index);
                sources.keep(window);
            }
            return plain;
        } catch (GeneralSecurityException failed) {
            return REJECTED;
        }
    }

    /** Moves what stands behind the master key identifier to its place. */
    private int withoutIdentifier(byte[] data, int length, int signature) {
        if (identifierLength == 0 || length < identifierLength + signature) {
            return length;
        }
        if (!identifierBehind) {
            System.arraycopy(data, length - signature, data, length - signature - identifierLength, signature);
        }
        return length - identifierLength;
    }

    @Override
    public int protectRtp(byte[] data, int length) {
        return REJECTED;
    }

    @Override
    public int protectRtcp(byte[] data, int length) {
        return REJECTED;
    }

    /** The last few sources; one that is not authentic yet has a window of its own that nobody keeps. */
    private static final class Sources {

        private final ReplayWindow[] known = new ReplayWindow[8];
        private ReplayWindow candidate = new ReplayWindow();
        private int oldest;

        Sources() {
            for (int i = 0; i < known.length; i++) {
                known[i] = new ReplayWindow();
            }
        }

        ReplayWindow of(int ssrc) {
            for (ReplayWindow window : known) {
                if (window.isFor(ssrc)) {
                    return window;
                }
            }
            candidate.clear(ssrc);
            return candidate;
        }

        void keep(ReplayWindow window) {
            if (window == candidate) {
                candidate = known[oldest];
                known[oldest] = window;
                oldest = (oldest + 1) % known.length;
            }
        }
    }
}
