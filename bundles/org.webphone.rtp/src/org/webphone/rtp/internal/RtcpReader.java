package org.webphone.rtp.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.webphone.rtp.VoipMetrics;

/** Reads compound RTCP packets; every length is checked before it is believed. */
final class RtcpReader {

    /** What is in a compound packet. */
    interface Handler {

        void senderReport(int ssrc, long ntp);

        void reportBlock(int reporter, ReportBlock block);

        /** A report that speaks of no stream at all: the reporter has heard nothing since its last one. */
        void nothingHeard(int reporter);

        void canonicalName(int ssrc, String name);

        void bye(int ssrc, String reason);

        void metrics(int about, VoipMetrics metrics);
    }

    private static final int CNAME = 1;
    private static final int BLOCK = 24;

    private RtcpReader() {
    }

    /** False when it is not well-formed; nothing is told to the handler then. */
    static boolean read(byte[] data, int length, Handler handler) {
        if (!isCompound(data, length)) {
            return false;
        }
        ByteBuffer all = ByteBuffer.wrap(data, 0, length);
        for (int pass = 0; pass < 2; pass++) {
            int at = 0;
            while (at < length) {
                int size = 4 + 4 * (all.getShort(at + 2) & 0xFFFF);
                if (!one(all.slice(at, size - padding(data, at, size)), pass == 0 ? null : handler)) {
                    return false;
                }
                at += size;
            }
        }
        return true;
    }

    /** Version and lengths add up to the whole (appendix A.2); padding is in the last one only. */
    private static boolean isCompound(byte[] data, int length) {
        int at = 0;
        while (at < length) {
            if (length - at < 4 || (data[at] & 0xC0) != 0x80) {
                return false;
            }
            int size = 4 + 4 * ((data[at + 2] & 0xFF) << 8 | data[at + 3] & 0xFF);
            if (size > length - at) {
                return false;
            }
            if ((data[at] & 0x20) != 0) {
                int padding = data[at + size - 1] & 0xFF;
                if (at + size != length || padding == 0 || padding > size - 4) {
                    return false;
                }
            }
            at += size;
        }
        return length > 0;
    }

    private static int padding(byte[] data, int at, int size) {
        return (data[at] & 0x20) == 0 ? 0 : data[at + size - 1] & 0xFF;
    }

    private static boolean one(ByteBuffer packet, Handler handler) {
        int count = packet.get(0) & 0x1F;
        return switch (packet.get(1) & 0xFF) {
            case RtcpWriter.SENDER_REPORT -> report(packet, 28, count, true, handler);
            case RtcpWriter.RECEIVER_REPORT -> report(packet, 8, count, false, handler);
            case RtcpWriter.SOURCE_DESCRIPTION -> description(packet, count, handler);
            case RtcpWriter.BYE -> bye(packet, count, handler);
            case RtcpWriter.EXTENDED_REPORT -> ExtendedReport.read(packet, handler);
            // Feedback and application packets are for others.
            default -> true;
        };
    }

    private static boolean report(ByteBuffer packet, int start, int count, boolean sender, Handler handler) {
        if (packet.limit() < start + count * BLOCK) {
            return false;
        }
        if (handler != null) {
            int ssrc = packet.getInt(4);
            if (sender) {
                handler.senderReport(ssrc, packet.getLong(8));
            }
            if (count == 0) {
                handler.nothingHeard(ssrc);
            }
            for (int at = start; at < start + count * BLOCK; at += BLOCK) {
                int loss = packet.getInt(at + 4);
                handler.reportBlock(ssrc, new ReportBlock(packet.getInt(at), loss >>> 24, loss << 8 >> 8,
                        packet.getInt(at + 8), packet.getInt(at + 12), packet.getInt(at + 16),
                        packet.getInt(at + 20)));
            }
        }
        return true;
    }

    private static boolean description(ByteBuffer packet, int count, Handler handler) {
        int at = 4;
        for (int i = 0; i < count; i++) {
            if (at + 4 > packet.limit()) {
                return false;
            }
            int ssrc = packet.getInt(at);
            at += 4;
            while (at < packet.limit() && packet.get(at) != 0) {
                if (at + 2 > packet.limit() || at + 2 + (packet.get(at + 1) & 0xFF) > packet.limit()) {
                    return false;
                }
                int size = packet.get(at + 1) & 0xFF;
                if (packet.get(at) == CNAME && handler != null) {
                    handler.canonicalName(ssrc, text(packet, at + 2, size));
                }
                at += 2 + size;
            }
            // The list ends with a zero and goes on at the next word.
            at = (at & ~3) + 4;
        }
        return true;
    }

    private static boolean bye(ByteBuffer packet, int count, Handler handler) {
        int at = 4 + 4 * count;
        if (packet.limit() < at) {
            return false;
        }
        String reason = "";
        if (packet.limit() > at) {
            int size = packet.get(at) & 0xFF;
            if (at + 1 + size > packet.limit()) {
                return false;
            }
            reason = text(packet, at + 1, size);
        }
        for (int i = 0; handler != null && i < count; i++) {
            handler.bye(packet.getInt(4 + 4 * i), reason);
        }
        return true;
    }

    /** The text without what could harm a log. */
    private static String text(ByteBuffer packet, int at, int size) {
        byte[] octets = new byte[size];
        packet.get(at, octets);
        return new String(octets, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
    }
}
