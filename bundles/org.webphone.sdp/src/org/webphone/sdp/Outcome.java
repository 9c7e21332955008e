package org.webphone.sdp;

/** The result of a round of offer and answer. That nothing fits is an expected end and not an exception. */
public sealed interface Outcome {

    /**
     * Both sides agree.
     *
     * @param local our description: the answer to send, or the offer that was answered
     */
    record Agreed(SessionDescription local, Negotiated negotiated) implements Outcome {
    }

    /**
     * There is no call in it; an offer is refused with 488 (RFC 3261 section 13.3.1.3), an answer ends the call.
     *
     * @param explanation one sentence in English for the log and the SIP Warning header
     */
    record Refused(Reason reason, String explanation) implements Outcome {
    }

    /** Why nothing was agreed on. */
    enum Reason {
        /** No audio line, or only refused ones, or none over RTP. */
        NO_AUDIO,
        /** No codec in common. */
        NO_COMMON_CODEC,
        /** No address to send to. */
        NO_ADDRESS,
        /** Encryption is required by one side and the other cannot. */
        NO_COMMON_ENCRYPTION,
        /** The answer does not fit the offer. */
        MISMATCH
    }
}
