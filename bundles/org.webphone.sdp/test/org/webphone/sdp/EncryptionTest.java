package org.webphone.sdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptionTest {

    private static final byte[] THEIR_KEY = key(30, 1);
    private static final Crypto STRONG = Crypto.inline(0, Crypto.AEAD_AES_256_GCM, key(44, 2));
    private static final Crypto USUAL = Crypto.inline(0, Crypto.AES_CM_128_HMAC_SHA1_80, key(30, 3));
    private static final Origin OURS = Origin.create(100, "192.0.2.2");

    private static byte[] key(int length, int value) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) value);
        return key;
    }

    private static LocalCapabilities local(SrtpPolicy policy) {
        return LocalCapabilities.plain("192.0.2.2", 5000, List.of(MediaFormat.PCMA)).withSrtp(policy,
                policy == SrtpPolicy.OFF ? List.of() : List.of(STRONG, USUAL));
    }

    private static SessionDescription remote(String protocol, Crypto... cryptos) {
        List<Attribute> attributes = Arrays.stream(cryptos).map(c -> new Attribute("crypto", c.wire())).toList();
        return SessionDescription.of(Origin.create(7, "192.0.2.1"), ConnectionAddress.of("192.0.2.1"), List.of(
                new MediaDescription("audio", 4000, 1, protocol, List.of("8"), List.of(), null, attributes)));
    }

    private static Crypto theirs(int tag, String... params) {
        return new Crypto(tag, Crypto.AES_CM_128_HMAC_SHA1_80, Crypto.inline(1, "x", THEIR_KEY).keyParams(),
                List.of(params));
    }

    @ParameterizedTest
    @CsvSource({"OFF,RTP/AVP,false,plain", "OFF,RTP/AVP,true,plain", "OFF,RTP/SAVP,true,refused",
            "OPTIONAL,RTP/AVP,false,plain", "OPTIONAL,RTP/AVP,true,encrypted", "OPTIONAL,RTP/SAVP,true,encrypted",
            "OPTIONAL,RTP/SAVP,false,refused", "REQUIRED,RTP/AVP,false,refused", "REQUIRED,RTP/AVP,true,encrypted",
            "REQUIRED,RTP/SAVP,true,encrypted", "REQUIRED,RTP/SAVPF,true,encrypted"})
    void answersByPolicyAndOffer(SrtpPolicy policy, String protocol, boolean key, String expected) {
        SessionDescription offer = key ? remote(protocol, theirs(4)) : remote(protocol);
        String result = switch (OfferAnswer.answer(offer, local(policy), OURS)) {
            case Outcome.Refused refused -> {
                assertEquals(Outcome.Reason.NO_COMMON_ENCRYPTION, refused.reason());
                yield "refused";
            }
            case Outcome.Agreed agreed -> {
                assertEquals(protocol, agreed.local().media().getFirst().protocol());
                yield agreed.negotiated().encrypted() ? "encrypted" : "plain";
            }
        };
        assertEquals(expected, result);
    }

    @Test
    void answersWithTheTagOfTheOfferAndOurKey() {
        Outcome.Agreed agreed = assertInstanceOf(Outcome.Agreed.class, OfferAnswer.answer(
                remote("RTP/SAVP", new Crypto(3, "F8_128_HMAC_SHA1_80", theirs(3).keyParams(), List.of()), theirs(4)),
                local(SrtpPolicy.OPTIONAL), OURS));

        Crypto written = agreed.local().media().getFirst().cryptos().getFirst();
        assertEquals(4, written.tag());
        assertEquals(USUAL.keyParams(), written.keyParams());
        assertEquals(theirs(4), agreed.negotiated().remoteCrypto().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"UNENCRYPTED_SRTCP,false", "UNENCRYPTED_SRTP,false", "UNAUTHENTICATED_SRTP,false", "KDR=1,false",
            "FEC_KEY=inline:x,false", "unknown,false", "-unknown,true", "WSH=128,true", "KDR=0,true"})
    void takesNoKeyWithAParameterThatChangesThePackets(String parameter, boolean taken) {
        Outcome outcome = OfferAnswer.answer(remote("RTP/SAVP", theirs(1, parameter)), local(SrtpPolicy.OPTIONAL), OURS);

        assertEquals(taken, outcome instanceof Outcome.Agreed);
    }

    @Test
    void takesNoKeyOfTheWrongLength() {
        Outcome outcome = OfferAnswer.answer(
                remote("RTP/SAVP", Crypto.inline(1, Crypto.AES_CM_128_HMAC_SHA1_80, key(29, 1))),
                local(SrtpPolicy.OPTIONAL), OURS);

        assertInstanceOf(Outcome.Refused.class, outcome);
    }

    @Test
    void offersKeysByPolicy() {
        assertTrue(OfferAnswer.offer(OURS, local(SrtpPolicy.OFF)).media().getFirst().cryptos().isEmpty());
        MediaDescription optional = OfferAnswer.offer(OURS, local(SrtpPolicy.OPTIONAL)).media().getFirst();
        MediaDescription required = OfferAnswer.offer(OURS, local(SrtpPolicy.REQUIRED)).media().getFirst();

        assertEquals("RTP/AVP", optional.protocol());
        assertEquals("RTP/SAVP", required.protocol());
        assertEquals(List.of(1, 2), required.cryptos().stream().map(Crypto::tag).toList());
        assertEquals(List.of(STRONG.suite(), USUAL.suite()), optional.cryptos().stream().map(Crypto::suite).toList());
    }

    @Test
    void readsTheChosenKeyOfAnAnswer() {
        SessionDescription offer = OfferAnswer.offer(OURS, local(SrtpPolicy.REQUIRED));
        Outcome.Agreed agreed = assertInstanceOf(Outcome.Agreed.class,
                OfferAnswer.negotiated(offer, remote("RTP/SAVP", theirs(2))));
        assertEquals(USUAL.keyParams(), agreed.negotiated().localCrypto().orElseThrow().keyParams());

        for (SessionDescription wrong : List.of(remote("RTP/SAVP", theirs(1)), remote("RTP/SAVP"), remote("RTP/AVP"))) {
            assertInstanceOf(Outcome.Refused.class, OfferAnswer.negotiated(offer, wrong));
        }
    }

    @Test
    void optionalEncryptionFallsBackToPlain() {
        SessionDescription offer = OfferAnswer.offer(OURS, local(SrtpPolicy.OPTIONAL));
        Outcome.Agreed plain = assertInstanceOf(Outcome.Agreed.class,
                OfferAnswer.negotiated(offer, remote("RTP/AVP")));

        assertTrue(plain.negotiated().localCrypto().isEmpty());
    }

    @Test
    void aKeyThatDoesNotFitIsNoPlainStream() {
        SessionDescription offer = OfferAnswer.offer(OURS, local(SrtpPolicy.OPTIONAL));

        for (Crypto wrong : List.of(theirs(9), theirs(1), Crypto.inline(2, USUAL.suite(), key(29, 1)))) {
            assertInstanceOf(Outcome.Refused.class, OfferAnswer.negotiated(offer, remote("RTP/AVP", wrong)), wrong.toString());
        }
    }

    @Test
    void requiringEncryptionWithoutAKeyIsAMistake() {
        LocalCapabilities plain = local(SrtpPolicy.OFF);
        assertThrows(IllegalArgumentException.class, () -> plain.withSrtp(SrtpPolicy.REQUIRED, List.of()));
    }
}
