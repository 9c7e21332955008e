package org.webphone.rtp;

import java.io.IOException;
import java.net.InetAddress;

/**
 * One RTP stream each way with its RTCP over UDP (RFC 3550), symmetric (RFC 4961).
 *
 * <p>Threads: {@link #send} belongs to one thread, {@link #receive} and {@link #await} to one (the same or another),
 * {@link #runRtcp} to a third; everything else may be called by any. Send and receive take no lock of ours, allocate
 * nothing and write no log.
 *
 * <p>Sources: a packet from the peer's signalled address is always taken. Until one came, the first other source is
 * taken (a peer behind NAT); afterwards strangers are counted and ignored, until the peer is set again, the same stream
 * goes on from another port, or the source has been silent for a while.
 */
public interface RtpSession extends AutoCloseable {

    InetAddress localAddress();

    int localPort();

    /** The port of our own RTCP socket, the one above {@link #localPort}. */
    int localRtcpPort();

    /**
     * Goes on from another address of this machine, with the same ports where they are free there: the old address is gone.
     * Everything but the sockets stays, the stream's numbers and keys too. Any thread.
     *
     * @throws IOException when no port can be had there; nothing has changed then
     */
    void moveTo(InetAddress local) throws IOException;

    int ssrc();

    /** Sets or changes where to send, and opens the door for a new source. Null sends nothing, not even RTCP. */
    void peer(RtpPeer peer);

    /** The RTP clock in Hz of a payload type, for jitter and sender reports. */
    void clockRate(int payloadType, int hz);

    /** Protects both directions from the next packet on; null for plain RTP. */
    void protect(PacketTransform outgoing, PacketTransform incoming);

    /** Who hears about participants and reports, on the thread that calls {@link #runRtcp}. */
    AutoCloseable addListener(RtcpListener listener);

    /** Puts these figures into an extended report (RFC 3611) with each report from now on; null: none. Any thread. */
    void metrics(VoipMetrics metrics);

    /**
     * Sends one packet now.
     *
     * @param timestamp media time in units of the payload's clock, starting anywhere; the random offset that RFC 3550
     *        wants is added here
     * @return false when it could not be sent (no peer, network refused it, session closed); it is counted
     */
    boolean send(int payloadType, boolean marker, int timestamp, byte[] payload, int offset, int length);

    /** Reads the next packet that is ours into {@code into}; false when none is waiting. */
    boolean receive(RtpPacket into);

    /**
     * Waits until a packet may be there or the time is over, at once when the session is closed. Notes when RTCP comes, which
     * {@link #runRtcp} reads.
     */
    void await(long timeoutNanos);

    /**
     * Reads RTCP, sends reports that are due, keeps NAT bindings open. To be called at least every 500 ms.
     *
     * @param nowNanos {@link System#nanoTime} or a test's clock
     */
    void runRtcp(long nowNanos);

    /** Figures of this moment. */
    RtpStatistics statistics();

    /** Sends BYE and closes the sockets. */
    @Override
    void close();
}
