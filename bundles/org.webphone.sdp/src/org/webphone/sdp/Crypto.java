package org.webphone.sdp;

import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * One {@code a=crypto} line (SDES, RFC 4568). The key text is secret: {@link #toString} hides it and it must not be
 * logged.
 *
 * @param tag 1-9 digits, unique in its media line
 * @param suite for instance AES_CM_128_HMAC_SHA1_80
 * @param keyParams {@code inline:...} text, several keys separated by ';'
 * @param sessionParams for instance UNENCRYPTED_SRTCP; an unknown one makes the line unusable (RFC 4568 section 6.3.7)
 */
public record Crypto(int tag, String suite, String keyParams, List<String> sessionParams) {

    public static final String AES_CM_128_HMAC_SHA1_80 = "AES_CM_128_HMAC_SHA1_80";
    public static final String AES_CM_128_HMAC_SHA1_32 = "AES_CM_128_HMAC_SHA1_32";
    public static final String AES_256_CM_HMAC_SHA1_80 = "AES_256_CM_HMAC_SHA1_80";
    public static final String AES_256_CM_HMAC_SHA1_32 = "AES_256_CM_HMAC_SHA1_32";
    public static final String AEAD_AES_128_GCM = "AEAD_AES_128_GCM";
    public static final String AEAD_AES_256_GCM = "AEAD_AES_256_GCM";

    public Crypto {
        Objects.requireNonNull(suite);
        sessionParams = List.copyOf(sessionParams);
    }

    /** A line with one key of ours; {@code keyAndSalt} is master key followed by master salt. */
    public static Crypto inline(int tag, String suite, byte[] keyAndSalt) {
        return new Crypto(tag, suite, "inline:" + Base64.getEncoder().encodeToString(keyAndSalt), List.of());
    }

    /**
     * Master key and salt of the first key, or an empty array when the text is no base64. A lifetime is ignored; a key
     * with an MKI is decoded too, {@link #mkiLength} tells it.
     */
    public byte[] keyAndSalt() {
        String first = keyParams.split(";", 2)[0];
        if (!first.regionMatches(true, 0, "inline:", 0, 7)) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder().decode(first.substring(7).split("\\|", 2)[0].strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** Octets of the master key identifier in each packet, 0 without one. */
    public int mkiLength() {
        String[] parts = keyParams.split(";", 2)[0].split("\\|");
        String last = parts[parts.length - 1];
        int colon = parts.length > 1 ? last.indexOf(':') : -1;
        return colon < 0 ? 0 : Numbers.parse(last.substring(colon + 1), 0, 128, 0);
    }

    public Crypto withTag(int number) {
        return new Crypto(number, suite, keyParams, sessionParams);
    }

    @Override
    public String toString() {
        return "Crypto[" + tag + " " + suite + " key hidden " + sessionParams + "]";
    }

    String wire() {
        String params = sessionParams.isEmpty() ? "" : " " + String.join(" ", sessionParams);
        return tag + " " + suite + " " + keyParams + params;
    }
}
