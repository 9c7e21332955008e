package org.webphone.rtp;

import java.net.InetAddress;
import java.util.Objects;

/**
 * What a session is opened with.
 *
 * @param local the address to bind; the wildcard address is allowed
 * @param firstPort lowest RTP port to try, even; 0 for any free one
 * @param lastPort highest RTP port to try
 * @param canonicalName the CNAME in RTCP (RFC 7022: random, nothing about the user)
 * @param clockRate RTP clock of payload types for which {@link RtpSession#clockRate} was not called, in Hz
 */
public record RtpParameters(InetAddress local, int firstPort, int lastPort, String canonicalName, int clockRate) {

    public RtpParameters {
        Objects.requireNonNull(local);
        Objects.requireNonNull(canonicalName);
        if (firstPort < 0 || lastPort > 65534 || firstPort > lastPort && firstPort != 0) {
            throw new IllegalArgumentException("no usable port range: " + firstPort + "-" + lastPort);
        }
        if (canonicalName.isEmpty() || canonicalName.length() > 200) {
            throw new IllegalArgumentException("the CNAME needs 1 to 200 characters");
        }
    }

    /** Any free pair of ports, a random name, an 8 kHz clock. */
    public static RtpParameters on(InetAddress local) {
        return new RtpParameters(local, 0, 0, RandomIds.canonicalName(), 8000);
    }

    public static RtpParameters on(InetAddress local, int firstPort, int lastPort) {
        return new RtpParameters(local, firstPort, lastPort, RandomIds.canonicalName(), 8000);
    }
}
