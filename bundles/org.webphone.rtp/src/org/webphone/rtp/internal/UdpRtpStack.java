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
        throw new IOException("not there yet");
    }
}
