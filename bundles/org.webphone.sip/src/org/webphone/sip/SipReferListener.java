package org.webphone.sip;

/** Hears how a transfer that we asked for goes, on the loop. */
public interface SipReferListener {

	/** 2xx came: the peer is going to try. */
	default void accepted() {
	}

	/** The peer will not: 3xx to 6xx, or no answer within seconds. Nothing follows. */
	void refused(SipOutcome outcome);

	/** A NOTIFY reported a provisional code (100, 180). */
	default void progress(int code, String reason) {
	}

	/** A NOTIFY reported the final code. Nothing follows. */
	void finished(int code, String reason);

	/**
	 * The subscription ended, or its time ran out, without a final code. Nothing follows.
	 *
	 * @param why a sentence
	 */
	void lost(String why);
}
