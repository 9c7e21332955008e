package org.webphone.history;

import org.webphone.telephony.MediaStats;

/**
 * The sound of one second of a call.
 *
 * @param second seconds since the answer
 * @param stats  statistics of that second
 */
public record QualityPoint(int second, MediaStats stats) {
}
