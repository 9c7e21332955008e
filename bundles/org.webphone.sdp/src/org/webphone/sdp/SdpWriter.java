package org.webphone.sdp;

import java.util.List;

/** Writes a description in the order of RFC 4566 section 5, with CRLF. */
final class SdpWriter {

    private SdpWriter() {
    }

    static String write(SessionDescription session, boolean redact) {
        StringBuilder out = new StringBuilder(512);
        Origin o = session.origin();
        line(out, 'v', "0");
        line(out, 'o', o.user() + ' ' + o.id() + ' ' + o.version() + ' ' + o.address().wire());
        line(out, 's', session.name());
        // RFC 4566 section 5: i, u, e and p stand before c; b and k behind it.
        lines(out, session.otherLines(), "iuep", redact);
        if (session.connection() != null) {
            line(out, 'c', session.connection().wire());
        }
        lines(out, session.otherLines(), "b", redact);
        session.timing().forEach(t -> line(out, t.type(), t.value()));
        if (session.timing().isEmpty()) {
            line(out, 't', "0 0");
        }
        session.otherLines().stream().filter(l -> "iuepb".indexOf(l.type()) < 0).forEach(l -> other(out, l, redact));
        attributes(out, session.attributes(), redact);
        session.media().forEach(m -> media(out, m, redact));
        return out.toString();
    }

    private static void media(StringBuilder out, MediaDescription m, boolean redact) {
        String formats = m.formats().isEmpty() ? "" : ' ' + String.join(" ", m.formats());
        line(out, 'm', m.type() + ' ' + m.port() + (m.portCount() > 1 ? "/" + m.portCount() : "") + ' ' + m.protocol()
                + formats);
        lines(out, m.otherLines(), "i", redact);
        if (m.connection() != null) {
            line(out, 'c', m.connection().wire());
        }
        m.otherLines().stream().filter(l -> l.type() != 'i').forEach(l -> other(out, l, redact));
        attributes(out, m.attributes(), redact);
    }

    private static void lines(StringBuilder out, List<SdpLine> lines, String types, boolean redact) {
        lines.stream().filter(l -> types.indexOf(l.type()) >= 0).forEach(l -> other(out, l, redact));
    }

    private static void other(StringBuilder out, SdpLine l, boolean redact) {
        if (redact) {
            out.append(l).append("\r\n");
        } else {
            line(out, l.type(), l.value());
        }
    }

    private static void attributes(StringBuilder out, List<Attribute> attributes, boolean redact) {
        attributes.forEach(a -> line(out, 'a', redact ? a.toString() : a.wire()));
    }

    private static void line(StringBuilder out, char type, String value) {
        out.append(type).append('=').append(value).append("\r\n");
    }
}
