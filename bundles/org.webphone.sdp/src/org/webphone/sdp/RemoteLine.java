package org.webphone.sdp;

import java.util.List;
import java.util.Optional;

/**
 * The other side's audio line with what its session says about it.
 *
 * @param address null when none is named
 * @param direction from its point of view, the address 0.0.0.0 taken into account
 */
record RemoteLine(MediaDescription line, ConnectionAddress address, Direction direction) {

    private static final int DEFAULT_PTIME = 20;

    static RemoteLine of(SessionDescription session, MediaDescription line) {
        ConnectionAddress address = session.connectionOf(line).orElse(null);
        Direction said = session.directionOf(line);
        boolean hears = said.receives() && address != null && !address.isUnspecified();
        return new RemoteLine(line, address, Direction.of(said.sends(), hears));
    }

    /** Whether one party is named, for sound and for reports about it: nobody else gets what is said (RFC 3264 section 5). */
    boolean reachable() {
        return address != null && !address.isGroup() && line.rtcpAddress().filter(ConnectionAddress::isGroup).isEmpty();
    }

    Negotiated negotiated(List<AgreedFormat> formats, Direction ours, boolean mux, KeyPair keys) {
        List<AgreedFormat> voice = formats.stream().filter(f -> f.send().isVoice()).toList();
        AgreedFormat codec = voice.getFirst();
        Optional<AgreedFormat> noise = formats.stream().filter(f -> f.send().isComfortNoise())
                .filter(f -> f.clockRate() == codec.clockRate()).findFirst();
        int rtcpPort = mux ? line.port() : line.rtcpPort();
        ConnectionAddress rtcpAddress = mux ? address : line.rtcpAddress().orElse(address);
        return new Negotiated(voice, FormatChoice.events(formats, codec), noise, ours, !direction.receives(), address,
                line.port(), rtcpAddress, rtcpPort, mux, line.voipMetrics(), ptime(), Optional.ofNullable(keys.local()),
                Optional.ofNullable(keys.remote()));
    }

    private int ptime() {
        int wanted = line.ptime() == 0 ? DEFAULT_PTIME : line.ptime();
        return line.maxptime() == 0 ? wanted : Math.min(wanted, line.maxptime());
    }
}
