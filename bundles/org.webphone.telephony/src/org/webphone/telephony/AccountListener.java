package org.webphone.telephony;

/** Hears of accounts; by whiteboard or {@link AccountService#addListener}. In order, on a queue of its own. */
public interface AccountListener {

	/** An account was signed in, changed its registration or its voicemail. */
	default void accountChanged(Account account) {
	}

	default void accountRemoved(Account account) {
	}

	/** The state of a watched party. */
	default void presenceChanged(Presence presence) {
	}

	/** An unknown certificate was refused; {@link TrustQuestion} decides what happens. */
	default void certificateRefused(UntrustedCertificate certificate) {
	}
}
