package org.webphone.sdp;

import java.util.List;
import java.util.Optional;

/** Which of the formats in common are used together. */
final class FormatChoice {

    private FormatChoice() {
    }

    /**
     * Voice formats, and events or noise only with the clock of one of them (RFC 4733 section 2.6); events of 8 kHz with any,
     * because many who offer Opus know no others.
     */
    static List<AgreedFormat> usable(List<AgreedFormat> common, List<AgreedFormat> voice) {
        return common.stream().filter(f -> f.send().isVoice() || sharesClock(f, voice)).toList();
    }

    /** The event format with the clock of the codec used, else the first one there is. */
    static Optional<AgreedFormat> events(List<AgreedFormat> formats, AgreedFormat codec) {
        List<AgreedFormat> events = formats.stream().filter(f -> f.send().isTelephoneEvent()).toList();
        return events.stream().filter(f -> f.clockRate() == codec.clockRate()).findFirst()
                .or(() -> events.stream().findFirst());
    }

    private static boolean sharesClock(AgreedFormat format, List<AgreedFormat> voice) {
        boolean kept = format.send().isTelephoneEvent() || format.send().isComfortNoise();
        boolean usual = format.send().isTelephoneEvent() && format.clockRate() == 8000;
        return usual || kept && voice.stream().anyMatch(v -> v.clockRate() == format.clockRate());
    }
}
