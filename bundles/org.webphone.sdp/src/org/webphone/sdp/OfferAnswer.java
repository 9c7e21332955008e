package org.webphone.sdp;

/**
 * The offer/answer model (RFC 3264) for one audio stream, as pure functions; every thread may call them. Whoever keeps
 * the dialog keeps the last description we sent and hands it in for the next round.
 */
public final class OfferAnswer {

    private OfferAnswer() {
    }

    /** The first offer of a session. */
    public static SessionDescription offer(Origin origin, LocalCapabilities local) {
        return OfferWriter.offer(origin, local);
    }

    /**
     * The next offer in a session (hold, resume, another address or codec): the same media lines in the same order, the
     * version in o= one higher when something changed (RFC 3264 section 8).
     *
     * @param current the last description we sent, as offer or as answer
     */
    public static SessionDescription reoffer(SessionDescription current, LocalCapabilities local) {
        return OfferWriter.reoffer(current, local);
    }

    /** The answer to the first offer of a session. */
    public static Outcome answer(SessionDescription offer, LocalCapabilities local, Origin origin) {
        return AnswerWriter.answer(offer, local, origin);
    }

    /**
     * The answer to a later offer.
     *
     * @param current the last description we sent
     */
    public static Outcome reanswer(SessionDescription offer, LocalCapabilities local, SessionDescription current) {
        Outcome outcome = AnswerWriter.answer(offer, local, current.origin());
        return switch (outcome) {
            case Outcome.Agreed agreed -> new Outcome.Agreed(versioned(agreed.local(), current), agreed.negotiated());
            case Outcome.Refused refused -> refused;
        };
    }

    /** What our offer and the other side's answer agree on. */
    public static Outcome negotiated(SessionDescription offer, SessionDescription answer) {
        return AnswerReader.read(offer, answer);
    }

    static SessionDescription versioned(SessionDescription next, SessionDescription current) {
        return next.sameAs(current) ? next.withOrigin(current.origin()) : next.withOrigin(current.origin().next());
    }
}
