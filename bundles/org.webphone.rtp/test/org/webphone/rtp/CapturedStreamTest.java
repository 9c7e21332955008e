package org.webphone.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams that real phones sent, out of packet captures. */
class CapturedStreamTest {

    private static final int ETHERNET_IP_UDP = 14 + 20 + 8;

    /** The RTP packets of a classic little-endian capture of Ethernet, IPv4 without options and UDP. */
    private static List<RtpPacket> read(String name) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Assets.bytes("pcap/sipp/" + name)).order(ByteOrder.LITTLE_ENDIAN);
        List<RtpPacket> packets = new ArrayList<>();
        file.position(24);
        while (file.remaining() > 16) {
            long nanos = file.getInt() * 1_000_000_000L + file.getInt() * 1000L;
            int captured = file.getInt();
            file.getInt();
            int end = file.position() + captured;
            int udpLength = ByteBuffer.wrap(file.array()).getShort(file.position() + 38) & 0xFFFF;
            RtpPacket packet = new RtpPacket();
            file.position(file.position() + ETHERNET_IP_UDP);
            file.get(packet.data(), 0, udpLength - 8);
            assertTrue(packet.parse(udpLength - 8));
            packet.arrivalNanos(nanos);
            packets.add(packet);
            file.position(end);
        }
        return packets;
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,3", "4,4", "5,5", "6,6", "7,7", "8,8", "9,9", "pound,#", "star,*"})
    void hearsTheKeyInACapture(String file, char key) throws Exception {
        StringBuilder heard = new StringBuilder();
        TelephoneEventReceiver receiver = new TelephoneEventReceiver(8000, heard::append);
        for (RtpPacket packet : read("dtmf_2833_" + file + ".pcap")) {
            receiver.packet(packet);
        }

        assertEquals(String.valueOf(key), heard.toString());
    }

    @Test
    void playsACapturedStreamOf30MillisecondPacketsWithoutAGap() throws Exception {
        List<RtpPacket> packets = read("g711a.pcap");
        JitterBuffer buffer = new JitterBuffer(JitterSettings.DEFAULT);
        List<JitterBuffer.Take> taken = play(buffer, packets, 30);

        assertEquals(236, packets.size());
        assertEquals(240, buffer.frameTicks());
        assertEquals(0, buffer.statistics().missing());
        assertTrue(taken.stream().filter(JitterBuffer.Take.PLAY::equals).count() >= 230, buffer.statistics().toString());
    }

    @Test
    void concealsJustWhatWasLostOfACapturedStream() throws Exception {
        List<RtpPacket> packets = read("g711a.pcap");
        List<RtpPacket> arriving = new ArrayList<>(packets);
        Random random = new Random(1);
        arriving.removeIf(p -> p != packets.getFirst() && p != packets.getLast() && random.nextInt(10) == 0);
        JitterBuffer buffer = new JitterBuffer(new JitterSettings(120, 120, 400, false));
        play(buffer, arriving, 30);

        assertEquals(packets.size() - arriving.size(), buffer.statistics().missing());
    }

    /** Takes a frame at each interval until the stream is over; starts in the middle of an interval. */
    private static List<JitterBuffer.Take> play(JitterBuffer buffer, List<RtpPacket> packets, int intervalMs) {
        List<JitterBuffer.Take> taken = new ArrayList<>();
        JitterFrame frame = new JitterFrame();
        long now = packets.getFirst().arrivalNanos() + intervalMs * 500_000L;
        long end = packets.getLast().arrivalNanos() + 300_000_000L;
        int next = 0;
        while (now < end) {
            while (next < packets.size() && packets.get(next).arrivalNanos() <= now) {
                buffer.put(packets.get(next++));
            }
            taken.add(buffer.take(frame, now));
            now += intervalMs * 1_000_000L;
        }
        return taken;
    }
}
