package org.webphone.sdp;

import java.util.ArrayList;
import java.util.List;

/** The audio line of ours, in offer and answer. */
final class AudioLine {

    private AudioLine() {
    }

    static MediaDescription write(LocalCapabilities local, String protocol, List<MediaFormat> formats,
            Direction direction, boolean mux, List<Crypto> cryptos) {
        List<Attribute> attributes = new ArrayList<>();
        for (MediaFormat format : formats) {
            attributes.add(new Attribute("rtpmap", format.rtpmap()));
            if (format.parameters() != null) {
                attributes.add(new Attribute("fmtp", format.payloadType() + " " + format.parameters()));
            }
        }
        if (local.ptime() > 0) {
            attributes.add(new Attribute("ptime", Integer.toString(local.ptime())));
        }
        cryptos.forEach(c -> attributes.add(new Attribute("crypto", c.wire())));
        if (mux) {
            attributes.add(Attribute.flag("rtcp-mux"));
        }
        if (local.rtcpPort() != local.port() + 1 && local.rtcpPort() != local.port()) {
            attributes.add(new Attribute("rtcp", Integer.toString(local.rtcpPort())));
        }
        // We take reports of how we are heard, and send ours where this is asked for (RFC 3611 section 5).
        attributes.add(new Attribute("rtcp-xr", "voip-metrics"));
        attributes.add(Attribute.flag(direction.attribute()));
        return new MediaDescription("audio", local.port(), 1, protocol,
                formats.stream().map(f -> Integer.toString(f.payloadType())).toList(), List.of(), null, attributes);
    }
}
