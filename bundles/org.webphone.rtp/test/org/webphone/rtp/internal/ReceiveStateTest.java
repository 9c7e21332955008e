package org.webphone.rtp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.webphone.rtp.Packets;

class ReceiveStateTest {

    private final ReceiveState state = new ReceiveState();

    private boolean accept(int ssrc, int sequence, int timestamp, long arrivalMs) {
        return state.accept(Packets.of(ssrc, sequence & 0xFFFF, timestamp, arrivalMs), 8000);
    }

    @Test
    void countsLostPacketsAcrossTheWrap() {
        for (int i = 0; i < 100; i++) {
            if (i % 10 != 5) {
                accept(1, 65500 + i, 160 * i, 20 * i);
            }
        }
        assertEquals(100, state.expected());
        assertEquals(90, state.received());
        assertEquals(10, state.streamLost());
        assertEquals(65500 + 99, state.extendedHighest());
    }

    @Test
    void duplicatesMakeTheLossNegative() {
        accept(1, 1, 0, 0);
        accept(1, 1, 0, 0);
        accept(1, 2, 160, 20);

        assertEquals(-1, state.streamLost());
    }

    @Test
    void measuresJitterAsTheRfcDoes() {
        // Every other packet is 8 ms late: D is 64 ticks each time, and the estimate goes there in steps of 1/16.
        double expected = 0;
        for (int i = 0; i < 50; i++) {
            accept(1, i, 160 * i, 20 * i + (i % 2) * 8);
            expected += i == 0 ? 0 : (64 - expected) / 16;
        }
        assertEquals(expected, state.jitterTicks(), 1);
        assertEquals(expected / 8, state.jitterMs(), 0.2);
    }

    @Test
    void packetsOfOneTelephoneEventAreNoJitter() {
        for (int i = 0; i < 20; i++) {
            accept(1, i, 160 * Math.min(i, 10), 20 * i);
        }
        assertEquals(0, state.jitterTicks());
    }

    @Test
    void believesAnotherSourceWhenTwoPacketsComeInARow() {
        accept(1, 10, 0, 0);
        assertFalse(accept(2, 500, 0, 20));
        assertTrue(accept(2, 501, 160, 40));

        assertEquals(2, state.ssrc());
        assertEquals(2, state.expected());
        assertEquals(0, state.streamLost());
    }

    @Test
    void aStrayOfAnotherSourceChangesNothing() {
        accept(1, 10, 0, 0);
        assertFalse(accept(2, 500, 0, 20));
        assertTrue(accept(1, 11, 160, 20));
        assertFalse(accept(2, 900, 0, 30));

        assertEquals(1, state.ssrc());
    }

    @Test
    void followsASequenceJumpOnItsSecondPacket() {
        accept(1, 10, 0, 0);
        assertFalse(accept(1, 40000, 160, 20));
        assertTrue(accept(1, 40001, 320, 40));

        assertEquals(2, state.expected());
    }

    @Test
    void takesAReorderedPacketWithoutCountingACycle() {
        accept(1, 10, 0, 0);
        accept(1, 12, 320, 20);
        assertTrue(accept(1, 11, 160, 30));

        assertEquals(12, state.extendedHighest());
        assertEquals(0, state.streamLost());
    }
}
