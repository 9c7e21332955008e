package org.webphone.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.webphone.rtp.JitterBuffer.Take;

class JitterBufferTest {

    private final JitterBuffer buffer = new JitterBuffer(new JitterSettings(40, 20, 400, true));
    private final JitterFrame frame = new JitterFrame();

    private void put(int sequence, long arrivalMs) {
        buffer.put(Packets.of(1, sequence & 0xFFFF, 160 * sequence, arrivalMs));
    }

    /** The low octet of the sequence number played, or the name of what else happened. */
    private String take(long nowMs) {
        Take take = buffer.take(frame, nowMs * 1_000_000);
        return take == Take.PLAY ? Integer.toString(frame.payload()[0]) : take.name();
    }

    private List<String> take(int times, long nowMs) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(take(nowMs));
        }
        return all;
    }

    @Test
    void waitsForItsDelayBeforeItStarts() {
        put(1, 0);
        assertEquals("WAIT", take(0));
        put(2, 20);

        assertEquals("1", take(20));
        assertEquals("2", take(40));
    }

    @Test
    void startsWithTheOnlyPacketWhenNoOtherComesInTime() {
        put(1, 0);

        assertEquals("WAIT", take(30));
        assertEquals("1", take(40));
    }

    @Test
    void putsPacketsInOrderAcrossTheWrapOfNumbers() {
        for (int sequence : new int[] {65534, 65536, 65535, 65537}) {
            put(sequence, 0);
        }

        assertEquals(List.of("-2", "-1", "0", "1"), take(4, 0));
    }

    @Test
    void startsWithTheEarlierPacketWhenTheFirstTwoAreSwapped() {
        put(2, 0);
        put(1, 1);

        assertEquals(List.of("1", "2"), take(2, 20));
    }

    @Test
    void concealsALostPacketAndShowsTheOneBehindIt() {
        put(1, 0);
        put(2, 20);
        put(4, 60);

        assertEquals(List.of("1", "2", "CONCEAL"), take(3, 60));
        assertEquals(4, frame.payload()[0]);
        assertTrue(frame.length() > 0);
        assertEquals("4", take(60));
        assertEquals(1, buffer.statistics().missing());
    }

    @Test
    void dropsDuplicatesAndLatecomers() {
        put(1, 0);
        put(2, 20);
        put(2, 21);
        put(3, 40);
        assertEquals(List.of("1", "2"), take(2, 40));
        put(1, 60);

        assertEquals("3", take(60));
        assertEquals(1, buffer.statistics().duplicates());
        assertEquals(1, buffer.statistics().late());
    }

    @Test
    void playsAPacketThatComesWhileItWaits() {
        put(1, 0);
        put(2, 20);
        assertEquals(List.of("1", "2", "WAIT"), take(3, 60));
        put(3, 70);

        assertEquals("3", take(80));
        assertEquals(1, buffer.statistics().underruns());
    }

    @Test
    void doesNotConcealTwiceWhatItWaitedFor() {
        put(1, 0);
        put(2, 20);
        assertEquals(List.of("1", "2", "WAIT"), take(3, 60));
        put(4, 79);

        assertEquals("4", take(80));
        assertEquals(1, buffer.statistics().missing(), "3 is counted: nobody heard it");
    }

    @Test
    void aPacketThatIsOnlyWaitedForIsNotLost() {
        put(1, 0);
        put(2, 20);
        assertEquals(List.of("1", "2", "WAIT"), take(3, 60));
        put(3, 79);

        assertEquals("3", take(80));
        assertEquals(0, buffer.statistics().missing());
    }

    @Test
    void lossIsCountedAlsoWhereTheDelayIsSoShortThatTheBufferRunsDry() {
        // Every tenth packet of an even stream is lost; the next one has not come yet when its turn is.
        for (int i = 0; i < 500; i++) {
            if (i % 10 != 0) {
                put(i, 20L * i);
            }
            take(20L * i + 15);
        }
        assertEquals(49, buffer.statistics().missing(), 1, buffer.statistics().toString());
        assertEquals(0.1, buffer.bursts().gapDensity(), 0.1);
    }

    @Test
    void anOutageInTheMiddleOfKeysHarmsNothing() {
        put(0, 0);
        put(1, 20);
        take(2, 60);
        for (int i = 2; i < 100; i++) {
            if (i < 90 && i % 3 != 0) {
                buffer.putSoundless(Packets.of(1, i, 160 * i, 2000));
            } else {
                put(i, 2000);
            }
        }
        List<String> played = take(40, 2000);
        assertTrue(played.contains("99"), played.toString());
    }

    @Test
    void buffersAnewAfterALongSilence() {
        put(1, 0);
        put(2, 20);
        take(2, 20);
        take(10, 300);
        put(100, 5000);

        // A gap of numbers after silence is no reason to conceal two seconds of sound.
        assertEquals("WAIT", take(5000));
        put(101, 5020);
        assertEquals(List.of("100", "101"), take(2, 5020));
    }

    @Test
    void doesNotPlayAgainWhatWasPlayedBeforeASilence() {
        put(1, 0);
        put(2, 20);
        take(12, 20);
        put(2, 300);

        assertEquals("WAIT", take(400));
        assertEquals(1, buffer.statistics().late());
    }

    @Test
    void ignoresAStrayNumberButFollowsAJump() {
        put(1, 0);
        put(2, 20);
        put(30000, 30);
        assertEquals(List.of("1", "2"), take(2, 40));
        put(40000, 50);
        put(40001, 70);
        put(40002, 90);

        assertEquals((byte) 40001, Byte.parseByte(take(90)));
        assertEquals(1, buffer.statistics().resets());
    }

    @Test
    void followsASenderThatBeginsAgainFurtherBack() {
        for (int i = 50; i < 60; i++) {
            put(i, 0);
            take(0);
        }
        List<String> played = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            put(i, 20L * i);
            played.add(take(20L * i));
        }

        assertTrue(played.contains("28"), "played " + played);
        assertEquals(1, buffer.statistics().resets());
    }

    @Test
    void aSecondCopyOfTheStreamIsOnlyLate() {
        for (int i = 1; i < 50; i++) {
            put(i, 20L * i);
            if (i > 6) {
                put(i - 5, 20L * i + 1);
            }
            take(20L * i + 2);
        }

        assertEquals(0, buffer.statistics().resets());
        assertEquals(0, buffer.statistics().missing());
    }

    @Test
    void startsAnewWithAnotherSource() {
        put(1, 0);
        put(2, 20);
        take(20);
        buffer.put(Packets.of(2, 7, 99999, 40));
        buffer.put(Packets.of(2, 8, 99999 + 160, 60));

        assertEquals("7", take(60));
    }

    @Test
    void numbersThatJumpWithoutTimeAreNoLoss() {
        buffer.put(Packets.of(1, 10, 1600, 0));
        buffer.put(Packets.of(1, 11, 1760, 20));
        buffer.put(Packets.of(1, 15, 1920, 40));

        assertEquals(List.of("10", "11", "15"), take(3, 40));
    }

    @Test
    void telephoneEventsAreNoLoss() {
        put(1, 0);
        put(2, 20);
        buffer.putSoundless(Packets.of(1, 3, 480, 40));
        buffer.putSoundless(Packets.of(1, 4, 480, 60));
        put(5, 80);

        assertEquals(List.of("1", "2", "5"), take(3, 80));
        assertEquals(0, buffer.statistics().missing());
    }

    @Test
    void findsTheLengthOfAPacketFromItsTimestamps() {
        buffer.put(Packets.of(1, 1, 0, 0));
        buffer.put(Packets.of(1, 2, 480, 60));

        assertEquals(480, buffer.frameTicks());
    }

    @Test
    void aimsHigherWhenArrivalsVaryAndLowerWhenTheyCalmDown() {
        Random random = new Random(3);
        simulate(0, 500, i -> random.nextInt(80));
        int rough = buffer.targetMs();
        simulate(500, 2500, i -> 0);
        int calm = buffer.targetMs();

        assertTrue(rough >= 70 && rough <= 120, "rough " + rough);
        assertEquals(20, calm);
        assertTrue(buffer.delayMs() <= 60, "delay " + buffer.delayMs());
    }

    @Test
    void packetsThatComeTooLateMakeTheDelayLonger() {
        // Every tenth comes 70 ms later than the others: far too late for the delay of a calm network.
        simulate(0, 100, i -> i % 10 == 9 ? 70 : 0);

        assertTrue(buffer.targetMs() >= 70, "aims at " + buffer.targetMs());
    }

    @Test
    void secondCopiesThatComeLateDoNotMakeTheDelayLonger() {
        for (int i = 0; i < 200; i++) {
            put(i, 20L * i);
            if (i >= 5) {
                put(i - 5, 20L * i + 1);
            }
            buffer.take(frame, (20L * i + 10) * 1_000_000);
        }

        assertEquals(20, buffer.targetMs());
    }

    @Test
    void theDelayShrinksOnlyWhenLessWasEnoughForFiveSeconds() {
        simulate(0, 200, i -> i % 10 == 9 ? 70 : 0);
        int rough = buffer.targetMs();
        // After some 580 packets on time fewer than one in a hundred of those remembered was late.
        simulate(200, 900, i -> 0);
        assertEquals(rough, buffer.targetMs());
        simulate(900, 1150, i -> 0);

        assertEquals(20, buffer.targetMs());
    }

    @Test
    void playsNearlyEverythingWithThirtyMillisecondsOfJitter() {
        Random random = new Random(11);
        simulate(0, 3000, i -> random.nextInt(30));

        JitterStatistics figures = buffer.statistics();
        assertTrue(figures.played() > 2930, figures.toString());
        assertTrue(figures.late() < 60, figures.toString());
        assertTrue(figures.delayMs() <= 100, figures.toString());
    }

    @Test
    void followsASenderWhoseClockRunsFast() {
        // 1 in 200 is far beyond any crystal: 3000 packets gain 300 ms.
        simulate(0, 3000, i -> -i / 10);

        JitterStatistics figures = buffer.statistics();
        assertTrue(figures.delayMs() <= 100, figures.toString());
        assertTrue(figures.dropped() >= 8 && figures.dropped() <= 20, figures.toString());
    }

    @Test
    void followsASenderWhoseClockRunsSlowly() {
        simulate(0, 3000, i -> i / 10);

        JitterStatistics figures = buffer.statistics();
        assertTrue(figures.played() > 2970, figures.toString());
        assertTrue(figures.underruns() <= 20, figures.toString());
    }

    @Test
    void throwsOldSoundAwayAfterAnOutage() {
        simulate(0, 100, i -> 0);
        // One second held back by the network, then all at once.
        simulate(100, 200, i -> i < 150 ? 20 * (150 - i) : 0);
        assertTrue(buffer.delayMs() <= 440, buffer.statistics().toString());
        simulate(200, 800, i -> 0);
        assertTrue(buffer.delayMs() <= 200, buffer.statistics().toString());
    }

    @Test
    void survivesAnythingThatComes() {
        Random random = new Random(5);
        int played = 0;
        for (int i = 0; i < 200_000; i++) {
            int base = random.nextInt(50) == 0 ? random.nextInt(65536) : i / 4;
            buffer.put(Packets.of(random.nextInt(500) == 0 ? 2 : 1, base + random.nextInt(300) - 150 & 0xFFFF,
                    random.nextInt(20) == 0 ? random.nextInt() : base * 160, i * 5L));
            if (i % 4 == 0 && buffer.take(frame, i * 5_000_000L) == Take.PLAY) {
                played++;
            }
        }
        assertTrue(played > 1000, "played " + played);
    }

    /** Packets first to last, 20 ms each, delayed as told in ms; one frame taken every 20 ms. */
    private void simulate(int first, int last, IntUnaryOperator delay) {
        TreeMap<Long, Integer> arrivals = new TreeMap<>();
        for (int i = first; i < last; i++) {
            long micros = (20L * i + delay.applyAsInt(i)) * 1000;
            while (arrivals.putIfAbsent(micros, i) != null) {
                micros++;
            }
        }
        for (int i = first; i < last; i++) {
            long now = 20L * i + 10;
            while (!arrivals.isEmpty() && arrivals.firstKey() <= now * 1000) {
                var arrival = arrivals.pollFirstEntry();
                put(arrival.getValue(), arrival.getKey() / 1000);
            }
            buffer.take(frame, now * 1_000_000);
        }
    }
}
