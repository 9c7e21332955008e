package org.webphone.sdp;

import java.util.Locale;
import java.util.Objects;

/**
 * One RTP payload format of a media line: its number there, {@code rtpmap} and {@code fmtp}.
 *
 * @param payloadType 0-127
 * @param encoding name as registered ("PCMA", "opus", "telephone-event"); compared without case
 * @param clockRate RTP clock in Hz; for G722 it is 8000 by RFC 3551 although the sound has 16000
 * @param channels 1 unless the {@code rtpmap} says otherwise
 * @param parameters the {@code fmtp} text, or null
 */
public record MediaFormat(int payloadType, String encoding, int clockRate, int channels, String parameters) {

    public static final String TELEPHONE_EVENT = "telephone-event";

    public static final MediaFormat PCMU = new MediaFormat(0, "PCMU", 8000);
    public static final MediaFormat PCMA = new MediaFormat(8, "PCMA", 8000);
    public static final MediaFormat G722 = new MediaFormat(9, "G722", 8000);

    public MediaFormat {
        Objects.requireNonNull(encoding);
        if (payloadType < 0 || payloadType > 127) {
            throw new IllegalArgumentException("payload type " + payloadType + " is not 0-127");
        }
    }

    public MediaFormat(int payloadType, String encoding, int clockRate) {
        this(payloadType, encoding, clockRate, 1, null);
    }

    /** RFC 4733 events 0-15, the keys of a telephone. */
    public static MediaFormat telephoneEvent(int payloadType, int clockRate) {
        return new MediaFormat(payloadType, TELEPHONE_EVENT, clockRate, 1, "0-15");
    }

    public boolean isTelephoneEvent() {
        return encoding.equalsIgnoreCase(TELEPHONE_EVENT);
    }

    /** Comfort noise (RFC 3389). */
    public boolean isComfortNoise() {
        return encoding.equalsIgnoreCase("CN");
    }

    /** A format that carries speech by itself, unlike events, comfort noise or redundancy (RFC 2198). */
    public boolean isVoice() {
        return !isTelephoneEvent() && !isComfortNoise() && !encoding.equalsIgnoreCase("red");
    }

    /** Same codec, clock and channels; the number and parameters may differ. */
    public boolean matches(MediaFormat other) {
        return encoding.equalsIgnoreCase(other.encoding) && clockRate == other.clockRate && channels == other.channels;
    }

    public MediaFormat withPayloadType(int number) {
        return new MediaFormat(number, encoding, clockRate, channels, parameters);
    }

    public MediaFormat withParameters(String fmtp) {
        return new MediaFormat(payloadType, encoding, clockRate, channels, fmtp);
    }

    /** One {@code key=value} of the parameters, or null when it is not there. */
    public String parameter(String key) {
        if (parameters == null) {
            return null;
        }
        for (String part : parameters.split(";")) {
            String pair = part.strip();
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals(key)) {
                return pair.substring(equals + 1).strip();
            }
        }
        return null;
    }

    String rtpmap() {
        return payloadType + " " + encoding + '/' + clockRate + (channels > 1 ? "/" + channels : "");
    }
}
