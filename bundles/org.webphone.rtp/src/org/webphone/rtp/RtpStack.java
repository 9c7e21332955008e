package org.webphone.rtp;

import java.io.IOException;
import org.webphone.rtp.internal.UdpRtpStack;

/** Opens RTP sessions. Another stack could take its place behind this type, {@link RtpSession} and its callbacks. */
public interface RtpStack {

    /**
     * Binds the ports; returns at once and starts no thread.
     *
     * @throws IOException when no port of the range is free or the address is not ours; the message says which
     */
    RtpSession open(RtpParameters parameters) throws IOException;

    /** Our own stack, for those who are not given one as a service. */
    static RtpStack standard() {
        return new UdpRtpStack();
    }
}
