package org.webphone.sdp;

import java.util.List;
import java.util.Optional;

/** The two SDES keys of an encrypted stream, or {@link #NONE}. */
record KeyPair(Crypto local, Crypto remote) {

    static final KeyPair NONE = new KeyPair(null, null);

    boolean isNone() {
        return local == null;
    }

    /** The first key of the offer that we can use, with ours of the same suite and the offer's tag. */
    static KeyPair choose(List<Crypto> offered, List<Crypto> ours) {
        for (Crypto remote : offered) {
            Optional<Crypto> match = ours.stream().filter(c -> c.suite().equals(remote.suite())).findFirst();
            if (match.isPresent() && isUsable(remote)) {
                return new KeyPair(match.get().withTag(remote.tag()), remote);
            }
        }
        return NONE;
    }

    /** The answer's key and the one of ours that it chose by tag and suite (RFC 4568 section 5.1.3). */
    static KeyPair chosen(List<Crypto> answered, List<Crypto> ours) {
        for (Crypto remote : answered) {
            for (Crypto local : ours) {
                if (local.tag() == remote.tag() && local.suite().equals(remote.suite()) && isUsable(remote)) {
                    return new KeyPair(local, remote);
                }
            }
        }
        return NONE;
    }

    /** Right key length, and no session parameter that changes the packets (RFC 4568 section 6.3). */
    private static boolean isUsable(Crypto crypto) {
        int expected = switch (crypto.suite()) {
            case Crypto.AES_CM_128_HMAC_SHA1_80, Crypto.AES_CM_128_HMAC_SHA1_32 -> 16 + 14;
            case Crypto.AES_256_CM_HMAC_SHA1_80, Crypto.AES_256_CM_HMAC_SHA1_32 -> 32 + 14;
            case Crypto.AEAD_AES_128_GCM -> 16 + 12;
            case Crypto.AEAD_AES_256_GCM -> 32 + 12;
            default -> -1;
        };
        return crypto.keyAndSalt().length == expected && crypto.sessionParams().stream()
                .allMatch(p -> p.startsWith("-") || p.startsWith("WSH=") || p.equals("KDR=0"));
    }
}
