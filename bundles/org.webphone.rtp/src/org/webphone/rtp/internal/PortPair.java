package org.webphone.rtp.internal;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.ThreadLocalRandom;

/** An even port for RTP and the odd one above it for RTCP (RFC 3550 section 11). */
record PortPair(DatagramChannel rtp, DatagramChannel rtcp, InetSocketAddress address) {

    /** Expedited forwarding (RFC 3246) in the upper six bits of the traffic class octet. */
    private static final int EXPEDITED_FORWARDING = 46 << 2;
    private static final int ATTEMPTS = 100;

    static PortPair bind(InetAddress local, int first, int last) throws IOException {
        if (first == 0) {
            for (int i = 0; i < ATTEMPTS; i++) {
                PortPair pair = attempt(local, 0);
                if (pair != null) {
                    return pair;
                }
            }
            throw new BindException("No free pair of UDP ports on " + local.getHostAddress());
        }
        int even = first + (first & 1);
        int pairs = (last - even) / 2 + 1;
        int start = ThreadLocalRandom.current().nextInt(Math.max(1, pairs));
        for (int i = 0; i < pairs; i++) {
            PortPair pair = attempt(local, even + 2 * ((start + i) % pairs));
            if (pair != null) {
                return pair;
            }
        }
        throw new BindException("All UDP ports from " + first + " to " + last + " are in use on "
                + local.getHostAddress());
    }

    /** This even port where it is free at {@code local}, else as {@link #bind} finds one. */
    static PortPair like(int port, InetAddress local, int first, int last) throws IOException {
        PortPair same = attempt(local, port);
        return same == null ? bind(local, first, last) : same;
    }

    /** Null when one of the two ports is taken. */
    private static PortPair attempt(InetAddress local, int port) throws IOException {
        DatagramChannel rtp = open(local);
        DatagramChannel rtcp = null;
        boolean done = false;
        try {
            rtp.bind(new InetSocketAddress(local, port));
            InetSocketAddress bound = (InetSocketAddress) rtp.getLocalAddress();
            if ((bound.getPort() & 1) == 0) {
                rtcp = open(local);
                rtcp.bind(new InetSocketAddress(local, bound.getPort() + 1));
                done = true;
                return new PortPair(rtp, rtcp, bound);
            }
            return null;
        } catch (BindException taken) {
            if (!isOurs(local)) {
                throw new BindException(local.getHostAddress() + " is no address of this computer");
            }
            return null;
        } finally {
            if (!done) {
                rtp.close();
                if (rtcp != null) {
                    rtcp.close();
                }
            }
        }
    }

    private static boolean isOurs(InetAddress local) throws IOException {
        return local.isAnyLocalAddress() || local.isLoopbackAddress()
                || NetworkInterface.getByInetAddress(local) != null;
    }

    private static DatagramChannel open(InetAddress local) throws IOException {
        DatagramChannel channel = DatagramChannel.open(
                local instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.IP_TOS, EXPEDITED_FORWARDING);
        } catch (UnsupportedOperationException noTrafficClass) {
            // A system without the option sends best effort.
            return channel;
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
        return channel;
    }

    void close() throws IOException {
        try (rtp; rtcp) {
            // Both are closed even if one fails.
        }
    }
}
