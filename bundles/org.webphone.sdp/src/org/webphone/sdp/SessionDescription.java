package org.webphone.sdp;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A whole session description (RFC 4566/8866). Immutable; lines that mean nothing to us are kept, so that reading and
 * writing again loses nothing.
 *
 * @param connection the session's {@code c=}, or null
 * @param otherLines session lines other than v, o, s, c, t and a, as they came, in their order
 * @param timing the {@code t=}, {@code r=} and {@code z=} lines, as they came
 */
public record SessionDescription(Origin origin, String name, ConnectionAddress connection, List<SdpLine> otherLines,
        List<SdpLine> timing, List<Attribute> attributes, List<MediaDescription> media) {

    /** Content-Type of what {@link #write} gives. */
    public static final String CONTENT_TYPE = "application/sdp";

    public SessionDescription {
        Objects.requireNonNull(origin);
        // An empty s= is against the grammar; RFC 3264 section 5 says to write a blank or a dash.
        name = name.isEmpty() ? " " : name;
        otherLines = List.copyOf(otherLines);
        timing = List.copyOf(timing);
        attributes = List.copyOf(attributes);
        media = List.copyOf(media);
    }

    /** A description of ours: no name, unbounded time, the address for all media. */
    public static SessionDescription of(Origin origin, ConnectionAddress connection, List<MediaDescription> media) {
        return new SessionDescription(origin, "-", connection, List.of(), List.of(new SdpLine('t', "0 0")), List.of(),
                media);
    }

    /**
     * Reads a body. Tolerates bare line feeds, missing s= and t=, text where numbers are expected in o=; refuses what
     * could be misunderstood.
     */
    public static SessionDescription parse(String text) throws SdpException {
        return new SdpParser(text).parse();
    }

    /** The first audio line that is not refused, with its index. */
    public OptionalInt firstAudio() {
        for (int i = 0; i < media.size(); i++) {
            if (media.get(i).isAudio() && !media.get(i).isRefused()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Where media of this line goes: its own {@code c=}, else the session's. */
    public Optional<ConnectionAddress> connectionOf(MediaDescription line) {
        return Optional.ofNullable(line.connection() != null ? line.connection() : connection);
    }

    /** The direction of this line: its own attribute, else the session's, else sendrecv (RFC 3264 section 5.1). */
    public Direction directionOf(MediaDescription line) {
        return direction(line.attributes()).or(() -> direction(attributes)).orElse(Direction.SENDRECV);
    }

    public SessionDescription withOrigin(Origin other) {
        return new SessionDescription(other, name, connection, otherLines, timing, attributes, media);
    }

    public SessionDescription withMedia(List<MediaDescription> lines) {
        return new SessionDescription(origin, name, connection, otherLines, timing, attributes, lines);
    }

    /** Equal but for the version in o=: nothing for the other side to act on (RFC 3264 section 8). */
    public boolean sameAs(SessionDescription other) {
        return equals(other.withOrigin(origin));
    }

    /** The body as it goes on the wire. It may hold keys: never log it, log {@link #redacted}. */
    public String write() {
        return SdpWriter.write(this, false);
    }

    /** The body with its keys blanked, for logs. */
    public String redacted() {
        return SdpWriter.write(this, true);
    }

    @Override
    public String toString() {
        return redacted();
    }

    private static Optional<Direction> direction(List<Attribute> attributes) {
        return attributes.stream().filter(a -> a.value() == null).map(a -> Direction.named(a.name()))
                .flatMap(Optional::stream).findFirst();
    }
}
