package org.webphone.sdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The exchanges of RFC 4317, both as the one who offers and as the one who answers. */
class Rfc4317Test {

    private record Message(String section, String role, SessionDescription sdp) {
    }

    /** All that Alice and Bob have there. */
    private static final List<MediaFormat> ALL = List.of(new MediaFormat(97, "iLBC", 8000), MediaFormat.PCMU,
            MediaFormat.PCMA, MediaFormat.telephoneEvent(101, 8000));

    private static List<Message> messages() throws SdpException {
        String json = Assets.text("sdp/rfc/rfc4317-offer-answer.json");
        List<Message> all = new ArrayList<>();
        String section = "";
        Matcher m = Pattern.compile("\"section\": \"([^\"]*)\"|\"role\": \"([^\"]*)\",\\s+\"sdp\": \"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(json);
        while (m.find()) {
            if (m.group(1) != null) {
                section = m.group(1);
            } else {
                String text = m.group(3).replace("\\r", "\r").replace("\\n", "\n").replace("\\\"", "\"");
                all.add(new Message(section, m.group(2), SessionDescription.parse(text)));
            }
        }
        return all;
    }

    @Test
    void agreesOnWhatTheExamplesAgreeOn() throws Exception {
        List<Message> messages = messages();
        List<String> agreed = new ArrayList<>();
        for (int i = 0; i + 1 < messages.size(); i += 2) {
            Message offer = messages.get(i);
            assertTrue(offer.role().contains("ffer"), offer.toString());
            switch (OfferAnswer.negotiated(offer.sdp(), messages.get(i + 1).sdp())) {
                case Outcome.Agreed a -> agreed.add(offer.section().split(" ")[0] + offer.role().charAt(0) + " "
                        + a.negotiated().codec().encoding() + " " + a.negotiated().direction().attribute() + " "
                        + a.negotiated().port());
                case Outcome.Refused r -> agreed.add(offer.section().split(" ")[0] + offer.role().charAt(0) + " "
                        + r.reason());
            }
        }
        assertEquals(List.of("2.1.O PCMU sendrecv 49174", "2.2.O PCMU sendrecv 49172", "2.2.S PCMU sendrecv 49172",
                "2.3.O iLBC sendrecv 49172", "2.4.O iLBC sendrecv 49172", "2.5.O iLBC sendrecv 49174",
                "2.5.S iLBC sendrecv 49170", "2.6.O NO_AUDIO", "2.7.O iLBC sendrecv 49172", "2.7.S iLBC sendrecv 49172",
                "2.8.O PCMU sendrecv 49174", "3.1.O iLBC recvonly 49172", "3.1.S iLBC sendrecv 49178",
                "3.2.O iLBC sendrecv 49172", "3.2.S iLBC sendonly 49170", "4.1.O iLBC sendrecv 49170",
                "4.1.S iLBC sendrecv 49170", "4.2.O PCMU sendrecv 49172", "4.2.S PCMU sendrecv 49172",
                "4.3.O iLBC sendrecv 49174", "4.3.S iLBC sendrecv 49170", "5.1.O NO_AUDIO",
                "5.1.S iLBC sendrecv 49172", "5.2.O iLBC sendonly 49170", "5.2.S iLBC sendrecv 49170",
                "5.3.O iLBC recvonly 9322", "5.3.S iLBC sendrecv 49170"), agreed);
    }

    @Test
    void answersEveryOfferOfTheExamplesThatHasAudio() throws Exception {
        LocalCapabilities local = LocalCapabilities.plain("192.0.2.2", 5000, ALL);
        int answered = 0;
        for (Message message : messages()) {
            if (message.role().contains("ffer") && message.sdp().firstAudio().isPresent()) {
                Outcome.Agreed agreed = assertInstanceOf(Outcome.Agreed.class,
                        OfferAnswer.answer(message.sdp(), local, Origin.create(1, "192.0.2.2")), message.section());
                assertEquals(message.sdp().media().size(), agreed.local().media().size(), message.section());
                assertInstanceOf(Outcome.Agreed.class, OfferAnswer.negotiated(message.sdp(), agreed.local()));
                answered++;
            }
        }
        assertEquals(26, answered);
    }
}
