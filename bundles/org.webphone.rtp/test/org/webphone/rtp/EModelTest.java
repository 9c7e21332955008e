package org.webphone.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EModelTest {

    @Test
    void ratesG711WithoutLossOrDelayAsTheRecommendationDoes() {
        // R 93.2 is MOS 4.41 in G.107 annex B.
        assertEquals(4.41, EModel.mos(EModel.Codec.G711, 0, 1, 50), 0.005);
    }

    /** The scale of G.107 annex B and G.109: R and the opinion that goes with it. */
    @ParameterizedTest
    @CsvSource({ "94, 4.42", "90, 4.34", "80, 4.03", "70, 3.60", "60, 3.10", "50, 2.58", "40, 2.05", "0, 1" })
    void opinionsAreThoseOfTheScale(double rating, double opinion) {
        assertEquals(opinion, EModel.score(rating), 0.02);
    }

    /**
     * Ie,eff of G.107 equation 7-29 with the Ie and Bpl of G.113 appendix I. G.729A with 2 % loss: 11 + 84 * 2 / (2 + 19) = 19;
     * G.711 with concealment and 1 %: 95 / 26.1 = 3.64, without: 95 / 5.3 = 17.9; bursts of twice the length of chance at 2 %:
     * 95 * 2 / (1 + 25.1) = 7.28.
     */
    @ParameterizedTest
    @CsvSource({ "11, 19, 0, 1, 82.2", "11, 19, 2, 1, 74.2", "0, 25.1, 1, 1, 89.56", "0, 4.3, 1, 1, 75.28", "0, 25.1, 2, 2, 85.92" })
    void codecsAndLossCostWhatTheRecommendationSays(double equipment, double robustness, double loss, double bursts, double rating) {
        assertEquals(rating, EModel.rating(new EModel.Codec(equipment, robustness), loss, bursts, 0), 0.01);
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
