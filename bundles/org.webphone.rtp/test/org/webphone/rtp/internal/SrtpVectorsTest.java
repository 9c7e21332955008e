package org.webphone.rtp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.webphone.rtp.Assets;

/** The test vectors of RFC 3711 appendix B, RFC 6188 section 7 and RFC 7714 sections 16 and 17. */
class SrtpVectorsTest {

    private static final HexFormat HEX = HexFormat.of();

    /** All vectors that have this field, each as its fields. */
    private static List<Map<String, String>> vectors(String field) throws IOException {
        String json = Files.readString(Assets.path("rtp-srtp/srtp-vectors/rfc-vectors.json"));
        List<Map<String, String>> all = new ArrayList<>();
        for (String part : json.split("\"rfc\":")) {
            Map<String, String> fields = new HashMap<>();
            Matcher m = Pattern.compile("\"(\\w+)\": \"?([^\",}\\s]+)").matcher(part);
            while (m.find()) {
                fields.put(m.group(1), m.group(2));
            }
            if (fields.containsKey(field)) {
                all.add(fields);
            }
        }
        return all;
    }

    @Test
    void makesTheKeystreamOfTheRfcs() throws Exception {
        List<Map<String, String>> vectors = vectors("session_salt_shifted");
        for (Map<String, String> v : vectors) {
            byte[] salt = Arrays.copyOf(HEX.parseHex(v.get("session_salt_shifted")), 14);
            byte[] stream = new byte[0xff02 * 16];
            new CounterMode(HEX.parseHex(v.get("session_key")), salt).apply(stream, 0, stream.length, 0, 0);
            for (String block : List.of("0000", "0001", "0002", "feff", "ff00", "ff01")) {
                int at = 16 * Integer.parseInt(block, 16);
                assertEquals(v.get(block), HEX.formatHex(stream, at, at + 16), "block " + block);
            }
        }
        assertEquals(3, vectors.size());
    }

    @Test
    void derivesTheKeysOfTheRfcs() throws Exception {
        List<Map<String, String>> vectors = vectors("master_key");
        for (Map<String, String> v : vectors) {
            byte[] key = HEX.parseHex(v.get("master_key"));
            byte[] salt = HEX.parseHex(v.get("master_salt"));
            List<String> names = List.of("cipher_key", "auth_key", "cipher_salt", "srtcp_cipher_key", "srtcp_auth_key",
                    "srtcp_salt");
            for (int label = 0; label < names.size(); label++) {
                String expected = v.get(names.get(label));
                assertEquals(expected, HEX.formatHex(SessionKeys.derive(key, salt, label, expected.length() / 2)),
                        names.get(label));
            }
        }
        assertEquals(3, vectors.size());
    }

    @Test
    void sealsAndOpensTheGcmPacketsOfTheRfc() throws Exception {
        List<Map<String, String>> vectors = vectors("rtp_packet");
        for (Map<String, String> v : vectors) {
            check(v, false, v.get("rtp_packet"), 12, 0xf17b);
        }
        assertEquals(2, vectors.size());
    }

    @Test
    void sealsAndOpensTheGcmReportsOfTheRfc() throws Exception {
        List<Map<String, String>> vectors = vectors("rtcp_packet");
        for (Map<String, String> v : vectors) {
            check(v, true, v.get("rtcp_packet"), 8, 0x5d4);
        }
        assertEquals(2, vectors.size());
    }

    private static void check(Map<String, String> v, boolean rtcp, String plain, int header, long index)
            throws Exception {
        SrtpCipher cipher = new GcmCipher(new SessionKeys(HEX.parseHex(v.get("session_key")), new byte[0],
                HEX.parseHex(v.get("session_salt"))), rtcp);
        byte[] packet = HEX.parseHex(plain);
        int ssrc = SrtpHeader.word(packet, header - 4);
        byte[] data = Arrays.copyOf(packet, 200);

        int sealed = cipher.seal(data, packet.length, header, ssrc, index);
        assertEquals(v.get("protected_packet"), HEX.formatHex(data, 0, sealed));
        assertEquals(rtcp ? index : 0, rtcp ? cipher.index(data, sealed) : 0);
        int opened = cipher.open(data, sealed, header, ssrc, index);
        assertEquals(plain, HEX.formatHex(data, 0, opened));
    }
}
