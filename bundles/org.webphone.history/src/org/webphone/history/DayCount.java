package org.webphone.history;

import java.time.LocalDate;

/**
 * Totals of one day, for the group row.
 *
 * @param day    local day
 * @param calls  finished calls of the day
 * @param missed missed ones among them
 */
public record DayCount(LocalDate day, int calls, int missed) {
}
