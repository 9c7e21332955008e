package org.webphone.rtp;

/**
 * A source of the session.
 *
 * @param canonicalName the CNAME it gave, cleaned of control characters; empty until told
 */
public record Participant(int ssrc, String canonicalName) {
}
