package org.webphone.sdp;

/** A line we do not interpret, kept as it came: {@code type=value}. */
public record SdpLine(char type, String value) {

    /** Keys never reach a log through here ({@code k=}, RFC 4566 section 5.12). */
    @Override
    public String toString() {
        return type + "=" + (type == 'k' ? "(hidden)" : value);
    }
}
