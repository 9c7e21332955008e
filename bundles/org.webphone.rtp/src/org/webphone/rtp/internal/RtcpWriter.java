package org.webphone.rtp.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.webphone.rtp.VoipMetrics;

/** Writes compound RTCP packets (RFC 3550 section 6): report, CNAME and, at the end, BYE. */
final class RtcpWriter {

    static final int SENDER_REPORT = 200;
    static final int RECEIVER_REPORT = 201;
    static final int SOURCE_DESCRIPTION = 202;
    static final int BYE = 203;
    static final int EXTENDED_REPORT = 207;
    private static final int CNAME = 1;

    private final ByteBuffer out;

    RtcpWriter(byte[] data) {
        out = ByteBuffer.wrap(data);
    }

    void senderReport(int ssrc, long ntp, int timestamp, int packets, int octets, ReportBlock block) {
        header(SENDER_REPORT, block == null ? 0 : 1, block == null ? 6 : 12);
        out.putInt(ssrc).putLong(ntp).putInt(timestamp).putInt(packets).putInt(octets);
        put(block);
    }

    void receiverReport(int ssrc, ReportBlock block) {
        header(RECEIVER_REPORT, block == null ? 0 : 1, block == null ? 1 : 7);
        out.putInt(ssrc);
        put(block);
    }

    void sourceDescription(int ssrc, String canonicalName) {
        byte[] name = canonicalName.getBytes(StandardCharsets.UTF_8);
        byte[] text = name.length > 255 ? Arrays.copyOf(name, 255) : name;
        // SSRC, item header, text, at least one zero, up to a whole word (section 6.5).
        int words = (4 + 2 + text.length + 1 + 3) / 4;
        header(SOURCE_DESCRIPTION, 1, words);
        int end = out.position() + 4 * words;
        out.putInt(ssrc).put((byte) CNAME).put((byte) text.length).put(text);
        while (out.position() < end) {
            out.put((byte) 0);
        }
    }

    void extendedReport(int ssrc, int about, VoipMetrics metrics) {
        header(EXTENDED_REPORT, 0, 1 + ExtendedReport.VOIP_WORDS);
        out.putInt(ssrc);
        ExtendedReport.write(out, about, metrics);
    }

    void bye(int ssrc) {
        header(BYE, 1, 1);
        out.putInt(ssrc);
    }

    int length() {
        return out.position();
    }

    private void header(int type, int count, int words) {
        out.put((byte) (0x80 | count)).put((byte) type).putShort((short) words);
    }

    private void put(ReportBlock block) {
        if (block != null) {
            out.putInt(block.ssrc()).putInt(block.fraction() << 24 | block.lost() & 0xFFFFFF)
                    .putInt(block.highest()).putInt(block.jitter()).putInt(block.lastReport()).putInt(block.delay());
        }
    }
}
