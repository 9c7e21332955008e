package org.webphone.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects an m= line and the lines that belong to it. */
final class MediaLineBuilder {

    private final String type;
    private final int port;
    private final int portCount;
    private final String protocol;
    private final List<String> formats;
    private final List<SdpLine> otherLines = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private ConnectionAddress connection;

    private MediaLineBuilder(String type, int port, int portCount, String protocol, List<String> formats) {
        this.type = type;
        this.port = port;
        this.portCount = portCount;
        this.protocol = protocol;
        this.formats = formats;
    }

    static MediaLineBuilder parse(String value, int line) throws SdpException {
        String[] fields = value.strip().split(" +");
        // A line without formats is against the grammar, but some refuse media so.
        if (fields.length < 3) {
            throw new SdpException(line, "m= needs media, port, protocol and formats");
        }
        String[] ports = fields[1].split("/", 2);
        int port = Numbers.parse(ports[0], 0, 65535, -1);
        if (port < 0) {
            throw new SdpException(line, "the port is not a number from 0 to 65535");
        }
        int count = ports.length == 1 ? 1 : Numbers.parse(ports[1], 1, 65535, -1);
        if (count < 0) {
            throw new SdpException(line, "the number of ports is not a number");
        }
        return new MediaLineBuilder(fields[0].toLowerCase(Locale.ROOT), port, count,
                fields[2].toUpperCase(Locale.ROOT).equals(fields[2]) ? fields[2] : canonical(fields[2]),
                List.of(fields).subList(3, fields.length));
    }

    private static String canonical(String protocol) {
        String upper = protocol.toUpperCase(Locale.ROOT);
        return upper.startsWith("RTP/") ? upper : protocol;
    }

    void add(char lineType, String value, int line) throws SdpException {
        switch (lineType) {
            case 'c' -> {
                // Several c= lines are layered multicast (RFC 4566 section 5.7); the first one is where we send.
                ConnectionAddress address = AddressReader.read(value, line);
                if (connection == null) {
                    connection = address;
                }
            }
            case 'a' -> attributes.add(SdpParser.attribute(value, line));
            case 'v', 'o', 's', 't' -> throw new SdpException(line, lineType + "= may not follow m=");
            default -> otherLines.add(new SdpLine(lineType, value));
        }
    }

    MediaDescription build() {
        return new MediaDescription(type, port, portCount, protocol, formats, otherLines, connection, attributes);
    }
}
