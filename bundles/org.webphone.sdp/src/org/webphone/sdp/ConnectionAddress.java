package org.webphone.sdp;

import java.util.Locale;

/**
 * The {@code c=} line: where media is to be sent. {@code address} is an IPv4 or IPv6 literal or a host name, without
 * brackets, zone or multicast suffix; {@code suffix} keeps a multicast {@code /ttl/count} or is empty.
 */
public record ConnectionAddress(boolean ip6, String address, String suffix) {

    public static ConnectionAddress of(String literal) {
        int zone = literal.indexOf('%');
        String plain = zone < 0 ? literal : literal.substring(0, zone);
        return new ConnectionAddress(plain.indexOf(':') >= 0, plain, "");
    }

    /** The old way to say "on hold" (RFC 2543 appendix B.5), still sent by some exchanges. */
    public boolean isUnspecified() {
        return ip6 ? address.equals("::") || address.equals("0:0:0:0:0:0:0:0") : address.equals("0.0.0.0");
    }

    /** A group, to which no call is sent. */
    boolean isGroup() {
        return ip6 ? address.toLowerCase(Locale.ROOT).startsWith("ff") && address.indexOf(':') > 0
                : address.matches("(22[4-9]|23[0-9])\\.[0-9.]+");
    }

    String wire() {
        return "IN " + (ip6 ? "IP6 " : "IP4 ") + address + suffix;
    }
}
