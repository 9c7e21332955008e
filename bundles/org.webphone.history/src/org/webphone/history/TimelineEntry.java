package org.webphone.history;

import java.time.Instant;

/**
 * One thing that happened in a call.
 *
 * @param at   when
 * @param what stable code of the event ({@code started}, {@code ringing}, {@code answered}, {@code held}, {@code ended} ...)
 * @param arg  what completes it: a name, a number, a reason; may be empty
 */
public record TimelineEntry(Instant at, String what, String arg) {
}
