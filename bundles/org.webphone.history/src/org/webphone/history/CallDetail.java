package org.webphone.history;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything remembered of one call.
 *
 * @param call       the row
 * @param timeline   what happened, oldest first
 * @param quality    sound over time
 * @param recordings files of its recordings
 */
public record CallDetail(CallRecord call, List<TimelineEntry> timeline, List<QualityPoint> quality, List<Path> recordings) {
}
