package org.webphone.sdp;

import java.util.List;
import java.util.Optional;

/**
 * What one round of offer and answer agreed on, seen from our side.
 *
 * @param formats voice codecs in order of preference; the first is what to send; never empty
 * @param telephoneEvent RFC 4733, when both sides have it for the clock of the first codec or any other
 * @param comfortNoise RFC 3389, when both sides have it
 * @param direction what we may do: {@code sends()} false means send no media (the RTCP goes on)
 * @param heldByRemote the other side does not want to hear us (sendonly, inactive or address 0.0.0.0)
 * @param remote where to send; {@code port} 0 never occurs
 * @param rtcpAddress where to send RTCP, the same as {@code remote} unless {@code a=rtcp} names another
 * @param rtcpPort the same as {@code port} when multiplexed
 * @param voipMetrics the other side asks for RTCP XR VoIP metrics (RFC 3611)
 * @param ptime milliseconds to put into a packet that we send
 * @param localCrypto our key (what we send with), when encrypted
 * @param remoteCrypto the key of the other side (what we receive with), when encrypted
 */
public record Negotiated(List<AgreedFormat> formats, Optional<AgreedFormat> telephoneEvent,
        Optional<AgreedFormat> comfortNoise, Direction direction, boolean heldByRemote, ConnectionAddress remote,
        int port, ConnectionAddress rtcpAddress, int rtcpPort, boolean rtcpMux, boolean voipMetrics, int ptime,
        Optional<Crypto> localCrypto, Optional<Crypto> remoteCrypto) {

    public Negotiated {
        formats = List.copyOf(formats);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("nothing was agreed on");
        }
    }

    /** The codec to send with. */
    public AgreedFormat codec() {
        return formats.getFirst();
    }

    public boolean encrypted() {
        return localCrypto.isPresent();
    }
}
