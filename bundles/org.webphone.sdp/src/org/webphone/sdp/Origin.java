package org.webphone.sdp;

import java.math.BigInteger;

/**
 * The {@code o=} line. Id and version stay text: senders exist that write more than 64 bits, or words, and a body that
 * is fine otherwise must not fail for it.
 */
public record Origin(String user, String id, String version, ConnectionAddress address) {

    /** A new origin of ours; {@code id} from a clock or random source, at most 63 bits (RFC 3264 section 5). */
    public static Origin create(long id, String localAddress) {
        String number = Long.toString(id & Long.MAX_VALUE);
        return new Origin("-", number, number, ConnectionAddress.of(localAddress));
    }

    /** The same session with the version one higher, as every changed description needs (RFC 3264 section 8). */
    public Origin next() {
        return new Origin(user, id, new BigInteger(version).add(BigInteger.ONE).toString(), address);
    }
}
