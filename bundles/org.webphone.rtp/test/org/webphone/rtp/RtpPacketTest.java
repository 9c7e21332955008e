package org.webphone.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtpPacketTest {

    @Test
    void readsBackWhatItWrote() {
        RtpPacket packet = new RtpPacket();
        packet.begin(101, true, 65535, 0xFEDCBA98, 0x80000001);
        packet.payload(new byte[] {9, 8, 7}, 1, 2);

        RtpPacket read = Packets.parsed(Arrays.copyOf(packet.data(), packet.length()));

        assertTrue(read.parse(packet.length()));
        assertEquals(101, read.payloadType());
        assertTrue(read.marker());
        assertEquals(65535, read.sequence());
        assertEquals(0xFEDCBA98, read.timestamp());
        assertEquals(0x80000001, read.ssrc());
        assertEquals(2, read.payloadLength());
        assertEquals(8, read.data()[read.payloadOffset()]);
    }

    @Test
    void findsThePayloadBehindSourcesExtensionAndBeforePadding() {
        byte[] wire = HexFormat.of().parseHex("b2080001" + "00000002" + "00000003" + "00000004" + "00000005"
                + "bede0001" + "aabbccdd" + "1122" + "0002");
        RtpPacket packet = Packets.parsed(wire);

        assertTrue(packet.parse(wire.length));
        assertEquals(28, packet.payloadOffset());
        assertEquals(2, packet.payloadLength());
    }

    @Test
    void acceptsAPacketOfPaddingOnly() throws Exception {
        byte[] wire = Assets.bytes("rtp-srtp/aiortc/rtp_only_padding.bin");
        RtpPacket packet = Packets.parsed(wire);

        assertTrue(packet.parse(wire.length));
        assertEquals(0, packet.payloadLength());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "8008000100000002000000", "4008000100000002000000031122",
            "8f0800010000000200000003", "900800010000000200000003bede00ff11223344",
            "900800010000000200000003be", "a0080001000000020000000311220000", "a00800010000000200000003112200ff"})
    void refusesWhatIsNoPacket(String hex) {
        byte[] wire = HexFormat.of().parseHex(hex);

        assertFalse(Packets.parsed(wire).parse(wire.length));
    }

    @Test
    void neverPointsOutsideThePacketWhateverComes() {
        Random random = new Random(7);
        RtpPacket packet = new RtpPacket();
        int good = 0;
        for (int i = 0; i < 100_000; i++) {
            int length = random.nextInt(64);
            random.nextBytes(packet.data());
            packet.data()[0] = (byte) (packet.data()[0] & 0x3F | 0x80);
            if (packet.parse(length)) {
                good++;
                assertTrue(packet.payloadOffset() + packet.payloadLength() <= length);
                assertTrue(packet.payloadLength() >= 0);
            }
        }
        assertTrue(good > 1000, "too few packets were good: " + good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtp", "rtp_dtmf", "rtp_with_csrc", "rtp_with_sdes_mid",
            "rtp_only_padding_with_header_extensions"})
    void readsPacketsOfOtherMakers(String name) throws Exception {
        byte[] wire = Assets.bytes("rtp-srtp/aiortc/" + name + ".bin");

        assertTrue(Packets.parsed(wire).parse(wire.length));
    }
}
