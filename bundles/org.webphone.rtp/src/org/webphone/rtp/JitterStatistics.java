package org.webphone.rtp;

/**
 * Figures of a jitter buffer since the last reset.
 *
 * @param targetMs the delay it aims at
 * @param delayMs sound waiting in it now
 * @param late packets that came after their turn
 * @param missing frames reported as missing
 * @param underruns times it ran empty
 * @param dropped packets left out to shorten the delay or because it was full
 */
public record JitterStatistics(int targetMs, int delayMs, long played, long late, long duplicates, long missing,
        long underruns, long dropped, long resets) {
}
