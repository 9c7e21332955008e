package org.webphone.sdp;

import java.util.Locale;
import java.util.Optional;

/** Which way media flows, seen by the party that writes it (RFC 4566 section 6). */
public enum Direction {
    SENDRECV, SENDONLY, RECVONLY, INACTIVE;

    public static Direction of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? SENDRECV : SENDONLY;
        }
        return receives ? RECVONLY : INACTIVE;
    }

    /** The direction an attribute name means, if it is one of the four. */
    public static Optional<Direction> named(String attribute) {
        return switch (attribute) {
            case "sendrecv" -> Optional.of(SENDRECV);
            case "sendonly" -> Optional.of(SENDONLY);
            case "recvonly" -> Optional.of(RECVONLY);
            case "inactive" -> Optional.of(INACTIVE);
            default -> Optional.empty();
        };
    }

    public boolean sends() {
        return this == SENDRECV || this == SENDONLY;
    }

    public boolean receives() {
        return this == SENDRECV || this == RECVONLY;
    }

    /** The same stream seen from the other side. */
    public Direction mirrored() {
        return of(receives(), sends());
    }

    /** Only what both allow. */
    public Direction and(Direction other) {
        return of(sends() && other.sends(), receives() && other.receives());
    }

    /** The attribute name on the wire. */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
