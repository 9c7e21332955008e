package org.webphone.rtp.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.rtp.PacketTransform;
import org.webphone.rtp.RtcpListener;
import org.webphone.rtp.RtpPacket;
import org.webphone.rtp.RtpParameters;
import org.webphone.rtp.RtpPeer;
import org.webphone.rtp.RtpSession;
import org.webphone.rtp.RtpStatistics;
import org.webphone.rtp.VoipMetrics;

/** A session on a pair of UDP ports. */
final class UdpRtpSession implements RtpSession {

    private static final Logger LOG = LoggerFactory.getLogger(UdpRtpSession.class);
    /** A flood must not keep the receiving thread: so many useless packets are read in one call. */
    private static final int MOST_USELESS = 50;

    private final RtpParameters parameters;
    private volatile DatagramChannel channel;
    private volatile InetSocketAddress address;
    private final Selector selector;
    private final Consumer<SelectionKey> ready = this::ready;
    private final SendState sender = new SendState();
    private final ReceiveState receiver = new ReceiveState();
    private final SourceLatch latch = new SourceLatch();
    private final ClockRates clocks;
    private final RtcpEngine engine;
    private final RtcpTransport rtcp;
    private final RtpPacket outgoing = new RtpPacket();
    private final ByteBuffer outgoingBuffer = outgoing.buffer();

    private volatile RtpPeer peer;
    private volatile PacketTransform protection;
    private volatile PacketTransform unprotection;
    private volatile boolean closed;
    private volatile long malformed;
    private volatile long strangers;
    private volatile long rejected;

    UdpRtpSession(PortPair ports, RtpParameters parameters) throws IOException {
        this.parameters = parameters;
        channel = ports.rtp();
        address = ports.address();
        clocks = new ClockRates(parameters.clockRate());
        NtpClock ntp = new NtpClock(Instant.now(), System.nanoTime());
        engine = new RtcpEngine(sender, receiver, clocks, ntp, parameters.canonicalName());
        RtcpSchedule schedule = new RtcpSchedule(() -> ThreadLocalRandom.current().nextDouble());
        rtcp = new RtcpTransport(ports, engine, schedule, latch);
        selector = Selector.open();
        channel.register(selector, SelectionKey.OP_READ);
        ports.rtcp().register(selector, SelectionKey.OP_READ, rtcp);
    }

    @Override
    public InetAddress localAddress() {
        return address.getAddress();
    }

    @Override
    public int localPort() {
        return address.getPort();
    }

    @Override
    public int localRtcpPort() {
        return address.getPort() + 1;
    }

    @Override
    public synchronized void moveTo(InetAddress local) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        PortPair ports = PortPair.like(address.getPort(), local, parameters.firstPort(), parameters.lastPort());
        DatagramChannel before = channel;
        ports.rtp().register(selector, SelectionKey.OP_READ);
        ports.rtcp().register(selector, SelectionKey.OP_READ, rtcp);
        address = ports.address();
        channel = ports.rtp();
        rtcp.moveTo(ports);
        before.close();
        selector.wakeup();
    }

    @Override
    public int ssrc() {
        return sender.ssrc();
    }

    @Override
    public void peer(RtpPeer where) {
        peer = where;
    }

    @Override
    public void clockRate(int payloadType, int hz) {
        clocks.set(payloadType, hz);
    }

    @Override
    public void protect(PacketTransform out, PacketTransform in) {
        protection = out;
        unprotection = in;
    }

    @Override
    public AutoCloseable addListener(RtcpListener listener) {
        return engine.addListener(listener);
    }

    @Override
    public void metrics(VoipMetrics metrics) {
        engine.metrics(metrics);
    }

    @Override
    public boolean send(int payloadType, boolean marker, int timestamp, byte[] payload, int offset, int length) {
        RtpPeer to = peer;
        if (to == null || closed || length > RtpPacket.CAPACITY - RtpPacket.HEADER - PacketTransform.MAX_GROWTH) {
            sender.failed();
            return false;
        }
        int wireTimestamp = sender.wireTimestamp(timestamp);
        outgoing.begin(payloadType, marker, sender.takeSequence(), wireTimestamp, sender.ssrc());
        outgoing.payload(payload, offset, length);
        int octets = outgoing.length();
        PacketTransform transform = protection;
        if (transform != null) {
            octets = transform.protectRtp(outgoing.data(), octets);
        }
        if (octets < 0 || !transmit(octets, to)) {
            sender.failed();
            return false;
        }
        sender.sent(payloadType, wireTimestamp, length, System.nanoTime());
        return true;
    }

    private boolean transmit(int octets, RtpPeer to) {
        try {
            outgoingBuffer.clear().limit(octets);
            return channel.send(outgoingBuffer, target(to)) == octets;
        } catch (IOException refused) {
            // No route, interface down: the network's state shows in the failure counter.
            return false;
        }
    }

    /** Where the peer's packets come from, once they do: behind NAT the signalled address is not reachable. */
    private InetSocketAddress target(RtpPeer to) {
        InetSocketAddress source = latch.source();
        return source == null ? to.rtp() : source;
    }

    @Override
    public boolean receive(RtpPacket into) {
        try {
            for (int useless = 0; useless < MOST_USELESS; useless++) {
                ByteBuffer buffer = into.buffer();
                InetSocketAddress from = (InetSocketAddress) channel.receive(buffer);
                if (from == null) {
                    return false;
                }
                into.arrivalNanos(System.nanoTime());
                if (take(into, buffer.position(), from)) {
                    return true;
                }
            }
        } catch (IOException closedOrBroken) {
            // Closed meanwhile, or the network is down; nothing was read either way.
            return false;
        }
        return false;
    }

    private boolean take(RtpPacket packet, int octets, InetSocketAddress from) {
        if (octets == 0) {
            // An empty datagram keeps a NAT binding open (RFC 6263 section 4.1).
            return false;
        }
        if (RtcpTransport.isRtcp(packet.data(), octets)) {
            rtcp.muxed(packet, octets, from);
            return false;
        }
        PacketTransform transform = unprotection;
        int plain = transform == null ? octets : transform.unprotectRtp(packet.data(), octets);
        if (plain < 0) {
            rejected = rejected + 1;
            return false;
        }
        if (!packet.parse(plain)) {
            malformed = malformed + 1;
            return false;
        }
        if (!latch.accept(from, packet, peer, transform != null)) {
            strangers = strangers + 1;
            return false;
        }
        // The same SSRC as ours: our own packet reflected by an echo service, or a collision (RFC 3550 section 8.2).
        if (packet.ssrc() == sender.ssrc() && !sender.isRecent(packet.sequence())) {
            sender.newSource();
        }
        return receiver.accept(packet, clocks.of(packet.payloadType()));
    }

    @Override
    public void await(long timeoutNanos) {
        try {
            if (timeoutNanos > 0 && !closed) {
                selector.select(ready, Math.max(1, timeoutNanos / 1_000_000));
            }
        } catch (IOException | ClosedSelectorException closedMeanwhile) {
            // The caller finds the session closed or the socket without packets.
        }
    }

    /** A report waits to be noted. Sound is read with {@link #receive}. */
    private void ready(SelectionKey key) {
        if (key.attachment() != null) {
            rtcp.collect(peer, unprotection != null);
        }
    }

    @Override
    public void runRtcp(long nowNanos) {
        if (!closed) {
            rtcp.run(nowNanos, peer, protection, unprotection, sender.lastNanos());
        }
    }

    @Override
    public RtpStatistics statistics() {
        return new RtpStatistics(sender.packets(), sender.octets(), receiver.received(), receiver.octets(),
                receiver.expected(), receiver.expected() - receiver.received(), receiver.jitterMs(),
                engine.roundTripMs(), engine.remoteFraction(), engine.remoteJitterMs(), engine.remoteMos(),
                malformed + rtcp.malformed(),
                strangers + rtcp.strangers(), rejected + rtcp.rejected(), sender.failures(), receiver.lastArrival());
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        rtcp.close(System.nanoTime(), peer, protection);
        try (selector; DatagramChannel last = channel) {
            selector.wakeup();
        } catch (IOException failed) {
            LOG.debug("RTP socket: {}", failed.toString());
        }
    }
}
