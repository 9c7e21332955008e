package org.webphone.contacts;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a source of contacts works.
 *
 * @param source  name of the source
 * @param label   what the user calls it
 * @param problem a sentence about what is wrong; empty while it works
 * @param nextTry when it is tried again by itself; empty where it works, or where nothing is tried
 */
public record SourceHealth(String source, String label, String problem, Optional<Instant> nextTry) {
}
