package org.webphone.rtp.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.rtp.Participant;
import org.webphone.rtp.ReceptionReport;
import org.webphone.rtp.RtcpListener;
import org.webphone.rtp.VoipMetrics;

/** Reports of one session: what goes into ours, what others' mean. Used by the RTCP thread alone. */
final class RtcpEngine implements RtcpReader.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(RtcpEngine.class);
    /** So many packets of ours between two reports prove that silence there is not our own. */
    private static final int ENOUGH = 20;
    private static final int UNKNOWN_WAY_MS = 500;
    private static final int LEAST_PACKET_MS = 10;

    private final SendState sender;
    private final ReceiveState receiver;
    private final ClockRates clocks;
    private final NtpClock ntp;
    private final String canonicalName;
    private final List<RtcpListener> listeners = new CopyOnWriteArrayList<>();

    private long now;
    private long expectedPrior;
    private long receivedPrior;
    private long packetsPrior;
    private int lastReport;
    private long lastReportNanos;
    private Participant participant;
    private boolean left;
    /** What the other side's report before said of our stream, and how much we had sent then. */
    private int reportedHighest;
    private long sentAtReport = -1;
    private boolean deaf;
    /** The report before spoke of what we had just sent. */
    private boolean near;
    private volatile double roundTripMs = -1;
    private volatile double remoteFraction = -1;
    private volatile double remoteJitterMs = -1;
    private volatile double remoteMos = -1;
    private volatile VoipMetrics metrics;

    RtcpEngine(SendState sender, ReceiveState receiver, ClockRates clocks, NtpClock ntp, String canonicalName) {
        this.sender = sender;
        this.receiver = receiver;
        this.clocks = clocks;
        this.ntp = ntp;
        this.canonicalName = canonicalName;
    }

    AutoCloseable addListener(RtcpListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Writes a compound report; its length. */
    int write(byte[] data, long nowNanos, boolean goodbye) {
        RtcpWriter out = new RtcpWriter(data);
        int ssrc = sender.ssrc();
        long packets = sender.packets();
        ReportBlock block = receiver.known() ? block(nowNanos) : null;
        // Sender report when something was sent since the last report (section 6.4).
        if (packets != packetsPrior) {
            int clock = clocks.of(sender.lastPayloadType());
            out.senderReport(ssrc, ntp.at(nowNanos), sender.timestampAt(nowNanos, clock), (int) packets,
                    (int) sender.octets(), block);
        } else {
            out.receiverReport(ssrc, block);
        }
        packetsPrior = packets;
        out.sourceDescription(ssrc, canonicalName);
        VoipMetrics ours = metrics;
        if (ours != null && receiver.known()) {
            out.extendedReport(ssrc, receiver.ssrc(), ours);
        }
        if (goodbye) {
            out.bye(ssrc);
        }
        return out.length();
    }

    private ReportBlock block(long nowNanos) {
        long expected = receiver.expected();
        long received = receiver.received();
        long expectedNow = expected - expectedPrior;
        long lostNow = expectedNow - (received - receivedPrior);
        expectedPrior = expected;
        receivedPrior = received;
        int fraction = expectedNow <= 0 || lostNow <= 0 ? 0 : (int) Math.min(255, (lostNow << 8) / expectedNow);
        int delay = lastReport == 0 ? 0 : (int) ((nowNanos - lastReportNanos) / 1000 * 65536 / 1_000_000);
        return new ReportBlock(receiver.ssrc(), fraction, receiver.streamLost(), receiver.extendedHighest(),
                receiver.jitterTicks(), lastReport, delay);
    }

    void metrics(VoipMetrics next) {
        metrics = next;
    }

    /** Takes a packet that came at that moment; false when it is malformed. */
    boolean read(byte[] data, int length, long arrivalNanos) {
        now = arrivalNanos;
        return RtcpReader.read(data, length, this);
    }

    @Override
    public void senderReport(int ssrc, long ntpTime) {
        if (ssrc == receiver.ssrc()) {
            lastReport = (int) (ntpTime >> 16);
            lastReportNanos = now;
        }
    }

    @Override
    public void nothingHeard(int reporter) {
        long sent = sender.packets();
        if (deaf && sentAtReport >= 0 && sent - sentAtReport >= ENOUGH) {
            remoteFraction = 1;
            each(l -> l.report(new ReceptionReport(reporter, 1, 0, 0, Math.max(0, remoteJitterMs), roundTripMs)));
        }
        deaf = true;
        sentAtReport = sent;
    }

    /**
     * Whether none of what we sent since the report before has come. The fraction does not say so: it is of what was
     * expected, and nothing is expected beyond the highest number that came (RFC 3550 appendix A.3). A number that has fallen
     * far behind what we send, more than the way there and back explains, says it one report earlier.
     */
    private boolean standsStill(ReportBlock block) {
        long sent = sender.packets();
        boolean still = !deaf && sentAtReport >= 0 && sent - sentAtReport >= ENOUGH && block.highest() == reportedHighest
                && sender.hasSent(block.highest() & 0xFFFF);
        int way = (int) (roundTripMs < 0 ? UNKNOWN_WAY_MS : roundTripMs) / LEAST_PACKET_MS;
        boolean behind = sender.since(block.highest() & 0xFFFF) > ENOUGH + way;
        still |= near && behind;
        near = !behind;
        deaf = false;
        reportedHighest = block.highest();
        sentAtReport = sent;
        return still;
    }

    @Override
    public void reportBlock(int reporter, ReportBlock block) {
        if (block.ssrc() != sender.ssrc()) {
            return;
        }
        if (block.lastReport() != 0) {
            int trip = ntp.middleAt(now) - block.lastReport() - block.delay();
            // Clocks of 1/65536 s may make a loopback trip negative by one; hours are nonsense.
            if (trip > -66 && trip < 60 * 65536) {
                roundTripMs = Math.max(0, trip) * 1000.0 / 65536;
            }
        }
        remoteFraction = standsStill(block) ? 1 : block.fraction() / 256.0;
        remoteJitterMs = (block.jitter() & 0xFFFFFFFFL) * 1000.0 / clocks.of(sender.lastPayloadType());
        ReceptionReport report = new ReceptionReport(reporter, remoteFraction, block.lost(), block.highest(),
                remoteJitterMs, roundTripMs);
        each(l -> l.report(report));
    }

    @Override
    public void metrics(int about, VoipMetrics theirs) {
        if (about == sender.ssrc()) {
            remoteMos = theirs.mosConversational();
            each(l -> l.metrics(theirs));
        }
    }

    @Override
    public void canonicalName(int ssrc, String name) {
        tell(new Participant(ssrc, name));
    }

    /** Tells of the source we receive once its first packet came. */
    void noticeSource() {
        if (receiver.known() && (participant == null || participant.ssrc() != receiver.ssrc())) {
            tell(new Participant(receiver.ssrc(), ""));
        }
    }

    private void tell(Participant news) {
        if (receiver.known() && news.ssrc() == receiver.ssrc() && !news.equals(participant)
                && !(news.canonicalName().isEmpty() && participant != null && participant.ssrc() == news.ssrc())) {
            participant = news;
            left = false;
            each(l -> l.participant(news));
        }
    }

    @Override
    public void bye(int ssrc, String reason) {
        if (receiver.known() && ssrc == receiver.ssrc() && !left) {
            left = true;
            each(l -> l.left(ssrc, reason));
        }
    }

    private void each(Consumer<RtcpListener> call) {
        for (RtcpListener listener : listeners) {
            try {
                call.accept(listener);
            } catch (RuntimeException failed) {
                LOG.warn("{} failed on an RTCP event", listener.getClass().getName(), failed);
            }
        }
    }

    double roundTripMs() {
        return roundTripMs;
    }

    double remoteFraction() {
        return remoteFraction;
    }

    double remoteMos() {
        return remoteMos;
    }

    double remoteJitterMs() {
        return remoteJitterMs;
    }
}
