package org.webphone.rtp.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.rtp.PacketRing;
import org.webphone.rtp.PacketTransform;
import org.webphone.rtp.RtpPacket;
import org.webphone.rtp.RtpPeer;

/**
 * Brings RTCP to and from the network, on its own port or multiplexed (RFC 5761). {@link #muxed} and {@link #collect} are called
 * by the receiving media thread, which notes when a report came: round trips are made of that, and reports are read at leisure
 * only. Everything else is for control threads, one at a time.
 */
final class RtcpTransport {

    private static final Logger LOG = LoggerFactory.getLogger(RtcpTransport.class);
    private static final int MOST_AT_ONCE = 100;
    /** A power of two. */
    private static final int WAITING = 16;
    /** Silence after which a NAT binding may close (RFC 6263 section 4). */
    private static final long KEEP_ALIVE_NANOS = 15_000_000_000L;

    private DatagramChannel rtp;
    private volatile DatagramChannel own;
    private final RtcpEngine engine;
    private final RtcpSchedule schedule;
    private final SourceLatch latch;
    private final PacketRing ring = new PacketRing(WAITING);
    /** What came to the own port, and where from: the n-th packet from the n-th of these, which start again and again. */
    private final PacketRing apart = new PacketRing(WAITING);
    private final InetSocketAddress[] origins = new InetSocketAddress[WAITING];
    private final RtpPacket useless = new RtpPacket();
    private final AtomicBoolean collecting = new AtomicBoolean();
    private int noted;
    private int taken;
    private final byte[] output = new byte[RtpPacket.CAPACITY];

    private InetSocketAddress source;
    private RtpPeer knownPeer;
    private long lastKeepAlive;
    private volatile long malformed;
    private volatile long strangers;
    private volatile long rejected;
    private volatile long mediaStrangers;

    RtcpTransport(PortPair ports, RtcpEngine engine, RtcpSchedule schedule, SourceLatch latch) {
        this.rtp = ports.rtp();
        this.own = ports.rtcp();
        this.engine = engine;
        this.schedule = schedule;
        this.latch = latch;
    }

    /** RFC 5761 section 4: packet types 192-223 are RTCP, the payload types they hide are not used. */
    static boolean isRtcp(byte[] data, int length) {
        int type = data[1] & 0xFF;
        return length > 1 && (data[0] & 0xC0) == 0x80 && type >= 192 && type <= 223;
    }

    /** A packet that came to the RTP port; copied for the next run, dropped when too many wait. */
    void muxed(RtpPacket packet, int octets, InetSocketAddress from) {
        InetSocketAddress known = latch.source();
        RtpPacket slot = ring.toFill();
        if (slot == null || known != null && !known.equals(from)) {
            mediaStrangers = mediaStrangers + 1;
            return;
        }
        System.arraycopy(packet.data(), 0, slot.data(), 0, octets);
        // Remembers the length; whether it is well-formed RTCP is found out later.
        slot.parse(octets);
        slot.arrivalNanos(packet.arrivalNanos());
        ring.offered();
    }

    synchronized void run(long nowNanos, RtpPeer peer, PacketTransform out, PacketTransform in, long lastSent) {
        if (peer != knownPeer) {
            knownPeer = peer;
            source = null;
        }
        engine.noticeSource();
        readMuxed(in);
        // Where no media thread waits at the port, this is when a report comes.
        collect(peer, in != null);
        readOwn(in);
        if (peer == null) {
            return;
        }
        if (schedule.isDue(nowNanos)) {
            report(nowNanos, peer, out, false);
        }
        if (nowNanos - Math.max(lastSent, lastKeepAlive) > KEEP_ALIVE_NANOS) {
            lastKeepAlive = nowNanos;
            transmit(rtp, ByteBuffer.allocate(0), latch.source() == null ? peer.rtp() : latch.source());
        }
    }

    private void readMuxed(PacketTransform in) {
        RtpPacket packet = ring.peek();
        while (packet != null) {
            read(packet.data(), packet.length(), packet.arrivalNanos(), in);
            ring.taken();
            packet = ring.peek();
        }
    }

    /** Takes what has come to the own port, with the time; whoever comes second leaves it to the first. No log, no lock. */
    void collect(RtpPeer peer, boolean authentic) {
        if (!collecting.compareAndSet(false, true)) {
            return;
        }
        try {
            for (int i = 0; i < MOST_AT_ONCE; i++) {
                RtpPacket slot = apart.toFill();
                ByteBuffer buffer = (slot == null ? useless : slot).buffer();
                InetSocketAddress from = (InetSocketAddress) own.receive(buffer);
                if (from == null) {
                    return;
                }
                if (slot == null || !authentic && !isKnown(from, peer)) {
                    strangers = strangers + 1;
                } else if (buffer.position() > 0) {
                    slot.parse(buffer.position());
                    slot.arrivalNanos(System.nanoTime());
                    origins[noted++ & WAITING - 1] = from;
                    apart.offered();
                }
            }
        } catch (IOException broken) {
            // Closed meanwhile, or the network is down: that no reports come is noticed by their absence.
            return;
        } finally {
            collecting.set(false);
        }
    }

    private void readOwn(PacketTransform in) {
        for (RtpPacket packet = apart.peek(); packet != null; packet = apart.peek()) {
            InetSocketAddress from = origins[taken++ & WAITING - 1];
            if (read(packet.data(), packet.length(), packet.arrivalNanos(), in)) {
                source = from;
            }
            apart.taken();
        }
    }

    private boolean isKnown(InetSocketAddress from, RtpPeer peer) {
        InetSocketAddress media = latch.source();
        return media != null && media.getAddress().equals(from.getAddress())
                || peer != null && peer.rtcp().getAddress().equals(from.getAddress());
    }

    private boolean read(byte[] data, int octets, long arrivalNanos, PacketTransform in) {
        int plain = in == null ? octets : in.unprotectRtcp(data, octets);
        if (plain < 0) {
            rejected = rejected + 1;
            return false;
        }
        if (!engine.read(data, plain, arrivalNanos)) {
            malformed = malformed + 1;
            return false;
        }
        return true;
    }

    private void report(long nowNanos, RtpPeer peer, PacketTransform out, boolean goodbye) {
        int octets = engine.write(output, nowNanos, goodbye);
        if (out != null) {
            octets = out.protectRtcp(output, octets);
        }
        if (octets > 0) {
            boolean mux = peer.isMuxed();
            transmit(mux ? rtp : own, ByteBuffer.wrap(output, 0, octets), target(peer, mux));
        }
    }

    private InetSocketAddress target(RtpPeer peer, boolean mux) {
        if (mux) {
            return latch.source() == null ? peer.rtp() : latch.source();
        }
        return source == null ? peer.rtcp() : source;
    }

    private static void transmit(DatagramChannel channel, ByteBuffer packet, InetSocketAddress to) {
        try {
            channel.send(packet, to);
        } catch (IOException refused) {
            // The next report comes in seconds; that nothing arrives there is for the other side to notice.
            LOG.debug("RTCP was not sent: {}", refused.toString());
        }
    }

    /** From now on over these. */
    synchronized void moveTo(PortPair ports) {
        DatagramChannel before = own;
        rtp = ports.rtp();
        own = ports.rtcp();
        close(before);
    }

    synchronized void close(long nowNanos, RtpPeer peer, PacketTransform out) {
        if (peer != null) {
            report(nowNanos, peer, out, true);
        }
        close(own);
    }

    private static void close(DatagramChannel channel) {
        try {
            channel.close();
        } catch (IOException failed) {
            LOG.debug("RTCP socket: {}", failed.toString());
        }
    }

    long malformed() {
        return malformed;
    }

    long strangers() {
        return strangers + mediaStrangers;
    }

    long rejected() {
        return rejected;
    }
}
