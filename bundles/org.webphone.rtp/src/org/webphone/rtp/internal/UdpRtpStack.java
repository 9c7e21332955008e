package org.webphone.rtp.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.webphone.rtp.RtpParameters;
import org.webphone.rtp.RtpSession;
import org.webphone.rtp.RtpStack;

/** Our own stack over UDP sockets. */
@Component
public final class UdpRtpStack implements RtpStack {

    @Override
    public RtpSession open(RtpParameters parameters) throws IOException {
        PortPair ports = PortPair.bind(parameters.local(), parameters.firstPort(), parameters.lastPort());
        try {
            return new UdpRtpSession(ports, parameters);
        } catch (IOException | RuntimeException failed) {
            ports.close();
            throw failed;
        }
    }
}
