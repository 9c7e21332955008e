package org.webphone.rtp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.rtp.RtcpListener;
import org.webphone.rtp.RtpPacket;
import org.webphone.rtp.RtpParameters;
import org.webphone.rtp.RtpPeer;
import org.webphone.rtp.RtpSession;
import org.webphone.rtp.RtpStack;

/** Real sockets on the loopback interface. */
class UdpRtpSessionTest extends TwoSessions {

    /** As a laptop does that leaves its cable: both sides are told, and it is the same stream as before. */
    @ParameterizedTest(name = "RTCP on the same port: {0}")
    @ValueSource(booleans = { true, false })
    void goesOnFromAnotherAddress(boolean mux) throws IOException {
        connect(mux);
        assertTrue(send(a, 0) && received(b));
        int sequence = packet.sequence();
        int port = a.localPort();
        a.moveTo(InetAddress.getByName("127.0.0.2"));
        assertEquals("127.0.0.2", a.localAddress().getHostAddress());
        connect(mux);
        assertTrue(send(a, 1) && received(b));
        assertEquals(a.ssrc(), packet.ssrc());
        assertEquals(sequence + 1 & 0xFFFF, packet.sequence());
        assertTrue(send(b, 0) && received(a), "and hears the answer there");
        reportsCross();
        try (RtpSession next = RtpStack.standard().open(RtpParameters.on(LOOPBACK, port, port + 1))) {
            assertEquals(port, next.localPort(), "the old ports are free");
        }
    }

    @Test
    void staysWhereItIsWhenTheOtherAddressIsNotOurs() {
        connect(false);
        assertThrows(IOException.class, () -> a.moveTo(InetAddress.getByName("192.0.2.1")));
        assertTrue(send(a, 0) && received(b));
    }

    @Test
    void carriesPacketsInOrderWithOneSource() {
        connect(false);
        int timestamp = 0;
        int sequence = 0;
        for (int i = 0; i < 100; i++) {
            assertTrue(send(a, i));
            assertTrue(received(b));
            assertEquals(8, packet.payloadType());
            assertEquals(i == 0, packet.marker());
            assertEquals(a.ssrc(), packet.ssrc());
            assertEquals(3, packet.payloadLength());
            assertEquals(i, packet.data()[packet.payloadOffset()]);
            if (i > 0) {
                assertEquals(timestamp + 160, packet.timestamp());
                assertEquals(sequence + 1 & 0xFFFF, packet.sequence());
            }
            timestamp = packet.timestamp();
            sequence = packet.sequence();
        }
        assertEquals(100, a.statistics().sentPackets());
        assertEquals(300, a.statistics().sentOctets());
        assertEquals(100, b.statistics().receivedPackets());
        assertEquals(0, b.statistics().lost());
    }

    @Test
    void worksOverIpv6() throws Exception {
        try (RtpSession c = open(InetAddress.getByName("::1")); RtpSession d = open(InetAddress.getByName("::1"))) {
            c.peer(peerOf(d, true));
            assertTrue(send(c, 0));
            assertTrue(received(d));
        }
    }

    @Test
    void withoutPeerNothingIsSent() {
        assertFalse(send(a, 0));
        assertEquals(1, a.statistics().sendFailures());
        assertEquals(0, a.statistics().sentPackets());
    }

    @Test
    void countsAndDropsHostilePackets() throws Exception {
        connect(false);
        send(b, 0);
        assertTrue(received(a));
        try (DatagramSocket stranger = new DatagramSocket(0, LOOPBACK)) {
            for (byte[] bad : List.of(new byte[] {1}, new byte[2000], new byte[] {(byte) 0x80, 8, 0, 1},
                    new byte[] {(byte) 0x80, (byte) 200, 1}, new byte[0])) {
                stranger.send(new DatagramPacket(bad, bad.length, LOOPBACK, a.localPort()));
            }
            byte[] wellFormed = new byte[20];
            wellFormed[0] = (byte) 0x80;
            stranger.send(new DatagramPacket(wellFormed, 20, LOOPBACK, a.localPort()));
        }
        send(b, 1);

        assertTrue(received(a));
        assertEquals(1, packet.data()[packet.payloadOffset()]);
        assertEquals(3, a.statistics().malformed());
        assertEquals(2, a.statistics().strangers());
    }

    @Test
    void answersToWhereThePeerReallyIs() {
        // The peer says a port where nobody is, as one behind NAT does.
        a.peer(RtpPeer.muxed(new InetSocketAddress(LOOPBACK, 9)));
        b.peer(peerOf(a, true));
        send(b, 0);
        assertTrue(received(a));

        assertTrue(send(a, 0));
        assertTrue(received(b));
    }

    @Test
    void takesItsOwnPacketsBackFromAnEcho() throws Exception {
        try (DatagramSocket echo = new DatagramSocket(0, LOOPBACK)) {
            echo.setSoTimeout(5000);
            a.peer(RtpPeer.muxed((InetSocketAddress) echo.getLocalSocketAddress()));
            int ssrc = a.ssrc();
            for (int i = 0; i < 5; i++) {
                send(a, i);
                DatagramPacket datagram = new DatagramPacket(new byte[100], 100);
                echo.receive(datagram);
                echo.send(datagram);
                assertTrue(received(a));
            }
            assertEquals(ssrc, a.ssrc());
        }
    }

    @Test
    void takesAnotherSsrcWhenAStreamHasOurs() throws Exception {
        try (DatagramSocket other = new DatagramSocket(0, LOOPBACK)) {
            a.peer(RtpPeer.muxed((InetSocketAddress) other.getLocalSocketAddress()));
            int ssrc = a.ssrc();
            RtpPacket collision = new RtpPacket();
            collision.begin(8, false, 5, 5, ssrc);
            other.send(new DatagramPacket(collision.data(), collision.length(), LOOPBACK, a.localPort()));

            assertTrue(received(a));
            assertNotEquals(ssrc, a.ssrc());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void exchangesReportsAndGoodbye(boolean mux) {
        connect(mux);
        List<String> heard = new CopyOnWriteArrayList<>();
        b.addListener(new RtcpListener() {
            @Override
            public void left(int ssrc, String reason) {
                heard.add("left");
            }
        });
        for (int i = 0; i < 10; i++) {
            send(a, i);
            send(b, i);
            assertTrue(received(b));
            assertTrue(received(a));
        }
        long now = reportsCross();
        a.close();

        assertTrue(waitFor(() -> {
            b.receive(packet);
            b.runRtcp(now);
            return heard.equals(List.of("left"));
        }), "no goodbye: " + heard);
    }

    /** The other side makes its round trip of it (RFC 3550 section 6.4.1), and we ours of the same moment. */
    @Test
    void aReportCountsFromItsArrivalHoweverLateItIsRead() throws Exception {
        try (DatagramSocket rtp = new DatagramSocket(0, LOOPBACK); DatagramSocket rtcp = new DatagramSocket(0, LOOPBACK)) {
            rtcp.setSoTimeout(5000);
            a.peer(new RtpPeer((InetSocketAddress) rtp.getLocalSocketAddress(), (InetSocketAddress) rtcp.getLocalSocketAddress()));
            a.runRtcp(System.nanoTime() - 5_000_000_000L);
            byte[] sound = ByteBuffer.allocate(13).put((byte) 0x80).put((byte) 8).putShort((short) 1).putInt(160).putInt(77).array();
            rtp.send(new DatagramPacket(sound, sound.length, LOOPBACK, a.localPort()));
            assertTrue(received(a));
            byte[] report = ByteBuffer.allocate(28).put((byte) 0x80).put((byte) 200).putShort((short) 6).putInt(77)
                    .putLong(0x1122334455667788L).array();
            rtcp.send(new DatagramPacket(report, report.length, LOOPBACK, a.localRtcpPort()));
            a.await(5_000_000_000L);
            long read = System.nanoTime() + 300_000_000L;
            assertTrue(waitFor(() -> System.nanoTime() > read));
            a.runRtcp(System.nanoTime());
            ByteBuffer answer = ByteBuffer.allocate(200);
            DatagramPacket datagram = new DatagramPacket(answer.array(), 200);
            rtcp.receive(datagram);
            assertEquals(0x33445566, answer.getInt(24), "the middle of its time");
            long delay = answer.getInt(28) * 1000L / 65536;
            assertTrue(delay >= 299, "the report was here for 300 ms and more: " + delay);
        }
    }

    @Test
    void keepsTheBindingOpenWhileNothingIsSent() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, LOOPBACK)) {
            peer.setSoTimeout(5000);
            // RTCP goes elsewhere, so that only the keep-alive comes here.
            a.peer(new RtpPeer((InetSocketAddress) peer.getLocalSocketAddress(), new InetSocketAddress(LOOPBACK, 9)));
            a.runRtcp(System.nanoTime() + 20_000_000_000L);
            DatagramPacket datagram = new DatagramPacket(new byte[10], 10);
            peer.receive(datagram);

            assertEquals(0, datagram.getLength());
        }
    }
}
