package org.webphone.rtp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.rtp.VoipMetrics;
import org.webphone.rtp.Assets;

class RtcpReaderTest {

    private final List<String> heard = new ArrayList<>();
    private final RtcpReader.Handler handler = new RtcpReader.Handler() {
        @Override
        public void nothingHeard(int reporter) {
        }

        @Override
        public void senderReport(int ssrc, long ntp) {
            heard.add("SR " + Integer.toUnsignedString(ssrc) + " " + Long.toHexString(ntp));
        }

        @Override
        public void reportBlock(int reporter, ReportBlock block) {
            heard.add(block.toString());
        }

        @Override
        public void canonicalName(int ssrc, String name) {
            heard.add("CNAME " + ssrc + " " + name);
        }

        @Override
        public void bye(int ssrc, String reason) {
            heard.add("BYE " + ssrc + " " + reason);
        }

        @Override
        public void metrics(int about, VoipMetrics metrics) {
            heard.add("XR " + about + " " + metrics);
        }
    };

    private boolean read(byte[] data) {
        return RtcpReader.read(data, data.length, handler);
    }

    private boolean readAsset(String name) throws Exception {
        return read(Assets.bytes("rtp-srtp/aiortc/" + name + ".bin"));
    }

    @Test
    void readsBackItsOwnCompoundPacket() {
        byte[] data = new byte[200];
        RtcpWriter writer = new RtcpWriter(data);
        ReportBlock block = new ReportBlock(7, 255, -3, 0x12345678, 99, 0xABCDEF01, 65536);
        writer.senderReport(5, 0xE0000000_80000000L, 160, 10, 1600, block);
        writer.sourceDescription(5, "abc");
        writer.bye(5);

        assertTrue(read(Arrays.copyOf(data, writer.length())));
        assertEquals(List.of("SR 5 e000000080000000", block.toString(), "CNAME 5 abc", "BYE 5 "), heard);
    }

    @Test
    void readsBackItsOwnVoipMetrics() {
        byte[] data = new byte[200];
        RtcpWriter writer = new RtcpWriter(data);
        VoipMetrics metrics = new VoipMetrics(0.125, 0.0625, 0.5, 0.25, 120, 40_000, 35, 70, -21, 81, 4.1, 3.9, 60, 400,
                true);
        writer.receiverReport(5, null);
        writer.sourceDescription(5, "abc");
        writer.extendedReport(5, 9, metrics);

        assertTrue(read(Arrays.copyOf(data, writer.length())));
        assertEquals(List.of("CNAME 5 abc", "XR 9 " + metrics), heard);
    }

    @Test
    void passesOverBlocksItDoesNotKnowAndRefusesLengthsThatLie() {
        byte[] known = HexFormat.of().parseHex("80cf0005" + "00000005" + "04000002" + "0011223344556677" + "63000000");
        assertTrue(read(known));
        known[11] = 9;
        assertFalse(read(known));
        assertEquals(List.of(), heard);
    }

    @Test
    void theBlockOfTheRfcLiesWhereItsFigureSays() {
        // RFC 3611 section 4.7: 12 octets behind the block's header are loss, discard, densities, durations, delays.
        byte[] data = new byte[200];
        RtcpWriter writer = new RtcpWriter(data);
        writer.extendedReport(1, 2, new VoipMetrics(0.5, 0.25, 0, 0, 0x0102, 0x0304, 0x0506, 0x0708, -20, 93, 4.4, 4.3, 0x0A0B,
                0x0C0D, true));

        assertEquals("80cf000a00000001070000080000000280400000010203040506" + "0708ec7f7f105d7f2c2bf0000a0b0c0d0c0d",
                HexFormat.of().formatHex(data, 0, writer.length()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 255, 300})
    void writesNamesOfAnyLengthWithCorrectPadding(int length) {
        byte[] data = new byte[600];
        RtcpWriter writer = new RtcpWriter(data);
        writer.receiverReport(5, null);
        writer.sourceDescription(5, "n".repeat(length));

        assertEquals(0, writer.length() % 4);
        assertTrue(read(Arrays.copyOf(data, writer.length())));
        assertEquals(List.of("CNAME 5 " + "n".repeat(Math.min(255, length))), heard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtcp_sr", "rtcp_rr", "rtcp_sdes", "rtcp_bye", "rtcp_bye_no_sources", "rtcp_bye_padding",
            "rtcp_psfb_pli", "rtcp_rtpfb"})
    void readsPacketsOfOtherMakers(String name) throws Exception {
        assertTrue(readAsset(name));
    }

    @Test
    void readsTheNumbersOfAnothersSenderReport() throws Exception {
        readAsset("rtcp_sr");

        assertEquals("SR 1831097322 de46475b151a005c", heard.getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtcp_bye_invalid", "rtcp_rr_invalid", "rtcp_sr_invalid", "rtcp_sdes_item_truncated",
            "rtcp_sdes_source_truncated"})
    void refusesMalformedPackets(String name) throws Exception {
        assertFalse(readAsset(name));
        assertTrue(heard.isEmpty());
    }

    @Test
    void tellsNothingOfACompoundWithOneBadPacket() {
        byte[] data = new byte[200];
        RtcpWriter writer = new RtcpWriter(data);
        writer.bye(5);
        int good = writer.length();
        data[good] = (byte) 0x81;
        data[good + 1] = (byte) 201;
        data[good + 3] = 1;

        assertFalse(RtcpReader.read(data, good + 8, handler));
        assertTrue(heard.isEmpty());
    }

    @Test
    void cleansTextOfControlCharacters() {
        byte[] data = new byte[200];
        RtcpWriter writer = new RtcpWriter(data);
        writer.sourceDescription(5, "a\r\nb\u001b[2J");
        read(Arrays.copyOf(data, writer.length()));

        assertEquals(List.of("CNAME 5 a??b?[2J"), heard);
    }

    @Test
    void survivesAnythingThatComes() {
        Random random = new Random(9);
        int good = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] data = new byte[4 * (1 + random.nextInt(12))];
            random.nextBytes(data);
            data[0] = (byte) (data[0] & 0x1F | 0x80 | (random.nextInt(8) == 0 ? 0x20 : 0));
            data[1] = (byte) (200 + random.nextInt(5));
            data[2] = 0;
            data[3] = (byte) (random.nextInt(4) == 0 ? data[3] : data.length / 4 - 1);
            good += read(data) ? 1 : 0;
        }
        assertTrue(good > 1000, "good " + good);
    }
}
