package org.webphone.rtp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.rtp.Packets;
import org.webphone.rtp.Participant;
import org.webphone.rtp.ReceptionReport;
import org.webphone.rtp.RtcpListener;
import org.webphone.rtp.VoipMetrics;

class RtcpEngineTest {

    private static final long MS = 1_000_000;

    private final SendState sendA = new SendState();
    private final SendState sendB = new SendState();
    private final ReceiveState receiveA = new ReceiveState();
    private final ReceiveState receiveB = new ReceiveState();
    private final RtcpEngine a = engine(sendA, receiveA, "a", Instant.ofEpochSecond(1_000_000, 999_999_999));
    // The other clock is wrong by years: round trips must not care.
    private final RtcpEngine b = engine(sendB, receiveB, "b", Instant.ofEpochSecond(2_000_000_000));
    private final byte[] wire = new byte[500];
    private final List<String> heard = new ArrayList<>();
    private final List<ReceptionReport> reports = new ArrayList<>();

    private static RtcpEngine engine(SendState send, ReceiveState receive, String name, Instant start) {
        return new RtcpEngine(send, receive, new ClockRates(8000), new NtpClock(start, 0), name);
    }

    @BeforeEach
    void listen() {
        a.addListener(new RtcpListener() {
            @Override
            public void participant(Participant participant) {
                heard.add("in " + participant.canonicalName());
            }

            @Override
            public void report(ReceptionReport report) {
                reports.add(report);
            }

            @Override
            public void left(int ssrc, String reason) {
                heard.add("left");
            }
        });
    }

    /** So many packets each way, a number of those of A lost. */
    private void talk(int packets, int lostOfA) {
        for (int i = 0; i < packets; i++) {
            sendA.sent(8, 160 * i, 160, 20 * i * MS);
            sendB.sent(8, 160 * i, 160, 20 * i * MS);
            receiveA.accept(Packets.of(sendB.ssrc(), i, 160 * i, 20L * i), 8000);
            if (i == 0 || i > lostOfA) {
                receiveB.accept(Packets.of(sendA.ssrc(), i, 160 * i, 20L * i), 8000);
            }
        }
    }

    private void fromAToB(long sentMs, long arrivedMs) {
        assertTrue(b.read(wire, a.write(wire, sentMs * MS, false), arrivedMs * MS));
    }

    private void fromBToA(long sentMs, long arrivedMs, boolean goodbye) {
        assertTrue(a.read(wire, b.write(wire, sentMs * MS, goodbye), arrivedMs * MS));
    }

    @Test
    void measuresTheRoundTripWhateverTheClocksSay() {
        talk(50, 0);
        fromAToB(1000, 1030);
        fromBToA(3000, 3050, false);

        assertEquals(80, a.roundTripMs(), 0.1);
    }

    @Test
    void carriesVoipMetricsToTheOneTheyAreAbout() {
        talk(50, 0);
        List<VoipMetrics> told = new ArrayList<>();
        a.addListener(new RtcpListener() {
            @Override
            public void metrics(VoipMetrics metrics) {
                told.add(metrics);
            }
        });
        VoipMetrics metrics = new VoipMetrics(0, 0, 0, 0, 0, 0, 0, 60, -20, 90, 4.3, 4.2, 40, 400, true);
        fromBToA(1000, 1010, false);
        b.metrics(metrics);
        fromBToA(2000, 2010, false);
        b.metrics(null);
        fromBToA(3000, 3010, false);

        assertEquals(List.of(metrics), told);
        assertEquals(4.2, a.remoteMos(), 0.01);
    }

    @Test
    void reportsTheFractionLostSinceTheLastReport() {
        talk(100, 25);
        fromBToA(1000, 1010, false);
        assertEquals(0.25, reports.getFirst().fractionLost(), 0.01);
        assertEquals(25, reports.getFirst().cumulativeLost());

        fromBToA(6000, 6010, false);
        assertEquals(0, reports.getLast().fractionLost());
        assertEquals(25, reports.getLast().cumulativeLost());
    }

    @Test
    void aReportThatStandsStillWhileWeSendMeansThatNothingArrives() {
        for (int i = 0; i < 150; i++) {
            int sequence = sendA.takeSequence();
            sendA.sent(8, 160 * i, 160, 20 * i * MS);
            if (i < 100) {
                receiveB.accept(Packets.of(sendA.ssrc(), sequence, 160 * i, 20L * i), 8000);
            }
            if (i == 100) {
                fromBToA(1000, 1010, false);
            }
        }
        fromBToA(2000, 2010, false);

        assertEquals(0, reports.getFirst().fractionLost());
        assertEquals(1, reports.getLast().fractionLost(), "nothing was expected beyond the last that came, so B itself says 0");
        assertEquals(1, a.remoteFraction());
    }

    @Test
    void aReportThatHasFallenBehindMeansThatNothingArrivesAnyMore() {
        for (int i = 0; i < 150; i++) {
            int sequence = sendA.takeSequence();
            sendA.sent(8, 160 * i, 160, 20 * i * MS);
            if (i < 70) {
                receiveB.accept(Packets.of(sendA.ssrc(), sequence, 160 * i, 20L * i), 8000);
            }
            if (i == 50) {
                fromBToA(1000, 1010, false);
            }
        }
        fromBToA(3000, 3010, false);

        assertEquals(List.of(0.0, 1.0), reports.stream().map(ReceptionReport::fractionLost).toList());
    }

    @Test
    void numbersThatSomebodyOnTheWayHasChangedProveNothing() {
        for (int i = 0; i < 300; i++) {
            sendA.takeSequence();
            sendA.sent(8, 160 * i, 160, 20 * i * MS);
            receiveB.accept(Packets.of(sendA.ssrc(), 30_000 + i & 0xFFFF, 160 * i, 20L * i), 8000);
            if (i % 50 == 49) {
                fromBToA(20 * i, 20 * i + 10, false);
            }
        }
        assertEquals(List.of(0.0), reports.stream().map(ReceptionReport::fractionLost).distinct().toList());
    }

    @Test
    void aReportThatStandsStillWhileWeAreSilentIsNothing() {
        talk(100, 0);
        fromBToA(1000, 1010, false);
        fromBToA(2000, 2010, false);

        assertEquals(0, reports.getLast().fractionLost());
    }

    @Test
    void twoReportsOfNobodyWhileWeSendMeanThatNothingEverArrived() {
        for (int i = 0; i < 100; i++) {
            sendA.sent(8, 160 * i, 160, 20 * i * MS);
            if (i % 30 == 10) {
                fromBToA(20 * i, 20 * i + 10, false);
            }
        }
        assertEquals(List.of(1.0, 1.0), reports.stream().map(ReceptionReport::fractionLost).toList(), "the first proves nothing yet");
        assertEquals(1, a.remoteFraction());
    }

    @Test
    void tellsOfTheOtherSideOnceOfItsNameAndOfItsEnd() {
        talk(5, 0);
        a.noticeSource();
        a.noticeSource();
        fromBToA(1000, 1010, false);
        fromBToA(2000, 2010, false);
        fromBToA(3000, 3010, true);
        fromBToA(3001, 3011, true);

        assertEquals(List.of("in ", "in b", "left"), heard);
    }

    @Test
    void sendsASenderReportOnlyWhileItSends() {
        talk(5, 0);
        a.write(wire, 100 * MS, false);
        assertEquals(RtcpWriter.SENDER_REPORT, wire[1] & 0xFF);
        a.write(wire, 200 * MS, false);
        assertEquals(RtcpWriter.RECEIVER_REPORT, wire[1] & 0xFF);
    }

    @Test
    void ignoresReportsAboutOthers() {
        talk(5, 0);
        RtcpWriter writer = new RtcpWriter(wire);
        writer.receiverReport(77, new ReportBlock(sendA.ssrc() + 1, 128, 5, 5, 5, 0, 0));
        assertTrue(a.read(wire, writer.length(), 0));

        assertTrue(reports.isEmpty());
    }

    @Test
    void anAbsurdRoundTripIsNotBelieved() {
        talk(5, 0);
        RtcpWriter writer = new RtcpWriter(wire);
        writer.receiverReport(77, new ReportBlock(sendA.ssrc(), 0, 0, 5, 5, 12345, 0));
        a.read(wire, writer.length(), 1000 * MS);

        assertEquals(-1, a.roundTripMs());
    }

    @Test
    void aListenerThatFailsDoesNotHarmTheNext() {
        RtcpEngine engine = engine(sendA, receiveA, "x", Instant.EPOCH);
        talk(3, 0);
        engine.addListener(new RtcpListener() {
            @Override
            public void participant(Participant participant) {
                throw new IllegalStateException("on purpose");
            }
        });
        engine.addListener(new RtcpListener() {
            @Override
            public void participant(Participant participant) {
                heard.add("second");
            }
        });
        engine.noticeSource();

        assertEquals(List.of("second"), heard);
    }

    @Test
    void reportsComeAtRandomisedIntervals() {
        RtcpSchedule early = new RtcpSchedule(() -> 0);
        RtcpSchedule late = new RtcpSchedule(() -> 1);
        assertFalse(early.isDue(0));
        assertFalse(late.isDue(0));

        // 2.25 s, the reduced minimum for 160 kbit/s (section 6.2), halved before the first one; 0.5 to 1.5 of it by 1.21828.
        assertFalse(early.isDue(460 * MS));
        assertTrue(early.isDue(463 * MS));
        assertFalse(early.isDue(463 * MS + 920 * MS));
        assertTrue(early.isDue(463 * MS + 925 * MS));
        assertFalse(late.isDue(1380 * MS));
        assertTrue(late.isDue(1390 * MS));
        assertTrue(late.isDue(1390 * MS + 2775 * MS), "never more than three seconds apart");
    }

    @Test
    void ntpTimeCarriesIntoTheSecond() {
        NtpClock clock = new NtpClock(Instant.ofEpochSecond(0, 999_000_000), 5);

        assertEquals(2_208_988_801L, clock.at(5 + 2 * MS) >>> 32);
        assertEquals(0x80000000L, clock.at(5 + 501 * MS) & 0xFFFFFFFFL, 10);
    }
}
