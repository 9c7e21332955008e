package org.webphone.telephony;

/**
 * Voicemail of an account (RFC 3842).
 *
 * @param waiting whether messages wait
 * @param fresh   how many are new; 0 where the exchange does not count
 * @param old     how many were heard already
 * @param account address to call to hear them ({@code Message-Account}), as the exchange told; empty where it did not
 */
public record MessageWaiting(boolean waiting, int fresh, int old, String account) {

	public static final MessageWaiting NONE = new MessageWaiting(false, 0, 0);

	/** Messages of which the exchange does not say where they are. */
	public MessageWaiting(boolean waiting, int fresh, int old) {
		this(waiting, fresh, old, "");
	}
}
