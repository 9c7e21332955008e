package org.webphone.rtp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webphone.rtp.PacketTransform;
import org.webphone.rtp.RtpPacket;
import org.webphone.rtp.Srtp;
import org.webphone.rtp.SrtpSuite;

class SrtpTest {

    private static final SrtpSuite SUITE = SrtpSuite.AES_CM_128_HMAC_SHA1_80;

    private final RtpPacket packet = new RtpPacket();

    private static byte[] key(SrtpSuite suite, int seed) {
        byte[] key = new byte[suite.keyLength() + suite.saltLength()];
        new Random(seed).nextBytes(key);
        return key;
    }

    private byte[] sealed(PacketTransform out, int sequence, int ssrc) {
        packet.begin(8, false, sequence, 160 * sequence, ssrc);
        packet.payload(new byte[] {1, 2, 3, 4, 5}, 0, 5);
        int length = out.protectRtp(packet.data(), packet.length());
        return Arrays.copyOf(packet.data(), length);
    }

    private static int open(PacketTransform in, byte[] wire) {
        byte[] data = Arrays.copyOf(wire, RtpPacket.CAPACITY);
        int length = in.unprotectRtp(data, wire.length);
        if (length >= 0) {
            assertEquals("0102030405", HexFormat.of().formatHex(data, length - 5, length));
        }
        return length;
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void opensWhatItSealedInEverySuite(SrtpSuite suite) {
        PacketTransform out = Srtp.outgoing(suite, key(suite, 1));
        PacketTransform in = Srtp.incoming(suite, key(suite, 1), 0);
        for (int i = 0; i < 100; i++) {
            byte[] wire = sealed(out, 65500 + i & 0xFFFF, 7);
            assertEquals(17 + suite.tagLength(), wire.length);
            assertFalse(HexFormat.of().formatHex(wire).contains("0102030405"));
            assertEquals(17, open(in, wire));
        }
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void opensReportsItSealedInEverySuite(SrtpSuite suite) {
        PacketTransform out = Srtp.outgoing(suite, key(suite, 1));
        PacketTransform in = Srtp.incoming(suite, key(suite, 1), 0);
        for (int i = 0; i < 3; i++) {
            byte[] data = new byte[RtpPacket.CAPACITY];
            RtcpWriter writer = new RtcpWriter(data);
            writer.receiverReport(7, null);
            writer.sourceDescription(7, "name");
            byte[] plain = Arrays.copyOf(data, writer.length());
            int length = out.protectRtcp(data, plain.length);
            byte[] wire = Arrays.copyOf(data, length);

            assertEquals(plain.length, in.unprotectRtcp(data, length));
            assertEquals(HexFormat.of().formatHex(plain), HexFormat.of().formatHex(data, 0, plain.length));
            assertEquals(PacketTransform.REJECTED, in.unprotectRtcp(Arrays.copyOf(wire, data.length), length));
        }
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void rejectsEveryChangedBitAndEveryShorterPacket(SrtpSuite suite) {
        byte[] wire = sealed(Srtp.outgoing(suite, key(suite, 1)), 5, 7);
        PacketTransform in = Srtp.incoming(suite, key(suite, 1), 0);
        for (int bit = 0; bit < 8 * wire.length; bit++) {
            byte[] changed = wire.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(PacketTransform.REJECTED, open(in, changed), "bit " + bit);
        }
        for (int length = 0; length < wire.length; length++) {
            assertEquals(PacketTransform.REJECTED, open(in, Arrays.copyOf(wire, length)));
        }
        assertEquals(17, open(in, wire));
    }

    @Test
    void rejectsAnotherKey() {
        byte[] wire = sealed(Srtp.outgoing(SUITE, key(SUITE, 1)), 5, 7);

        assertEquals(PacketTransform.REJECTED, open(Srtp.incoming(SUITE, key(SUITE, 2), 0), wire));
    }

    @Test
    void rejectsReplayedPacketsAndTakesLateOnes() {
        PacketTransform out = Srtp.outgoing(SUITE, key(SUITE, 1));
        PacketTransform in = Srtp.incoming(SUITE, key(SUITE, 1), 0);
        byte[][] wire = new byte[100][];
        for (int i = 0; i < 100; i++) {
            wire[i] = sealed(out, i + 1, 7);
        }
        assertEquals(17, open(in, wire[0]));
        assertEquals(17, open(in, wire[2]));
        assertEquals(17, open(in, wire[1]));
        assertEquals(PacketTransform.REJECTED, open(in, wire[1]));
        assertEquals(17, open(in, wire[99]));
        assertEquals(17, open(in, wire[99 - 63]));
        assertEquals(PacketTransform.REJECTED, open(in, wire[99 - 64]));
    }

    @Test
    void takesALatePacketFromBeforeTheWrap() {
        PacketTransform out = Srtp.outgoing(SUITE, key(SUITE, 1));
        PacketTransform in = Srtp.incoming(SUITE, key(SUITE, 1), 0);
        byte[] first = sealed(out, 65533, 7);
        byte[] late = sealed(out, 65535, 7);
        byte[] after = sealed(out, 0, 7);

        assertEquals(17, open(in, first));
        assertEquals(17, open(in, after));
        assertEquals(17, open(in, late));
    }

    @Test
    void followsSourcesThatComeAndComeBack() {
        PacketTransform in = Srtp.incoming(SUITE, key(SUITE, 1), 0);
        PacketTransform first = Srtp.outgoing(SUITE, key(SUITE, 1));
        open(in, sealed(first, 65535, 1));
        for (int ssrc = 2; ssrc < 6; ssrc++) {
            assertEquals(17, open(in, sealed(Srtp.outgoing(SUITE, key(SUITE, 1)), 9, ssrc)));
        }
        assertEquals(17, open(in, sealed(first, 0, 1)));
    }

    @Test
    void forgedSourcesDoNotPushOutTheTrueOne() {
        PacketTransform in = Srtp.incoming(SUITE, key(SUITE, 1), 0);
        byte[] wire = sealed(Srtp.outgoing(SUITE, key(SUITE, 1)), 5, 1);
        open(in, wire);
        for (int ssrc = 100; ssrc < 200; ssrc++) {
            open(in, sealed(Srtp.outgoing(SUITE, key(SUITE, 2)), 5, ssrc));
        }
        assertEquals(PacketTransform.REJECTED, open(in, wire), "the window was forgotten");
    }

    @Test
    void takesPacketsWithAKeyIdentifier() {
        for (SrtpSuite suite : new SrtpSuite[] {SUITE, SrtpSuite.AEAD_AES_128_GCM}) {
            byte[] plain = sealed(Srtp.outgoing(suite, key(suite, 1)), 5, 7);
            int at = suite.isAead() ? plain.length : plain.length - suite.tagLength();
            byte[] wire = new byte[plain.length + 4];
            System.arraycopy(plain, 0, wire, 0, at);
            System.arraycopy(plain, at, wire, at + 4, plain.length - at);

            assertEquals(17, open(Srtp.incoming(suite, key(suite, 1), 4), wire));
        }
    }

    @Test
    void survivesAnythingThatComes() {
        Random random = new Random(2);
        for (SrtpSuite suite : SrtpSuite.values()) {
            PacketTransform in = Srtp.incoming(suite, key(suite, 1), 0);
            for (int i = 0; i < 5000; i++) {
                byte[] data = new byte[RtpPacket.CAPACITY];
                random.nextBytes(data);
                data[0] = (byte) (data[0] & 0x3F | 0x80);
                int length = random.nextInt(100);
                assertEquals(PacketTransform.REJECTED, in.unprotectRtp(data, length));
                assertEquals(PacketTransform.REJECTED, in.unprotectRtcp(data, length));
            }
        }
    }

    @Test
    void refusesKeysOfTheWrongLength() {
        assertThrows(IllegalArgumentException.class, () -> Srtp.outgoing(SUITE, new byte[29]));
        assertTrue(SrtpSuite.named("F8_128_HMAC_SHA1_80").isEmpty());
        assertEquals(SUITE, SrtpSuite.named("AES_CM_128_HMAC_SHA1_80").orElseThrow());
    }
}
