package org.webphone.sdp;

import java.util.List;
import java.util.Optional;

/** Reads the value of an a=crypto attribute (RFC 4568 section 9.1). */
final class CryptoReader {

    private CryptoReader() {
    }

    static Optional<Crypto> read(String value) {
        String[] fields = value.strip().split(" +");
        int tag = Numbers.parse(fields[0], 0, 999_999_999, -1);
        if (fields.length < 3 || tag < 0) {
            return Optional.empty();
        }
        return Optional.of(new Crypto(tag, fields[1], fields[2], List.of(fields).subList(3, fields.length)));
    }
}
