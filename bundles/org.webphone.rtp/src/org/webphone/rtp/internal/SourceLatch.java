package org.webphone.rtp.internal;

import java.net.InetSocketAddress;
import org.webphone.rtp.RtpPacket;
import org.webphone.rtp.RtpPeer;

/**
 * Decides whose packets are ours (symmetric RTP, RFC 4961, with the care of RFC 7362). Used by the receiving thread;
 * {@link #source} may be read by others.
 */
final class SourceLatch {

    private static final long SAME_STREAM_SILENCE = 100_000_000L;
    private static final long SAME_HOST_SILENCE = 200_000_000L;
    private static final long OTHER_HOST_SILENCE = 2_000_000_000L;
    private static final int NEAR = 250;

    private volatile InetSocketAddress source;
    /** What they have left for another port of the same host by signalling: still heard, no longer answered. */
    private InetSocketAddress former;
    private RtpPeer peer;
    private int ssrc;
    private int sequence;
    private long lastArrival;
    private InetSocketAddress candidate;
    private int candidateNext;

    /** Where the packets that we take come from; null before the first. */
    InetSocketAddress source() {
        return source;
    }

    /** True when the packet is to be taken. {@code authentic}: its SRTP signature was right, which settles it. */
    boolean accept(InetSocketAddress from, RtpPacket packet, RtpPeer signalled, boolean authentic) {
        if (signalled != peer) {
            if (peer != null && signalled != null && !signalled.rtp().equals(peer.rtp())) {
                former = source != null && source.getAddress().equals(signalled.rtp().getAddress()) ? source : null;
                source = null;
            }
            peer = signalled;
        }
        InetSocketAddress current = source;
        boolean ours = authentic || current == null || from.equals(current) || isSignalled(from)
                || goesOn(from, packet) || replaces(from, packet);
        if (ours) {
            candidate = null;
            ssrc = packet.ssrc();
            sequence = packet.sequence();
            lastArrival = packet.arrivalNanos();
            boolean left = current == null && from.equals(former) && !isSignalled(from);
            if (!from.equals(current) && !left) {
                source = from;
            }
        }
        return ours;
    }

    private boolean isSignalled(InetSocketAddress from) {
        return peer != null && from.equals(peer.rtp());
    }

    /** The same stream from another port or address: a NAT binding or a network that changed. */
    private boolean goesOn(InetSocketAddress from, RtpPacket packet) {
        int ahead = (short) (packet.sequence() - sequence);
        boolean sameStream = packet.ssrc() == ssrc && ahead > 0 && ahead < NEAR;
        return sameStream && (isSameHost(from) || silence(packet) > SAME_STREAM_SILENCE);
    }

    /** Another stream after the source went silent, seen twice in a row. */
    private boolean replaces(InetSocketAddress from, RtpPacket packet) {
        if (silence(packet) < (isSameHost(from) ? SAME_HOST_SILENCE : OTHER_HOST_SILENCE)) {
            return false;
        }
        boolean second = from.equals(candidate) && packet.sequence() == candidateNext;
        candidate = from;
        candidateNext = packet.sequence() + 1 & 0xFFFF;
        return second;
    }

    private long silence(RtpPacket packet) {
        return packet.arrivalNanos() - lastArrival;
    }

    private boolean isSameHost(InetSocketAddress from) {
        return from.getAddress().equals(source.getAddress())
                || peer != null && from.getAddress().equals(peer.rtp().getAddress());
    }
}
