package org.webphone.rtp.internal;

import java.nio.ByteBuffer;
import org.webphone.rtp.VoipMetrics;

/** The VoIP metrics block of an extended report (RFC 3611 section 4.7); other blocks are passed over. */
final class ExtendedReport {

    static final int VOIP_WORDS = 9;
    private static final int VOIP_METRICS = 7;
    private static final int GMIN = 16;
    private static final int UNKNOWN = 127;
    /** Enhanced concealment and an adaptive buffer, of unknown adaptation rate (section 4.7.6). */
    private static final int ADAPTIVE = 0xC0 | 0x30;
    private static final int FIXED = 0xC0 | 0x20;
    private static final int ADAPTS = 0x30;

    private ExtendedReport() {
    }

    static void write(ByteBuffer out, int about, VoipMetrics m) {
        out.put((byte) VOIP_METRICS).put((byte) 0).putShort((short) (VOIP_WORDS - 1)).putInt(about);
        out.put(share(m.lossRate())).put(share(m.discardRate())).put(share(m.burstDensity())).put(share(m.gapDensity()));
        out.putShort(millis(m.burstMs())).putShort(millis(m.gapMs()));
        out.putShort(millis(m.roundTripMs())).putShort(millis(m.endSystemMs()));
        out.put((byte) m.signalDbm()).put((byte) UNKNOWN).put((byte) UNKNOWN).put((byte) GMIN);
        out.put(score(m.rFactor(), 1)).put((byte) UNKNOWN).put(score(m.mosListening(), 10))
                .put(score(m.mosConversational(), 10));
        out.put((byte) (m.adaptive() ? ADAPTIVE : FIXED)).put((byte) 0).putShort(millis(m.jitterNominalMs()));
        out.putShort(millis(m.jitterMaximumMs())).putShort(millis(m.jitterMaximumMs()));
    }

    private static byte share(double share) {
        return (byte) Math.clamp(Math.round(share * 256), 0, 255);
    }

    private static short millis(int milliseconds) {
        return (short) Math.clamp(milliseconds, 0, 0xFFFF);
    }

    private static byte score(double value, int scale) {
        return (byte) (value < 0 ? UNKNOWN : Math.clamp(Math.round(value * scale), 0, 100));
    }

    /** False when the blocks do not add up to the packet. */
    static boolean read(ByteBuffer packet, RtcpReader.Handler handler) {
        if (packet.limit() < 8) {
            return false;
        }
        int at = 8;
        while (at < packet.limit()) {
            int size = at + 4 > packet.limit() ? Integer.MAX_VALUE : 4 + 4 * (packet.getShort(at + 2) & 0xFFFF);
            if (size > packet.limit() - at) {
                return false;
            }
            if (packet.get(at) == VOIP_METRICS && size == 4 * VOIP_WORDS && handler != null) {
                handler.metrics(packet.getInt(at + 4), metrics(packet, at + 8));
            }
            at += size;
        }
        return true;
    }

    private static VoipMetrics metrics(ByteBuffer p, int at) {
        return new VoipMetrics(octet(p, at) / 256.0, octet(p, at + 1) / 256.0, octet(p, at + 2) / 256.0,
                octet(p, at + 3) / 256.0, word(p, at + 4), word(p, at + 6), word(p, at + 8), word(p, at + 10), p.get(at + 12),
                known(p, at + 16, 1), known(p, at + 18, 10), known(p, at + 19, 10), word(p, at + 22), word(p, at + 24),
                (octet(p, at + 20) & ADAPTS) == ADAPTS);
    }

    private static double known(ByteBuffer packet, int at, double scale) {
        int value = octet(packet, at);
        return value == UNKNOWN ? -1 : value / scale;
    }

    private static int octet(ByteBuffer packet, int at) {
        return packet.get(at) & 0xFF;
    }

    private static int word(ByteBuffer packet, int at) {
        return packet.getShort(at) & 0xFFFF;
    }
}
