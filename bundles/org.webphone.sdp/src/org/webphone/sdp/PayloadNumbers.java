package org.webphone.sdp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the meaning of dynamic payload types for a whole session: a number that once stood for one codec may not stand
 * for another (RFC 3264 section 8.3.2).
 */
final class PayloadNumbers {

    private static final int FIRST_DYNAMIC = 96;

    private PayloadNumbers() {
    }

    /** Our formats with the numbers they have in the current description, new ones with numbers that are free. */
    static List<MediaFormat> keep(List<MediaFormat> current, List<MediaFormat> ours) {
        Map<Integer, MediaFormat> taken = new HashMap<>();
        current.forEach(f -> taken.put(f.payloadType(), f));
        Set<Integer> used = new HashSet<>();
        List<MediaFormat> kept = new ArrayList<>();
        for (MediaFormat format : ours) {
            Optional<MediaFormat> before = current.stream().filter(format::matches).findFirst();
            int number = before.map(MediaFormat::payloadType).orElse(format.payloadType());
            if (used.contains(number) || before.isEmpty() && taken.containsKey(number)) {
                number = free(taken.keySet(), used, ours);
            }
            used.add(number);
            kept.add(format.withPayloadType(number));
        }
        return kept;
    }

    private static int free(Set<Integer> taken, Set<Integer> used, List<MediaFormat> ours) {
        for (int number = FIRST_DYNAMIC; number < 128; number++) {
            int candidate = number;
            if (!taken.contains(number) && !used.contains(number)
                    && ours.stream().noneMatch(f -> f.payloadType() == candidate)) {
                return number;
            }
        }
        throw new IllegalStateException("more formats than payload types");
    }
}
