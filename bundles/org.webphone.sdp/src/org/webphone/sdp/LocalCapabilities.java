package org.webphone.sdp;

import java.util.List;
import java.util.Objects;

/**
 * What our side can and wants to do on the one audio line of a call.
 *
 * @param address the literal address media is received at
 * @param port the RTP port
 * @param rtcpPort the RTCP port; the same as {@code port} when it is multiplexed
 * @param formats what we take, best first, telephone-event included where wanted; numbers are ours for an offer, an
 *        answer takes over the offer's
 * @param direction what we want: SENDONLY holds, RECVONLY or INACTIVE as the case is
 * @param ptime milliseconds in a packet that we like to receive, 0 to say nothing
 * @param rtcpMux offered, and accepted when offered
 * @param cryptos our keys, one a suite, best first (tags are set when written); an answer uses the key of the suite
 *        chosen
 */
public record LocalCapabilities(String address, int port, int rtcpPort, List<MediaFormat> formats, Direction direction,
        int ptime, boolean rtcpMux, SrtpPolicy srtp, List<Crypto> cryptos) {

    public LocalCapabilities {
        Objects.requireNonNull(address);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(srtp);
        formats = List.copyOf(formats);
        cryptos = List.copyOf(cryptos);
        if (srtp == SrtpPolicy.REQUIRED && cryptos.isEmpty()) {
            throw new IllegalArgumentException("SRTP is required, but there is no key to offer");
        }
    }

    /** Plain two-way audio, 20 ms, RTCP on the port above or on the same one when the other side offers that. */
    public static LocalCapabilities plain(String address, int port, List<MediaFormat> formats) {
        return new LocalCapabilities(address, port, port + 1, formats, Direction.SENDRECV, 20, true, SrtpPolicy.OFF,
                List.of());
    }

    public LocalCapabilities withAddress(String other, int otherPort, int otherRtcpPort) {
        return new LocalCapabilities(other, otherPort, otherRtcpPort, formats, direction, ptime, rtcpMux, srtp, cryptos);
    }

    public LocalCapabilities withDirection(Direction other) {
        return new LocalCapabilities(address, port, rtcpPort, formats, other, ptime, rtcpMux, srtp, cryptos);
    }

    public LocalCapabilities withFormats(List<MediaFormat> others) {
        return new LocalCapabilities(address, port, rtcpPort, others, direction, ptime, rtcpMux, srtp, cryptos);
    }

    public LocalCapabilities withSrtp(SrtpPolicy policy, List<Crypto> keys) {
        return new LocalCapabilities(address, port, rtcpPort, formats, direction, ptime, rtcpMux, policy, keys);
    }

    public LocalCapabilities withPtime(int milliseconds) {
        return new LocalCapabilities(address, port, rtcpPort, formats, direction, milliseconds, rtcpMux, srtp, cryptos);
    }

    public LocalCapabilities withRtcpMux(boolean mux) {
        return new LocalCapabilities(address, port, rtcpPort, formats, direction, ptime, mux, srtp, cryptos);
    }
}
