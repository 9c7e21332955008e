package org.webphone.rtp.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webphone.rtp.PacketTransform;
import org.webphone.rtp.Srtp;
import org.webphone.rtp.SrtpSuite;

/** Sound and reports through transforms: what is not authentic is counted and dropped. */
class UdpRtpEncryptionTest extends TwoSessions {

    @Test
    void protectsBothDirectionsAndCountsWhatIsNotAuthentic() {
        connect(true);
        PacketTransform flip = new Flip();
        a.protect(flip, flip);
        send(a, 0);
        assertTrue(waitFor(() -> {
            b.receive(packet);
            return b.statistics().receivedPackets() == 1;
        }));
        b.protect(flip, flip);
        send(a, 1);
        assertTrue(received(b));
        assertArrayEquals(new byte[] {1, 2, 3},
                Arrays.copyOfRange(packet.data(), packet.payloadOffset(), packet.payloadOffset() + 3));
        a.protect(null, null);
        send(a, 2);
        assertTrue(waitFor(() -> {
            b.receive(packet);
            return b.statistics().rejected() == 1;
        }));
    }

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void carriesSoundAndReportsEncrypted(SrtpSuite suite) {
        connect(true);
        byte[] keyOfA = new byte[suite.keyLength() + suite.saltLength()];
        byte[] keyOfB = keyOfA.clone();
        keyOfB[0] = 1;
        a.protect(Srtp.outgoing(suite, keyOfA), Srtp.incoming(suite, keyOfB, 0));
        b.protect(Srtp.outgoing(suite, keyOfB), Srtp.incoming(suite, keyOfA, 0));
        for (int i = 0; i < 5; i++) {
            send(a, i);
            assertTrue(received(b));
            assertEquals(i, packet.data()[packet.payloadOffset()]);
            assertEquals(3, packet.payloadLength());
            send(b, i);
            assertTrue(received(a));
            assertEquals(i, packet.data()[packet.payloadOffset()]);
        }
        reportsCross();
        assertEquals(0, a.statistics().rejected() + b.statistics().rejected());
    }

    /** Inverts the payload and adds a mark behind it. */
    private static final class Flip implements PacketTransform {

        @Override
        public int protectRtp(byte[] data, int length) {
            for (int i = 12; i < length; i++) {
                data[i] = (byte) ~data[i];
            }
            data[length] = 0x55;
            return length + 1;
        }

        @Override
        public int unprotectRtp(byte[] data, int length) {
            if (data[length - 1] != 0x55) {
                return REJECTED;
            }
            for (int i = 12; i < length - 1; i++) {
                data[i] = (byte) ~data[i];
            }
            return length - 1;
        }

        @Override
        public int protectRtcp(byte[] data, int length) {
            return length;
        }

        @Override
        public int unprotectRtcp(byte[] data, int length) {
            return length;
        }
    }
}
