package org.webphone.sdp;

import java.util.ArrayList;
import java.util.List;

/** Reads one description, line by line, in the order of RFC 4566 section 5 with the tolerance that real senders need. */
final class SdpParser {

    private static final int MAX_LENGTH = 64 * 1024;
    private static final int MAX_LINES = 2000;
    private static final int MAX_MEDIA = 64;

    private final String[] lines;
    private int number;

    private Origin origin;
    private String name = "-";
    private ConnectionAddress connection;
    private final List<SdpLine> otherLines = new ArrayList<>();
    private final List<SdpLine> timing = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<MediaDescription> media = new ArrayList<>();
    private MediaLineBuilder current;

    SdpParser(String text) throws SdpException {
        if (text.length() > MAX_LENGTH) {
            throw new SdpException(0, "longer than " + MAX_LENGTH + " characters");
        }
        lines = text.split("\r\n|\n|\r", MAX_LINES + 2);
        if (lines.length > MAX_LINES) {
            throw new SdpException(0, "more than " + MAX_LINES + " lines");
        }
    }

    SessionDescription parse() throws SdpException {
        boolean started = false;
        for (String line : lines) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (line.length() < 2 || line.charAt(1) != '=') {
                throw new SdpException(number, "is not of the form x=value");
            }
            char type = line.charAt(0);
            String value = line.substring(2);
            if (!started) {
                requireVersion(type, value);
                started = true;
            } else if (type == 'm') {
                endMedia();
                current = MediaLineBuilder.parse(value, number);
            } else if (current != null) {
                current.add(type, value, number);
            } else {
                sessionLine(type, value);
            }
        }
        endMedia();
        if (!started) {
            throw new SdpException(0, "is empty");
        }
        if (origin == null) {
            throw new SdpException(0, "has no origin (o=) line");
        }
        return new SessionDescription(origin, name, connection, otherLines, timing, attributes, media);
    }

    private void requireVersion(char type, String value) throws SdpException {
        if (type != 'v' || !value.strip().equals("0")) {
            throw new SdpException(number, "does not start with v=0");
        }
    }

    private void sessionLine(char type, String value) throws SdpException {
        switch (type) {
            case 'v' -> throw new SdpException(number, "has a second v= line");
            case 'o' -> origin = readOrigin(value);
            case 's' -> name = value;
            case 'c' -> connection = AddressReader.read(value, number);
            case 't', 'r', 'z' -> timing.add(new SdpLine(type, value));
            case 'a' -> attributes.add(attribute(value, number));
            case 'i', 'u', 'e', 'p', 'b', 'k' -> otherLines.add(new SdpLine(type, value));
            // RFC 4566 section 5: a parser must ignore a description with an unknown type letter. We skip the line
            // instead: refusing the call helps nobody.
            default -> otherLines.add(new SdpLine(type, value));
        }
    }

    private Origin readOrigin(String value) throws SdpException {
        if (origin != null) {
            throw new SdpException(number, "has a second o= line");
        }
        String[] fields = value.strip().split(" +");
        if (fields.length < 6) {
            throw new SdpException(number, "o= needs user, id, version, IN, address type and address");
        }
        int end = fields.length;
        // A user name with blanks in it is wrong and seen: the last five fields count.
        String user = String.join(" ", List.of(fields).subList(0, end - 5));
        String network = String.join(" ", fields[end - 3], fields[end - 2], fields[end - 1]);
        return new Origin(user, fields[end - 5], fields[end - 4], AddressReader.read(network, number));
    }

    private void endMedia() throws SdpException {
        if (current != null) {
            if (media.size() == MAX_MEDIA) {
                throw new SdpException(number, "more than " + MAX_MEDIA + " media lines");
            }
            media.add(current.build());
        }
    }

    static Attribute attribute(String value, int line) throws SdpException {
        int colon = value.indexOf(':');
        String attributeName = colon < 0 ? value.strip() : value.substring(0, colon);
        if (attributeName.isEmpty()) {
            throw new SdpException(line, "a= has no name");
        }
        return new Attribute(attributeName, colon < 0 ? null : value.substring(colon + 1));
    }
}
