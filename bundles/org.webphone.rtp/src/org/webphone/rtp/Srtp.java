package org.webphone.rtp;

import org.webphone.rtp.internal.SrtpReceiver;
import org.webphone.rtp.internal.SrtpSender;

/**
 * Secure RTP (RFC 3711) with the ciphers of the Java platform. One object a direction and key; a new key needs a new
 * object.
 */
public final class Srtp {

    private Srtp() {
    }

    /**
     * Protects what we send.
     *
     * @param keyAndSalt master key followed by master salt; copied
     * @throws IllegalArgumentException when it has not the length that the suite needs
     */
    public static PacketTransform outgoing(SrtpSuite suite, byte[] keyAndSalt) {
        return new SrtpSender(suite, keyAndSalt);
    }

    /**
     * Checks and opens what we receive, from any number of sources one after the other.
     *
     * @param identifierLength octets of the master key identifier that the other side puts into each packet, usually 0
     */
    public static PacketTransform incoming(SrtpSuite suite, byte[] keyAndSalt, int identifierLength) {
        return new SrtpReceiver(suite, keyAndSalt, identifierLength);
    }
}
