package org.webphone.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TelephoneEventTest {

    /** A packet of a key as it goes over the wire. */
    private record Sent(boolean marker, int timestamp, byte[] payload) {

        int event() {
            return payload[0];
        }

        boolean end() {
            return (payload[1] & 0x80) != 0;
        }

        int duration() {
            return (payload[2] & 0xFF) << 8 | payload[3] & 0xFF;
        }
    }

    private final TelephoneEventSender sender = new TelephoneEventSender(8000);
    private final List<String> heard = new ArrayList<>();
    private final TelephoneEventReceiver receiver = new TelephoneEventReceiver(8000,
            new TelephoneEventReceiver.Listener() {
                @Override
                public void pressed(char key) {
                    heard.add("+" + key);
                }

                @Override
                public void released(char key, int milliseconds) {
                    heard.add("-" + key + milliseconds);
                }
            });
    private int sequence = 65530;

    private List<Sent> run(int ticks) {
        List<Sent> all = new ArrayList<>();
        for (int i = 0; i < ticks; i++) {
            if (sender.tick(1000 + 160 * i, 160)) {
                all.add(new Sent(sender.marker(), sender.timestamp(), sender.payload().clone()));
            }
        }
        return all;
    }

    private void receive(Sent sent, long arrivalMs) {
        RtpPacket packet = new RtpPacket();
        packet.begin(101, sent.marker(), sequence++, sent.timestamp(), 5);
        packet.payload(sent.payload(), 0, 4);
        packet.arrivalNanos(arrivalMs * 1_000_000);
        receiver.packet(packet);
    }

    @Test
    void sendsAKeyWithRisingDurationAndThreeEnds() {
        assertTrue(sender.press('5', 100, 0));

        List<Sent> packets = run(20);

        assertEquals(List.of(160, 320, 480, 640, 800, 800, 800), packets.stream().map(Sent::duration).toList());
        assertEquals(List.of(false, false, false, false, true, true, true), packets.stream().map(Sent::end).toList());
        assertEquals(List.of(true, false, false, false, false, false, false),
                packets.stream().map(Sent::marker).toList());
        assertTrue(packets.stream().allMatch(p -> p.timestamp() == 1000 && p.event() == 5));
        assertFalse(sender.isBusy());
    }

    @Test
    void leavesTheGapBetweenKeys() {
        sender.press('1', 40, 60);
        sender.press('#', 40, 0);

        List<Sent> packets = run(30);

        assertEquals(8, packets.size());
        assertEquals(1000, packets.get(0).timestamp());
        // Two intervals of key, two more ends, three of gap.
        assertEquals(1000 + 160 * 7, packets.get(4).timestamp());
        assertEquals(11, packets.get(4).event());
    }

    @Test
    void refusesWhatIsNoKeyAndAFullQueue() {
        assertFalse(sender.press('x', 100, 50));
        for (int i = 0; i < 64; i++) {
            assertTrue(sender.press('1', 100, 50));
        }
        assertFalse(sender.press('1', 100, 50));
    }

    @Test
    void hearsEachKeyOnceWithItsDuration() {
        "12*#aD".chars().forEach(c -> sender.press((char) c, 100, 40));
        run(200).forEach(p -> receive(p, 0));

        assertEquals(List.of("+1", "-1100", "+2", "-2100", "+*", "-*100", "+#", "-#100", "+A", "-A100", "+D", "-D100"),
                heard);
    }

    @Test
    void hearsTheSameKeyTwiceWhenItIsPressedTwice() {
        sender.press('1', 60, 40);
        sender.press('1', 60, 40);
        run(50).forEach(p -> receive(p, 0));

        assertEquals(List.of("+1", "-160", "+1", "-160"), heard);
    }

    @Test
    void countsAKeyOnceWhenEndsAreLateOrDoubled() {
        sender.press('7', 100, 0);
        List<Sent> packets = run(20);
        packets.forEach(p -> receive(p, 0));
        receive(packets.get(6), 50);
        receive(packets.get(2), 60);

        assertEquals(List.of("+7", "-7100"), heard);
    }

    @Test
    void endsAKeyWhoseEndsWereLost() {
        sender.press('7', 100, 0);
        run(20).subList(0, 3).forEach(p -> receive(p, 1000));
        receiver.silence(1_100_000_000L);
        assertEquals(List.of("+7"), heard);

        receiver.silence(1_300_000_000L);
        assertEquals(List.of("+7", "-760"), heard);
    }

    @Test
    void hearsAKeyOfWhichOnlyTheEndArrived() {
        sender.press('9', 100, 0);
        List<Sent> packets = run(20);
        receive(packets.getLast(), 0);

        assertEquals(List.of("+9", "-9100"), heard);
    }

    @Test
    void endsTheOldKeyWhenTheNextBegins() {
        sender.press('1', 100, 40);
        sender.press('2', 100, 40);
        List<Sent> packets = run(50);
        receive(packets.get(0), 0);
        receive(packets.get(7), 200);

        assertEquals(List.of("+1", "-120", "+2"), heard);
    }

    @Test
    void aKeyHeldForTenSecondsIsOneKey() {
        // RFC 4733 section 2.5.1.3: 65535 ticks are 8.19 s; what follows has the timestamp of its own beginning and no marker.
        for (int i = 1; i <= 409; i++) {
            receive(held(i == 1, 1000, 160 * i, false), 20L * i);
        }
        for (int i = 410; i < 500; i++) {
            receive(held(false, 1000 + 65_535, 160 * i - 65_535, false), 20L * i);
        }
        for (int i = 0; i < 3; i++) {
            receive(held(false, 1000 + 65_535, 80_000 - 65_535, true), 10_000 + i);
        }
        assertEquals(List.of("+5"), heard.subList(0, 1));
        assertEquals(2, heard.size(), heard.toString());
        assertTrue(heard.getLast().startsWith("-5") && Math.abs(Integer.parseInt(heard.getLast().substring(2)) - 10_000) < 40,
                heard.toString());
    }

    @Test
    void theSameKeyPressedAgainRightAfterALongOneIsASecondKey() {
        receive(held(true, 1000, 65_440, false), 8000);
        receive(held(true, 1000 + 65_535, 160, true), 8020);
        assertEquals(List.of("+5", "-58180", "+5", "-520"), heard);
    }

    private static Sent held(boolean marker, int timestamp, int duration, boolean end) {
        return new Sent(marker, timestamp, new byte[] { 5, (byte) (end ? 0x8a : 0x0a), (byte) (duration >> 8), (byte) duration });
    }

    @Test
    void ignoresShortPacketsAndEventsThatAreNoKeys() {
        receive(new Sent(true, 1, new byte[] {16, 10, 1, 0}), 0);
        RtpPacket tooShort = new RtpPacket();
        tooShort.begin(101, true, 1, 1, 1);
        tooShort.payload(new byte[] {1, 2, 3}, 0, 3);
        receiver.packet(tooShort);

        assertTrue(heard.isEmpty());
    }

    @Test
    void hearsTheExampleOfTheRfc() throws Exception {
        String json = Files.readString(Assets.path("rtp-srtp/dtmf/rfc4733-911.json"));
        Matcher row = Pattern.compile("\"marker\": (\\d),\\s+\"timestamp\": (\\d+),\\s+\"seq\": (\\d+),\\s+"
                + "\"event\": (\\d+),\\s+\"duration\": (\\d+),\\s+\"end\": (\\d)").matcher(json);
        while (row.find()) {
            int duration = Integer.parseInt(row.group(5));
            byte[] payload = {Byte.parseByte(row.group(4)), (byte) (row.group(6).equals("1") ? 0x8A : 0x0A),
                    (byte) (duration >> 8), (byte) duration};
            receive(new Sent(row.group(1).equals("1"), Integer.parseInt(row.group(2)), payload), 0);
        }

        assertEquals(List.of("+9", "+1", "+1"), heard.stream().filter(h -> h.startsWith("+")).toList());
    }
}
