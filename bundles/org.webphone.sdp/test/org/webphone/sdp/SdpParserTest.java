package org.webphone.sdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdpParserTest {

    private static final String HEAD = "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n";

    private static SessionDescription parse(String text) throws SdpException {
        return SessionDescription.parse(text);
    }

    private static MediaDescription audio(String lines) throws SdpException {
        return parse(HEAD + lines.replace("|", "\r\n")).media().getFirst();
    }

    @Test
    void readsAUsualOffer() throws Exception {
        SessionDescription session = parse(HEAD + "m=audio 4000 RTP/AVP 8 0 101\r\na=rtpmap:101 telephone-event/8000\r\n"
                + "a=fmtp:101 0-16\r\na=ptime:30\r\na=sendonly\r\n");
        MediaDescription line = session.media().getFirst();

        assertEquals(List.of(MediaFormat.PCMA, MediaFormat.PCMU,
                new MediaFormat(101, "telephone-event", 8000, 1, "0-16")), line.mediaFormats());
        assertEquals(30, line.ptime());
        assertEquals(Direction.SENDONLY, session.directionOf(line));
        assertEquals("192.0.2.1", session.connectionOf(line).orElseThrow().address());
        assertEquals(4001, line.rtcpPort());
    }

    @Test
    void writesBackWhatItReadByteForByte() throws Exception {
        String text = HEAD + "a=group:BUNDLE x\r\nm=audio 4000/2 RTP/AVP 8\r\ni=title\r\nc=IN IP6 2001:db8::1\r\n"
                + "b=AS:64\r\na=x-unknown:some thing\r\na=rtcp-mux\r\nm=video 0 RTP/AVP 31\r\n";

        assertEquals(text, parse(text).write());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesAnyLineEnd(String end) throws Exception {
        assertEquals(1, parse((HEAD + "m=audio 4000 RTP/AVP 8\r\n").replace("\r\n", end)).media().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "'';0;is empty",
            "'x';1;form x=value",
            "o=- 1 1 IN IP4 1.2.3.4;1;v=0",
            "v=1|o=- 1 1 IN IP4 1.2.3.4;1;v=0",
            "v=0|s=-;0;origin",
            "v=0|o=- 1 IN IP4 1.2.3.4;2;o= needs",
            "v=0|o=- 1 1 IN IP5 1.2.3.4;2;neither IP4 nor IP6",
            "v=0|o=- 1 1 IN IP4 1.2.3.4|o=- 1 1 IN IP4 1.2.3.4;3;second o=",
            "v=0|o=- 1 1 IN IP4 1.2.3.4|c=IN IP4;3;address is written",
            "v=0|o=- 1 1 IN IP4 1.2.3.4|c=IN IP4 <b>;3;characters",
            "v=0|o=- 1 1 IN IP4 1.2.3.4|m=audio;3;m= needs",
            "v=0|o=- 1 1 IN IP4 1.2.3.4|m=audio 70000 RTP/AVP 8;3;port",
            "v=0|o=- 1 1 IN IP4 1.2.3.4|m=audio -1 RTP/AVP 8;3;port",
            "v=0|o=- 1 1 IN IP4 1.2.3.4|m=audio 4/x RTP/AVP 8;3;number of ports",
            "v=0|o=- 1 1 IN IP4 1.2.3.4|m=audio 4 RTP/AVP 8|s=-;4;may not follow",
            "v=0|o=- 1 1 IN IP4 1.2.3.4|a=:x;3;no name"})
    void namesTheLineThatCannotBeUnderstood(String text, int line, String words) {
        SdpException problem = assertThrows(SdpException.class, () -> parse(text.replace("|", "\r\n")));

        assertEquals(line, problem.line());
        assertTrue(problem.getMessage().contains(words), problem.getMessage());
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThrows(SdpException.class, () -> parse(HEAD + "a=x\r\n".repeat(5000)));
        assertThrows(SdpException.class, () -> parse(HEAD + "a=" + "x".repeat(70_000)));
        assertThrows(SdpException.class, () -> parse(HEAD + "m=audio 4 RTP/AVP 8\r\n".repeat(65)));
    }

    @Test
    void takesTheOriginOfAnOldCiscoPhone() throws Exception {
        SessionDescription session = parse("v=0\r\no=Cisco-SIPUA (null) (null) IN IP4 192.0.2.9\r\ns=SIP Call\r\n"
                + "t=0 0\r\nm=audio 4000 RTP/AVP 0\r\nc=IN IP4 192.0.2.9\r\n");

        assertEquals("Cisco-SIPUA", session.origin().user());
        assertEquals("192.0.2.9", session.connectionOf(session.media().getFirst()).orElseThrow().address());
    }

    @Test
    void leavesOutFormatsItCannotUnderstandAndKeepsTheRest() throws Exception {
        MediaDescription line = audio("m=audio 4000 RTP/AVP 96 97 98 99 8 8 200 x|a=rtpmap:96 opus|a=rtpmap:97 a/0|"
                + "a=rtpmap:98 opus/48000/2|a=rtpmap:x y/1|a=rtpmap:99");

        assertEquals(List.of(98, 8), line.mediaFormats().stream().map(MediaFormat::payloadType).toList());
        assertEquals(2, line.mediaFormats().getFirst().channels());
    }

    @Test
    void knowsG722ByItsTrueRateToo() throws Exception {
        assertEquals(MediaFormat.G722, audio("m=audio 4000 RTP/AVP 9|a=rtpmap:9 G722/16000").mediaFormats().getFirst());
    }

    @Test
    void readsParametersByName() {
        MediaFormat opus = new MediaFormat(96, "opus", 48000, 2, "minptime=10; useinbandfec=1;stereo=0");

        assertEquals("1", opus.parameter("useinbandfec"));
        assertEquals("10", opus.parameter("minptime"));
        assertEquals(null, opus.parameter("cbr"));
    }

    @Test
    void readsRtcpPortAndAddress() throws Exception {
        MediaDescription line = audio("m=audio 4000 RTP/AVP 8|a=rtcp:5003 IN IP4 198.51.100.3");

        assertEquals(5003, line.rtcpPort());
        assertEquals("198.51.100.3", line.rtcpAddress().orElseThrow().address());
        assertEquals(65535, audio("m=audio 65535 RTP/AVP 8").rtcpPort());
    }

    @Test
    void readsKeysAndNeverPrintsThem() throws Exception {
        SessionDescription session = parse(HEAD + "k=clear:geheim\r\nm=audio 4000 RTP/SAVP 8\r\n"
                + "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz|2^20|1:4 "
                + "FEC_ORDER=FEC_SRTP\r\na=crypto:x\r\na=crypto:2 y\r\n");
        Crypto crypto = session.media().getFirst().cryptos().getFirst();

        assertEquals(1, session.media().getFirst().cryptos().size());
        assertEquals(30, crypto.keyAndSalt().length);
        assertEquals(4, crypto.mkiLength());
        assertEquals(List.of("FEC_ORDER=FEC_SRTP"), crypto.sessionParams());
        assertTrue(session.write().contains("WVNfX19z"));
        assertTrue(session.write().contains("geheim"));
        for (String shown : List.of(session.toString(), session.redacted(), crypto.toString(),
                session.media().toString(), session.otherLines().toString())) {
            assertFalse(shown.contains("WVNfX19z"), shown);
            assertFalse(shown.contains("geheim"), shown);
        }
    }

    @Test
    void aKeyThatIsNoBase64IsEmpty() {
        assertEquals(0, new Crypto(1, "x", "inline:***", List.of()).keyAndSalt().length);
        assertEquals(0, new Crypto(1, "x", "uri:abc", List.of()).keyAndSalt().length);
    }

    @Test
    void readsAndWritesAllDescriptionsOfOthers() throws Exception {
        List<String> failed = new ArrayList<>();
        int media = 0;
        List<Path> files = Assets.all("sdp", ".sdp");
        for (Path file : files) {
            try {
                SessionDescription session = parse(Assets.read(file));
                SessionDescription again = parse(session.write());
                assertEquals(session.media(), again.media(), file.toString());
                assertEquals(session.write(), again.write(), file.toString());
                session.media().forEach(m -> {
                    m.mediaFormats();
                    m.cryptos();
                    m.rtcpAddress();
                });
                media += session.media().size();
            } catch (SdpException unreadable) {
                failed.add(file.getFileName() + ": " + unreadable.getMessage());
            }
        }
        assertTrue(media > 150, "only " + media + " media lines in " + files.size() + " files");
        // Placeholders where addresses should be, and a fragment without origin.
        assertEquals(List.of("rfc8839_02.sdp", "rfc8839_04.sdp", "rfc8866_02.sdp"),
                failed.stream().map(f -> f.substring(0, f.indexOf(':'))).toList(), String.join("\n", failed));
    }

    @Test
    void survivesAnythingThatComes() throws Exception {
        String seed = HEAD + "m=audio 4000/2 RTP/SAVP 8 96\r\na=rtpmap:96 opus/48000/2\r\na=fmtp:96 x=1\r\n"
                + "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:abcd|2^20|1:4\r\na=rtcp:9 IN IP4 1.2.3.4\r\na=ptime:20\r\n";
        Random random = new Random(4);
        int good = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(seed);
            for (int j = random.nextInt(6); j >= 0; j--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, "=:/ |0\r\n-".charAt(random.nextInt(9)));
                }
            }
            try {
                SessionDescription session = parse(text.toString());
                LocalCapabilities local = LocalCapabilities.plain("192.0.2.2", 5000, List.of(MediaFormat.PCMA));
                OfferAnswer.answer(session, local, Origin.create(1, "192.0.2.2"));
                OfferAnswer.negotiated(OfferAnswer.offer(Origin.create(1, "192.0.2.2"), local), session);
                parse(session.write());
                good++;
            } catch (SdpException refused) {
                assertFalse(refused.getMessage().isEmpty());
            }
        }
        assertTrue(good > 10_000, "good " + good);
    }
}
