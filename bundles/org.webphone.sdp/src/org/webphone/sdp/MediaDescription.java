package org.webphone.sdp;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One {@code m=} line with what follows it. Typed views ({@link #mediaFormats}, {@link #cryptos}, ...) are worked out
 * from the attributes; an attribute that cannot be understood is left out of the view and kept in the list.
 *
 * @param type "audio", "video", ...
 * @param port 0 means refused or off
 * @param portCount the number after the slash, 1 without
 * @param protocol for instance "RTP/AVP"
 * @param formats the format tokens in their order of preference
 * @param otherLines i=, b= and k= lines
 * @param connection the line's own {@code c=}, or null
 */
public record MediaDescription(String type, int port, int portCount, String protocol, List<String> formats,
        List<SdpLine> otherLines, ConnectionAddress connection, List<Attribute> attributes) {

    public static final String RTP_AVP = "RTP/AVP";
    public static final String RTP_SAVP = "RTP/SAVP";

    public MediaDescription {
        Objects.requireNonNull(type);
        Objects.requireNonNull(protocol);
        formats = List.copyOf(formats);
        otherLines = List.copyOf(otherLines);
        attributes = List.copyOf(attributes);
    }

    public boolean isAudio() {
        return type.equals("audio");
    }

    public boolean isRefused() {
        return port == 0;
    }

    /** RTP over plain UDP in one of the profiles we speak, with or without SRTP, with or without feedback. */
    public boolean isRtp() {
        return isSecure() || protocol.equals(RTP_AVP) || protocol.equals("RTP/AVPF");
    }

    /** RTP/SAVP or RTP/SAVPF: SRTP is demanded. DTLS profiles are not included. */
    public boolean isSecure() {
        return protocol.equals(RTP_SAVP) || protocol.equals("RTP/SAVPF");
    }

    /** The formats whose meaning is known: by {@code rtpmap} or as one of RFC 3551's static numbers, in order. */
    public List<MediaFormat> mediaFormats() {
        return FormatReader.read(formats, attributes);
    }

    /** The value of the first attribute of that name; empty text for a property. */
    public Optional<String> attribute(String name) {
        return attributes.stream().filter(a -> a.is(name)).map(a -> a.value() == null ? "" : a.value()).findFirst();
    }

    public boolean has(String name) {
        return attributes.stream().anyMatch(a -> a.is(name));
    }

    /** Well-formed SDES lines in their order (RFC 4568). */
    public List<Crypto> cryptos() {
        return attributes.stream().filter(a -> a.is("crypto") && a.value() != null)
                .flatMap(a -> CryptoReader.read(a.value()).stream()).toList();
    }

    /** Milliseconds of sound in a packet that the writer wants to receive, 0 when not said. */
    public int ptime() {
        return attribute("ptime").map(v -> Numbers.parse(v.strip(), 1, 1000, 0)).orElse(0);
    }

    /** The longest packet in milliseconds that the writer takes, 0 when not said. */
    public int maxptime() {
        return attribute("maxptime").map(v -> Numbers.parse(v.strip(), 1, 1000, 0)).orElse(0);
    }

    /** RTCP on the RTP port is offered or accepted (RFC 5761). */
    public boolean rtcpMux() {
        return has("rtcp-mux");
    }

    /** VoIP metrics are asked for (RFC 3611 section 5.1). */
    public boolean voipMetrics() {
        return attribute("rtcp-xr").filter(v -> List.of(v.strip().split(" +")).contains("voip-metrics")).isPresent();
    }

    /** The RTCP port: {@code a=rtcp} (RFC 3605) or the one above the RTP port. */
    public int rtcpPort() {
        int next = port >= 65535 ? port : port + 1;
        return attribute("rtcp").map(v -> Numbers.parse(v.strip().split(" ", 2)[0], 1, 65535, next)).orElse(next);
    }

    /** The address for RTCP when {@code a=rtcp} names its own. */
    public Optional<ConnectionAddress> rtcpAddress() {
        return attribute("rtcp").map(v -> v.strip().split(" +")).filter(p -> p.length == 4)
                .map(p -> ConnectionAddress.of(p[3]));
    }

    /** The same line refused: port 0, same formats, no attributes, as an answer must keep it (RFC 3264 section 6). */
    public MediaDescription refused() {
        return new MediaDescription(type, 0, 1, protocol, formats, List.of(), null, List.of());
    }

    public MediaDescription withAttributes(List<Attribute> others) {
        return new MediaDescription(type, port, portCount, protocol, formats, otherLines, connection, others);
    }

}
