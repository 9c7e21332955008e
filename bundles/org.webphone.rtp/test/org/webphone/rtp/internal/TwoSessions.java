package org.webphone.rtp.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.webphone.rtp.RtpPacket;
import org.webphone.rtp.RtpParameters;
import org.webphone.rtp.RtpPeer;
import org.webphone.rtp.RtpSession;
import org.webphone.rtp.RtpStack;

/** Two sessions at real sockets of the loopback interface. */
abstract class TwoSessions {

    static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    final RtpSession a = open(LOOPBACK);
    final RtpSession b = open(LOOPBACK);
    final RtpPacket packet = new RtpPacket();

    static RtpSession open(InetAddress address) {
        try {
            return RtpStack.standard().open(RtpParameters.on(address));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static RtpPeer peerOf(RtpSession session, boolean mux) {
        InetSocketAddress rtp = new InetSocketAddress(session.localAddress(), session.localPort());
        return mux ? RtpPeer.muxed(rtp) : RtpPeer.at(rtp);
    }

    void connect(boolean mux) {
        a.peer(peerOf(b, mux));
        b.peer(peerOf(a, mux));
    }

    /** The schedule is driven by hand: seconds pass with every call. @return the time of the last one */
    long reportsCross() {
        long[] now = {System.nanoTime()};
        assertTrue(waitFor(() -> {
            now[0] += 4_000_000_000L;
            a.runRtcp(now[0]);
            b.runRtcp(now[0]);
            a.receive(packet);
            b.receive(packet);
            return a.statistics().remoteFractionLost() == 0 && b.statistics().remoteFractionLost() == 0;
        }), "reports in both directions");
        return now[0];
    }

    boolean received(RtpSession session) {
        return waitFor(() -> {
            session.await(10_000_000);
            return session.receive(packet);
        });
    }

    static boolean waitFor(BooleanSupplier condition) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    static boolean send(RtpSession session, int index) {
        return session.send(8, index == 0, 160 * index, new byte[] {(byte) index, 2, 3}, 0, 3);
    }

    @AfterEach
    void close() {
        a.close();
        b.close();
    }
}
