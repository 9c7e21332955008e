package org.webphone.rtp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.webphone.rtp.Packets;
import org.webphone.rtp.RtpPeer;

class SourceLatchTest {

    private static final InetSocketAddress SIGNALLED = new InetSocketAddress("192.0.2.1", 4000);
    private static final InetSocketAddress OTHER_PORT = new InetSocketAddress("192.0.2.1", 4002);
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("198.51.100.9", 7000);

    private final SourceLatch latch = new SourceLatch();
    private RtpPeer peer = RtpPeer.at(SIGNALLED);

    private boolean accept(InetSocketAddress from, int ssrc, int sequence, long ms) {
        return latch.accept(from, Packets.of(ssrc, sequence, 0, ms), peer, false);
    }

    @Test
    void ignoresStrangersWhileTheSourceTalks() {
        assertTrue(accept(SIGNALLED, 1, 1, 0));
        for (int i = 0; i < 100; i++) {
            assertFalse(accept(ELSEWHERE, 2, 100 + i, 20 * i + 1));
            assertFalse(accept(OTHER_PORT, 3, 100 + i, 20 * i + 2));
            assertTrue(accept(SIGNALLED, 1, 2 + i, 20 * i + 3));
        }
        assertEquals(SIGNALLED, latch.source());
    }

    @Test
    void takesThePeerBehindNatFromItsFirstPacket() {
        assertTrue(accept(ELSEWHERE, 1, 1, 0));
        assertEquals(ELSEWHERE, latch.source());
    }

    @Test
    void theSignalledAddressAlwaysWins() {
        accept(ELSEWHERE, 9, 1, 0);
        assertTrue(accept(SIGNALLED, 1, 1, 5));
        assertFalse(accept(ELSEWHERE, 9, 2, 20));
    }

    @Test
    void followsTheStreamToAnotherPortAtOnce() {
        accept(SIGNALLED, 1, 1, 0);
        assertTrue(accept(OTHER_PORT, 1, 2, 20));
        assertEquals(OTHER_PORT, latch.source());
    }

    @Test
    void followsTheStreamToAnotherNetworkAfterAMoment() {
        accept(SIGNALLED, 1, 1, 0);
        assertFalse(accept(ELSEWHERE, 1, 2, 20));
        assertTrue(accept(ELSEWHERE, 1, 7, 120));
    }

    @Test
    void takesAnotherStreamOfTheSameHostAfterAShortSilence() {
        accept(SIGNALLED, 1, 1, 0);
        assertFalse(accept(OTHER_PORT, 2, 70, 220));
        assertTrue(accept(OTHER_PORT, 2, 71, 240));
    }

    @Test
    void takesAStrangerOnlyAfterALongSilence() {
        accept(SIGNALLED, 1, 1, 0);
        assertFalse(accept(ELSEWHERE, 2, 70, 1900));
        assertFalse(accept(ELSEWHERE, 2, 71, 2010));
        assertTrue(accept(ELSEWHERE, 2, 72, 2030));
    }

    @Test
    void anotherSignalledAddressOpensTheDoor() {
        accept(SIGNALLED, 1, 1, 0);
        peer = RtpPeer.at(new InetSocketAddress("203.0.113.5", 9000));

        assertTrue(accept(ELSEWHERE, 2, 1, 20));
    }

    @Test
    void theSameSignalledAddressAgainKeepsItShut() {
        accept(ELSEWHERE, 1, 1, 0);
        peer = RtpPeer.at(SIGNALLED);

        assertFalse(accept(OTHER_PORT, 2, 1, 20));
        assertTrue(accept(ELSEWHERE, 1, 2, 20));
    }

    @Test
    void anAuthenticPacketIsOursWhereverItComesFrom() {
        accept(SIGNALLED, 1, 1, 0);
        assertTrue(latch.accept(ELSEWHERE, Packets.of(2, 500, 0, 10), peer, true));
    }
}
