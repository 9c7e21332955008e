package org.webphone.sdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferAnswerTest {

    private static final MediaFormat OPUS = new MediaFormat(96, "opus", 48000, 2, "useinbandfec=1");
    private static final MediaFormat EVENTS = MediaFormat.telephoneEvent(101, 8000);
    private static final MediaFormat EVENTS_48 = MediaFormat.telephoneEvent(102, 48000);
    private static final Origin OURS = Origin.create(100, "192.0.2.2");

    private final LocalCapabilities local = LocalCapabilities.plain("192.0.2.2", 5000,
            List.of(OPUS, MediaFormat.PCMA, MediaFormat.PCMU, EVENTS, EVENTS_48));

    private static SessionDescription remote(String lines) {
        return description("o=- 7 7 IN IP4 192.0.2.1|s=-|c=IN IP4 192.0.2.1|t=0 0|" + lines);
    }

    private static SessionDescription description(String lines) {
        try {
            return SessionDescription.parse("v=0\r\n" + lines.replace("|", "\r\n"));
        } catch (SdpException wrongTest) {
            throw new IllegalArgumentException(wrongTest);
        }
    }

    private Outcome.Agreed answer(String lines) {
        return assertInstanceOf(Outcome.Agreed.class, OfferAnswer.answer(remote(lines), local, OURS));
    }

    private Outcome.Refused refuse(String lines) {
        return assertInstanceOf(Outcome.Refused.class, OfferAnswer.answer(remote(lines), local, OURS));
    }

    private Negotiated accepted(SessionDescription offer, String answer) {
        return assertInstanceOf(Outcome.Agreed.class, OfferAnswer.negotiated(offer, remote(answer))).negotiated();
    }

    private static MediaDescription audio(SessionDescription session) {
        return session.media().get(session.firstAudio().orElseThrow());
    }

    @Test
    void offersWhatItCan() throws Exception {
        SessionDescription offer = OfferAnswer.offer(OURS, local);

        assertEquals(offer, SessionDescription.parse(offer.write()));
        assertEquals(local.formats(), audio(offer).mediaFormats());
        assertEquals("RTP/AVP", audio(offer).protocol());
        assertEquals(20, audio(offer).ptime());
        assertTrue(audio(offer).rtcpMux());
        assertEquals(Direction.SENDRECV, offer.directionOf(audio(offer)));
    }

    @Test
    void answersWithTheCodecsInCommonInTheOrderAndNumbersOfTheOffer() {
        Outcome.Agreed agreed = answer("m=audio 4000 RTP/AVP 0 18 8 111 127|a=rtpmap:111 OPUS/48000/2|"
                + "a=fmtp:111 maxaveragebitrate=20000|a=rtpmap:127 telephone-event/8000");

        assertEquals(List.of("0", "8", "111", "127"), audio(agreed.local()).formats());
        assertEquals("PCMU", agreed.negotiated().codec().encoding());
        AgreedFormat opus = agreed.negotiated().formats().get(2);
        assertEquals("maxaveragebitrate=20000", opus.send().parameters());
        assertEquals("useinbandfec=1", opus.receive().parameters());
        assertEquals(127, agreed.negotiated().telephoneEvent().orElseThrow().send().payloadType());
        assertEquals("192.0.2.1", agreed.negotiated().remote().address());
        assertEquals(4000, agreed.negotiated().port());
        assertEquals(4001, agreed.negotiated().rtcpPort());
        assertFalse(agreed.negotiated().rtcpMux());
        assertFalse(audio(agreed.local()).rtcpMux());
    }

    /** RFC 7587 section 7: always 48000/2, whatever is sent. */
    @Test
    void takesNoOpusOfAnotherClockOrOneChannel() {
        Outcome.Agreed agreed = answer("m=audio 4000 RTP/AVP 96 97 98 8|a=rtpmap:96 opus/48000/1|a=rtpmap:97 opus/48000|"
                + "a=rtpmap:98 opus/16000/2");
        assertEquals(List.of("8"), audio(agreed.local()).formats());
    }

    @Test
    void takesTheEventsWithTheClockOfTheCodec() {
        Outcome.Agreed agreed = answer("m=audio 4000 RTP/AVP 111 0 110 101|a=rtpmap:111 opus/48000/2|"
                + "a=rtpmap:101 telephone-event/8000|a=rtpmap:110 telephone-event/48000");
        assertEquals(110, agreed.negotiated().telephoneEvent().orElseThrow().send().payloadType());

        agreed = answer("m=audio 4000 RTP/AVP 111 101|a=rtpmap:111 opus/48000/2|a=rtpmap:101 telephone-event/8000");
        assertEquals(8000, agreed.negotiated().telephoneEvent().orElseThrow().clockRate(), "many who have Opus know no others");

        agreed = answer("m=audio 4000 RTP/AVP 0 110|a=rtpmap:110 telephone-event/48000");
        assertTrue(agreed.negotiated().telephoneEvent().isEmpty());
    }

    @Test
    void refusesOtherLinesInTheirPlaces() {
        Outcome.Agreed agreed = answer("m=video 6000 RTP/AVP 31|m=audio 4000 RTP/AVP 8|m=audio 4002 RTP/AVP 0|"
                + "m=image 6002 udptl t38");

        assertEquals(List.of(0, 5000, 0, 0), agreed.local().media().stream().map(MediaDescription::port).toList());
        assertEquals(List.of("video", "audio", "audio", "image"),
                agreed.local().media().stream().map(MediaDescription::type).toList());
        assertEquals(List.of("31"), agreed.local().media().getFirst().formats());
        assertEquals("udptl", agreed.local().media().getLast().protocol());
    }

    @Test
    void takesTheSecondAudioLineWhenTheFirstDoesNotFit() {
        Outcome.Agreed agreed = answer("m=audio 4000 RTP/SAVP 8|m=audio 4002 RTP/AVP 8");

        assertEquals(List.of(0, 5000), agreed.local().media().stream().map(MediaDescription::port).toList());
        assertEquals(4002, agreed.negotiated().port());
    }

    @Test
    void sayWhyNothingFits() {
        assertEquals(Outcome.Reason.NO_COMMON_CODEC, refuse("m=audio 4000 RTP/AVP 18 3").reason());
        assertTrue(refuse("m=audio 4000 RTP/AVP 18 3").explanation().contains("G729, GSM"));
        assertEquals(Outcome.Reason.NO_COMMON_CODEC,
                refuse("m=audio 4000 RTP/AVP 101|a=rtpmap:101 telephone-event/8000").reason());
        assertEquals(Outcome.Reason.NO_AUDIO, refuse("m=video 4000 RTP/AVP 31").reason());
        assertEquals(Outcome.Reason.NO_AUDIO, refuse("m=audio 0 RTP/AVP 8").reason());
        assertEquals(Outcome.Reason.NO_AUDIO, refuse("").reason());
        assertEquals(Outcome.Reason.NO_AUDIO, refuse("m=audio 4000 UDP/TLS/RTP/SAVPF 8").reason());
        assertEquals(Outcome.Reason.NO_ADDRESS, assertInstanceOf(Outcome.Refused.class, OfferAnswer.answer(
                description("o=- 7 7 IN IP4 1.2.3.4|s=-|t=0 0|m=audio 4000 RTP/AVP 8"), local, OURS)).reason());
    }

    /** What is said in a call goes to one party, not to a group that somebody names. */
    @ParameterizedTest
    @ValueSource(strings = {"c=IN IP4 239.1.1.1/3|m=audio 4000 RTP/AVP 8", "c=IN IP6 FF15::101/3|m=audio 4000 RTP/AVP 8",
            "c=IN IP4 1.2.3.4|m=audio 4000 RTP/AVP 8|a=rtcp:4001 IN IP4 224.0.0.1"})
    void refuseGroups(String lines) {
        String[] parts = lines.split("\\|", 2);
        Outcome outcome = OfferAnswer.answer(description("o=- 7 7 IN IP4 1.2.3.4|s=-|" + parts[0] + "|t=0 0|" + parts[1]), local, OURS);
        assertEquals(Outcome.Reason.NO_ADDRESS, assertInstanceOf(Outcome.Refused.class, outcome).reason());
    }

    @ParameterizedTest
    @CsvSource({"SENDRECV,a=sendrecv,sendrecv,false", "SENDRECV,a=sendonly,recvonly,true",
            "SENDRECV,a=recvonly,sendonly,false", "SENDRECV,a=inactive,inactive,true",
            "SENDRECV,a=x,sendrecv,false", "SENDONLY,a=sendrecv,sendonly,false", "SENDONLY,a=sendonly,inactive,true",
            "SENDONLY,a=recvonly,sendonly,false", "SENDRECV,c=IN IP4 0.0.0.0,recvonly,true",
            "SENDRECV,c=IN IP6 ::,recvonly,true", "SENDRECV,c=IN IP4 0.0.0.0|a=inactive,inactive,true",
            "SENDRECV,c=IN IP4 0.0.0.0|a=sendonly,recvonly,true"})
    void answersEveryKindOfHold(Direction ours, String theirs, String answered, boolean held) {
        Outcome outcome = OfferAnswer.answer(remote("m=audio 4000 RTP/AVP 8|" + theirs), local.withDirection(ours), OURS);
        Outcome.Agreed agreed = assertInstanceOf(Outcome.Agreed.class, outcome);

        assertEquals(answered, agreed.local().directionOf(audio(agreed.local())).attribute());
        assertEquals(answered, agreed.negotiated().direction().attribute());
        assertEquals(held, agreed.negotiated().heldByRemote());
    }

    @Test
    void understandsHoldForTheWholeSession() {
        SessionDescription offer = description("o=- 7 7 IN IP4 192.0.2.1|s=-|c=IN IP4 192.0.2.1|t=0 0|a=sendonly|"
                + "m=audio 4000 RTP/AVP 8");
        Outcome.Agreed agreed = assertInstanceOf(Outcome.Agreed.class, OfferAnswer.answer(offer, local, OURS));

        assertEquals(Direction.RECVONLY, agreed.negotiated().direction());
    }

    @Test
    void readsAnAnswerWithItsOwnNumbers() {
        SessionDescription offer = OfferAnswer.offer(OURS, local);
        Negotiated agreed = accepted(offer, "m=audio 4000 RTP/AVP 120 8|a=rtpmap:120 opus/48000/2|a=rtcp-mux|a=ptime:40"
                + "|a=maxptime:30");

        assertEquals(120, agreed.codec().send().payloadType());
        assertEquals(96, agreed.codec().receive().payloadType());
        assertTrue(agreed.rtcpMux());
        assertEquals(4000, agreed.rtcpPort());
        assertEquals(30, agreed.ptime());
    }

    @Test
    void readsAnAnswerThatForgotItsRtpmap() {
        Negotiated agreed = accepted(OfferAnswer.offer(OURS, local), "m=audio 4000 RTP/AVP 96 101");

        assertEquals("opus", agreed.codec().encoding());
        assertTrue(agreed.telephoneEvent().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"m=audio 0 RTP/AVP 8,NO_AUDIO", "m=audio 4000 RTP/AVP 18,NO_COMMON_CODEC", "'',MISMATCH",
            "m=video 4000 RTP/AVP 8,MISMATCH", "m=audio 4000 RTP/SAVP 8,NO_COMMON_ENCRYPTION",
            "m=audio 4000 TCP 8,MISMATCH"})
    void saysWhatIsWrongWithAnAnswer(String lines, Outcome.Reason reason) {
        Outcome outcome = OfferAnswer.negotiated(OfferAnswer.offer(OURS, local), remote(lines));

        assertEquals(reason, assertInstanceOf(Outcome.Refused.class, outcome).reason());
    }

    @Test
    void holdRaisesTheVersionAndRepetitionDoesNot() {
        SessionDescription first = OfferAnswer.offer(OURS, local);
        SessionDescription hold = OfferAnswer.reoffer(first, local.withDirection(Direction.SENDONLY));
        SessionDescription again = OfferAnswer.reoffer(hold, local.withDirection(Direction.SENDONLY));

        assertEquals(Direction.SENDONLY, hold.directionOf(audio(hold)));
        assertEquals("100", first.origin().version());
        assertEquals("101", hold.origin().version());
        assertEquals(first.origin().id(), hold.origin().id());
        assertEquals(hold, again);
    }

    @Test
    void reofferKeepsTheLinesThatWereRefused() {
        Outcome.Agreed agreed = answer("m=video 6000 RTP/AVP 31|m=audio 4000 RTP/AVP 8");
        SessionDescription hold = OfferAnswer.reoffer(agreed.local(), local.withDirection(Direction.SENDONLY));

        assertEquals(List.of(0, 5000), hold.media().stream().map(MediaDescription::port).toList());
        assertEquals("101", hold.origin().version());
    }

    @Test
    void reofferKeepsTheMeaningOfNumbers() {
        // The other side's 96 is telephone-event; our 96 for opus must move away, opus keeps the number agreed on.
        Outcome.Agreed agreed = answer("m=audio 4000 RTP/AVP 8 96|a=rtpmap:96 telephone-event/8000");
        SessionDescription again = OfferAnswer.reoffer(agreed.local(), local);

        List<MediaFormat> formats = audio(again).mediaFormats();
        assertEquals(96, formats.stream().filter(f -> f.matches(EVENTS)).findFirst().orElseThrow().payloadType());
        assertEquals(5, formats.stream().map(MediaFormat::payloadType).distinct().count());
        assertTrue(formats.stream().filter(f -> f.matches(OPUS)).findFirst().orElseThrow().payloadType() > 96);
    }

    @Test
    void reanswerRaisesTheVersionOnlyWhenSomethingChanged() {
        SessionDescription offer = remote("m=audio 4000 RTP/AVP 8");
        Outcome.Agreed first = assertInstanceOf(Outcome.Agreed.class, OfferAnswer.answer(offer, local, OURS));
        Outcome.Agreed same = assertInstanceOf(Outcome.Agreed.class,
                OfferAnswer.reanswer(offer, local, first.local()));
        Outcome.Agreed held = assertInstanceOf(Outcome.Agreed.class,
                OfferAnswer.reanswer(remote("m=audio 4000 RTP/AVP 8|a=sendonly"), local, same.local()));

        assertEquals("100", same.local().origin().version());
        assertEquals("101", held.local().origin().version());
    }

    @Test
    void ptimeIsTwentyWhenNothingIsSaid() {
        assertEquals(20, answer("m=audio 4000 RTP/AVP 8").negotiated().ptime());
        assertEquals(30, answer("m=audio 4000 RTP/AVP 8|a=ptime:30").negotiated().ptime());
        assertEquals(20, answer("m=audio 4000 RTP/AVP 8|a=ptime:x").negotiated().ptime());
    }

    @Test
    void acceptsIpv6() {
        SessionDescription offer = description("o=- 7 7 IN IP6 2001:db8::1|s=-|c=IN IP6 2001:db8::1|t=0 0|"
                + "m=audio 4000 RTP/AVP 8");
        LocalCapabilities six = LocalCapabilities.plain("2001:db8::2%eth0", 5000, List.of(MediaFormat.PCMA));
        Outcome.Agreed agreed = assertInstanceOf(Outcome.Agreed.class, OfferAnswer.answer(offer, six, OURS));

        assertTrue(agreed.local().write().contains("c=IN IP6 2001:db8::2\r\n"));
        assertEquals("2001:db8::1", agreed.negotiated().remote().address());
    }
}
