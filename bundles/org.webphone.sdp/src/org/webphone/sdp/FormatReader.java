package org.webphone.sdp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Works out the formats of an RTP media line from its numbers, rtpmap and fmtp attributes. */
final class FormatReader {

    /** RFC 3551 section 6, audio with one channel; others need an rtpmap. */
    private static final Map<Integer, MediaFormat> STATIC = Map.of(
            0, MediaFormat.PCMU, 3, new MediaFormat(3, "GSM", 8000), 4, new MediaFormat(4, "G723", 8000),
            7, new MediaFormat(7, "LPC", 8000), 8, MediaFormat.PCMA, 9, MediaFormat.G722,
            12, new MediaFormat(12, "QCELP", 8000), 13, new MediaFormat(13, "CN", 8000),
            15, new MediaFormat(15, "G728", 8000), 18, new MediaFormat(18, "G729", 8000));

    private FormatReader() {
    }

    static List<MediaFormat> read(List<String> tokens, List<Attribute> attributes) {
        Map<Integer, String> maps = byNumber("rtpmap", attributes);
        Map<Integer, String> parameters = byNumber("fmtp", attributes);
        List<MediaFormat> formats = new ArrayList<>();
        for (String token : tokens) {
            int number = Numbers.parse(token, 0, 127, -1);
            if (number < 0 || formats.stream().anyMatch(f -> f.payloadType() == number)) {
                continue;
            }
            MediaFormat format = mapped(number, maps.get(number));
            if (format == null) {
                format = STATIC.get(number);
            }
            if (format != null) {
                formats.add(format.withParameters(parameters.get(number)));
            }
        }
        return List.copyOf(formats);
    }

    private static MediaFormat mapped(int number, String map) {
        if (map == null) {
            return null;
        }
        String[] fields = map.split("/");
        int rate = fields.length < 2 ? -1 : Numbers.parse(fields[1].strip(), 1, 1_000_000, -1);
        int channels = fields.length < 3 ? 1 : Numbers.parse(fields[2].strip(), 1, 255, 1);
        if (rate < 0 || fields[0].isBlank()) {
            return null;
        }
        // RFC 3551 section 4.5.2: the clock of G.722 is 8000 by an old mistake; some write the true 16000.
        int clock = fields[0].equalsIgnoreCase("G722") && rate == 16000 ? 8000 : rate;
        return new MediaFormat(number, fields[0].strip(), clock, channels, null);
    }

    private static Map<Integer, String> byNumber(String name, List<Attribute> attributes) {
        Map<Integer, String> values = new HashMap<>();
        for (Attribute a : attributes) {
            if (a.is(name) && a.value() != null) {
                String[] fields = a.value().strip().split(" +", 2);
                int number = Numbers.parse(fields[0], 0, 127, -1);
                if (number >= 0 && fields.length == 2) {
                    values.putIfAbsent(number, fields[1].strip());
                }
            }
        }
        return values;
    }
}
