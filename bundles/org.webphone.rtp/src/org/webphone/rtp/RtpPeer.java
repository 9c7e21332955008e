package org.webphone.rtp;

import java.net.InetSocketAddress;
import java.util.Objects;

/**
 * Where the other side said it receives.
 *
 * @param rtp resolved address and port
 * @param rtcp the same for RTCP; equal to {@code rtp} when multiplexed (RFC 5761)
 */
public record RtpPeer(InetSocketAddress rtp, InetSocketAddress rtcp) {

    public RtpPeer {
        Objects.requireNonNull(rtp);
        Objects.requireNonNull(rtcp);
        if (rtp.isUnresolved() || rtcp.isUnresolved()) {
            throw new IllegalArgumentException("resolve the address before: " + rtp.getHostString());
        }
    }

    public static RtpPeer muxed(InetSocketAddress rtp) {
        return new RtpPeer(rtp, rtp);
    }

    /** RTCP on the port above. */
    public static RtpPeer at(InetSocketAddress rtp) {
        return new RtpPeer(rtp, new InetSocketAddress(rtp.getAddress(), Math.min(65535, rtp.getPort() + 1)));
    }

    public boolean isMuxed() {
        return rtp.equals(rtcp);
    }
}
