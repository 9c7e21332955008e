package org.webphone.rtp;

/**
 * Protects packets of one direction in place: the door for SRTP. RTP methods are called by the media thread of that
 * direction, RTCP methods by the thread that runs RTCP; the two share no mutable state. Nothing allocates, locks or
 * throws.
 */
public interface PacketTransform {

    /** Room that {@code protect} may need behind a packet, in octets. */
    int MAX_GROWTH = 64;

    /** Returned instead of a length when a packet is not authentic, was seen before or cannot be handled. */
    int REJECTED = -1;

    /** Encrypts and signs the packet in {@code data[0..length)}; the new length or {@link #REJECTED}. */
    int protectRtp(byte[] data, int length);

    /** Checks and decrypts the packet; the new length or {@link #REJECTED}. */
    int unprotectRtp(byte[] data, int length);

    int protectRtcp(byte[] data, int length);

    int unprotectRtcp(byte[] data, int length);
}
