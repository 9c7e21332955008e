package org.webphone.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EModelTest {

    @Test
    void ratesG711WithoutLossOrDelayAsTheRecommendationDoes() {
        // R 93.2 is MOS 4.41 in G.107 annex B.
        assertEquals(4.41, EModel.mos(EModel.Codec.G711, 0, 1, 50), 0.005);
    }

    @Test
    void delayCostsNothingUpTo100Milliseconds() {
        assertEquals(0, EModel.delayImpairment(100));
        assertEquals(0.0, EModel.delayImpairment(110), 0.05);
    }

    @Test
    void delayImpairmentFollowsTheFormula() {
        // G.107 equation for Idd: at 400 ms X = 2, 25 * (65^(1/6) - 3 * (1 + (2/3)^6)^(1/6) + 2).
        assertEquals(24.0, EModel.delayImpairment(400), 0.3);
    }

    @Test
    void lossLowersTheScoreSteadily() {
        double better = 5;
        for (int loss = 0; loss <= 100; loss += 5) {
            double score = EModel.mos(EModel.Codec.G711, loss, 1, 100);
            assertTrue(score <= better, "at " + loss + " %");
            assertTrue(score >= 1);
            better = score;
        }
        assertTrue(better < 1.5);
    }

    @Test
    void burstsHurtMoreThanRandomLoss() {
        assertTrue(EModel.mos(EModel.Codec.G711, 5, 2, 50) < EModel.mos(EModel.Codec.G711, 5, 1, 50));
    }

    @Test
    void scoreStaysInItsScale() {
        assertEquals(1, EModel.score(-5));
        assertEquals(4.5, EModel.score(200));
        assertEquals(1, EModel.score(3));
    }
}
