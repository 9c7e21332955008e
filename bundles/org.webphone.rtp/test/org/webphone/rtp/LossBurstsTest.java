package org.webphone.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LossBurstsTest {

    private final LossBursts bursts = new LossBursts();

    private void stream(String packets) {
        packets.chars().forEach(c -> {
            if (c == 'x') {
                bursts.lost();
            } else {
                bursts.received();
            }
        });
    }

    @Test
    void lonelyLossesBelongToTheGap() {
        for (int i = 0; i < 10; i++) {
            stream("x" + ".".repeat(24));
        }

        assertEquals(0, bursts.burstDensity());
        assertEquals(0, bursts.burstPackets());
        assertEquals(0.04, bursts.gapDensity(), 0.01);
        assertEquals(1, bursts.burstRatio(0.04), 0.05);
    }

    @Test
    void lossesCloseTogetherAreABurst() {
        for (int i = 0; i < 10; i++) {
            stream("xxx" + ".".repeat(47));
        }

        assertEquals(1, bursts.burstDensity(), 0.01);
        assertTrue(bursts.burstPackets() >= 2.5 && bursts.burstPackets() <= 3.5, "burst of " + bursts.burstPackets());
        assertTrue(bursts.gapPackets() >= 45 && bursts.gapPackets() <= 60, "gap of " + bursts.gapPackets());
        assertEquals(2.8, bursts.burstRatio(0.06), 0.1);
    }
}
