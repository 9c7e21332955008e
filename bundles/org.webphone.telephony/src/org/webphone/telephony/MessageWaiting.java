package org.webphone.telephony;

/** Voicemail of an account (RFC 3842): whether messages wait, and how many are new and old. */
public record MessageWaiting(boolean waiting, int fresh, int old) {

	public static final MessageWaiting NONE = new MessageWaiting(false, 0, 0);
}
