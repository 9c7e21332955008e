package org.webphone.telephony;

/**
 * A keypad tone that was received.
 *
 * @param digit  0-9, *, #, A-D
 * @param millis how long it lasted
 * @param method {@code rtp}, {@code info} or {@code inband}
 */
public record Tone(char digit, int millis, String method) {
}
