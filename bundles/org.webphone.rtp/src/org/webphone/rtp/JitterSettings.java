package org.webphone.rtp;

/**
 * Bounds of a jitter buffer, in milliseconds.
 *
 * @param startMs delay to begin with, before arrivals were measured
 * @param minimumMs never aim lower
 * @param maximumMs never aim higher; sound older than this is thrown away
 * @param dropsSurplus the buffer itself leaves out a packet when the delay stays too high. False when the player
 *        shortens the sound instead, following {@link JitterBuffer#surplusMicros}
 */
public record JitterSettings(int startMs, int minimumMs, int maximumMs, boolean dropsSurplus) {

    public static final JitterSettings DEFAULT = new JitterSettings(40, 20, 400, true);

    public JitterSettings {
        if (minimumMs < 0 || startMs < minimumMs || maximumMs < startMs) {
            throw new IllegalArgumentException("jitter bounds must rise: " + minimumMs + ", " + startMs + ", "
                    + maximumMs);
        }
    }
}
