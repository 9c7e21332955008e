package org.webphone.sdp;

/**
 * A codec both sides take. The payload type to send with is the other side's number, the one to receive with is ours;
 * they may differ (RFC 3264 section 5.1), as may the parameters.
 *
 * @param send the format as the remote side described it: number and parameters to obey when sending
 * @param receive the format as we described it
 */
public record AgreedFormat(MediaFormat send, MediaFormat receive) {

    public String encoding() {
        return send.encoding();
    }

    public int clockRate() {
        return send.clockRate();
    }

    public int channels() {
        return send.channels();
    }
}
