package org.webphone.rtp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.BindException;
import java.net.InetAddress;
import java.net.StandardSocketOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.rtp.RtpParameters;
import org.webphone.rtp.RtpSession;
import org.webphone.rtp.RtpStack;

/** Which ports and addresses a session takes, and what their packets are marked with. */
class UdpRtpPortsTest extends TwoSessions {

    @Test
    void usesAnEvenPortAndTheOneAboveIt() {
        assertEquals(0, a.localPort() % 2);
        assertEquals(a.localPort() + 1, a.localRtcpPort());
    }

    @Test
    void staysInItsPortRangeAndSaysWhenItIsFull() throws Exception {
        int port = a.localPort();
        BindException full = assertThrows(BindException.class,
                () -> RtpStack.standard().open(RtpParameters.on(LOOPBACK, port, port + 1)));
        assertTrue(full.getMessage().contains(String.valueOf(port)), full.getMessage());

        try (RtpSession next = RtpStack.standard().open(RtpParameters.on(LOOPBACK, port, port + 40))) {
            assertTrue(next.localPort() > port && next.localPort() <= port + 40);
        }
    }

    /** What is seen on the wire: the kernel writes this octet into every packet of the socket. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void marksSoundAndReportsAsExpedited(String local) throws Exception {
        PortPair ports = PortPair.bind(InetAddress.getByName(local), 0, 0);
        try {
            assertEquals(0xb8, ports.rtp().getOption(StandardSocketOptions.IP_TOS));
            assertEquals(0xb8, ports.rtcp().getOption(StandardSocketOptions.IP_TOS));
        } finally {
            ports.close();
        }
    }

    @Test
    void saysThatAnAddressIsNotOurs() throws Exception {
        InetAddress foreign = InetAddress.getByName("192.0.2.77");
        BindException failed = assertThrows(BindException.class,
                () -> RtpStack.standard().open(RtpParameters.on(foreign)));
        assertTrue(failed.getMessage().contains("192.0.2.77"), failed.getMessage());
    }
}
