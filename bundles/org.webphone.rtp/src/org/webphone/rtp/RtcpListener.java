package org.webphone.rtp;

/** What RTCP tells. Called on the thread that runs RTCP; must return quickly. */
public interface RtcpListener {

    /** A source sent its first packet or told its name. */
    default void participant(Participant participant) {
    }

    /** A report about the stream that we send. */
    default void report(ReceptionReport report) {
    }

    /** The other side's VoIP metrics about the stream that we send. */
    default void metrics(VoipMetrics metrics) {
    }

    /** The source said goodbye. */
    default void left(int ssrc, String reason) {
    }
}
